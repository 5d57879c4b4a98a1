package de.hundeschule123.platform.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Tells where in the application the present page is. */
@Named("nav")
@RequestScoped
public class NavigationBean {

    @Inject private FacesContext faces;

    /** The style of a menu entry: marked when the page lies in its part. */
    public String style(String part) {
        return faces.getViewRoot().getViewId().startsWith(part) ? "here" : "";
    }
}

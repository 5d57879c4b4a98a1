package de.hundeschule123.platform.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;

/** Tells where in the application the present page is, and on which day. */
@Named("nav")
@RequestScoped
public class NavigationBean {

    @Inject private FacesContext faces;
    @Inject private Clock clock;

    /** The style of a menu entry: marked when the page lies in its part. */
    public String style(String part) {
        return faces.getViewRoot().getViewId().startsWith(part) ? "here" : "";
    }

    /** The day that „heute“ means to the scripts of the page. */
    public LocalDate getToday() {
        return LocalDate.now(clock);
    }
}

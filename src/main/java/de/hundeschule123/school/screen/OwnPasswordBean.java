package de.hundeschule123.school.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.school.people.OwnPassword;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Takes the old password and a new one from whoever has signed in. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordBean extends TypedPassword {

    @Inject private OwnPassword own;
    @Inject private FacesContext faces;

    private String old;

    public void change() {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        String from = RequestPlace.of(request).counted();
        if (Action.run(() -> own.change(old, typed(), from))) {
            Action.say("password.changed");
        }
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }
}

package de.hundeschule123.school.screen;

import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.school.people.ForgottenPasswords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** Asks for the address of somebody who has forgotten the password, and says the same to all. */
@Named("forgottenPassword")
@RequestScoped
public class ForgottenPasswordBean {

    @Inject private ForgottenPasswords forgotten;
    @Inject private FacesContext faces;

    private String email;
    private boolean asked;

    /** Has a link sent, if anybody signs in with this address. */
    public void ask() {
        HttpServletRequest request = (HttpServletRequest) faces.getExternalContext().getRequest();
        forgotten.ask(email, RequestPlace.of(request).counted());
        asked = true;
    }

    /** Whether links can be sent at all. */
    public boolean isPossible() {
        return forgotten.canBeSent();
    }

    public boolean isAsked() {
        return asked;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

package de.hundeschule123.school.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.operator.FirstSchool;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** Asks whoever has started a server without a school for the first one. */
@Named("firstSchool")
@RequestScoped
public class FirstSchoolBean extends TypedPassword {

    private static final String PAGE = "/einrichten.xhtml";

    @Inject private FirstSchool first;
    @Inject private FacesContext faces;
    @Inject private LinkCookie cookie;

    private String school;
    private String owner;
    private String email;

    /** Takes the link out of the address, where it would stay in the browser's history. */
    public void arrive() throws IOException {
        cookie.arrive(PAGE);
    }

    /** Sets the school up and leads to the sign-in. */
    public void save() throws IOException {
        if (Action.run(
                () -> first.setUp(cookie.link(), school, owner, email, typed(), cookie.place()))) {
            cookie.forget(PAGE);
            ExternalContext external = faces.getExternalContext();
            external.redirect(
                    external.getRequestContextPath() + "/anmelden.xhtml?hundeschule=angelegt");
        }
    }

    /** Whether the link that brought the person here opens anything. */
    public boolean isOpen() {
        try {
            return cookie.known().filter(first::isOpen).isPresent();
        } catch (Declined noLink) {
            return false;
        }
    }

    public String getSchool() {
        return school;
    }

    public void setSchool(String school) {
        this.school = school;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}

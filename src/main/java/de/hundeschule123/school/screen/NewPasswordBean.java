package de.hundeschule123.school.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.school.people.LinkPurpose;
import de.hundeschule123.school.people.Links;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/**
 * Takes the password of a person who holds a link. Nobody has signed in, so there is no session:
 * the link goes from the address into a cookie at once and waits there for the password.
 */
@Named("newPassword")
@RequestScoped
public class NewPasswordBean extends TypedPassword {

    private static final String PAGE = "/passwort.xhtml";

    @Inject private Links links;
    @Inject private FacesContext faces;
    @Inject private LinkCookie cookie;

    private Optional<Links.Holder> holder;

    /** Takes the link out of the address, where it would stay in the browser's history. */
    public void arrive() throws IOException {
        cookie.arrive(PAGE);
    }

    /** Sets the password and leads to the sign-in. */
    public void save() throws IOException {
        if (Action.run(() -> links.setPassword(cookie.link(), typed(), cookie.place()))) {
            cookie.forget(PAGE);
            ExternalContext external = faces.getExternalContext();
            external.redirect(
                    external.getRequestContextPath() + "/anmelden.xhtml?passwort=gesetzt");
        }
    }

    /** Whose password it will be; null when the link opens nothing (any more). */
    public Links.Holder getHolder() {
        if (holder == null) {
            holder = held();
        }
        return holder.orElse(null);
    }

    private Optional<Links.Holder> held() {
        try {
            return cookie.known().flatMap(links::holder);
        } catch (Declined noLink) {
            return Optional.empty();
        }
    }

    /** Whether it is the first password of this person. */
    public boolean isFirst() {
        return getHolder() != null && getHolder().purpose() == LinkPurpose.INVITATION;
    }
}

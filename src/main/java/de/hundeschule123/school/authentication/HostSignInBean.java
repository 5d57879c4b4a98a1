package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.oidc.HostAccounts;
import de.hundeschule123.school.oidc.NotSignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;

/** Offers the sign-in by an account at the host application, and says why it did not work. */
@Named("hostSignIn")
@RequestScoped
public class HostSignInBean {

    @Inject private HostAccounts accounts;
    @Inject private FacesContext faces;

    public boolean isOffered() {
        return accounts.name().isPresent();
    }

    public String getAddress() {
        return faces.getExternalContext().getRequestContextPath() + HostSignInServlet.BEGIN;
    }

    public String getLabel() {
        return accounts.name().map(name -> Texts.of("signin.provider", name)).orElse("");
    }

    /** Why it did not work, if somebody was just sent back with that; else null. */
    public String getRefusal() {
        String word =
                faces.getExternalContext().getRequestParameterMap().get(HostSignInServlet.OUTCOME);
        return accounts.name()
                .flatMap(
                        name ->
                                Arrays.stream(NotSignedIn.Reason.values())
                                        .filter(reason -> reason.word().equals(word))
                                        .findFirst()
                                        .map(reason -> sentence(reason, name)))
                .orElse(null);
    }

    private static String sentence(NotSignedIn.Reason reason, String name) {
        return switch (reason) {
            case FAILED -> Texts.of("signin.provider.failed", name);
            case UNKNOWN -> Texts.of("signin.provider.unknown", name);
            case AWAY -> Texts.of("signin.provider.away", name);
        };
    }
}

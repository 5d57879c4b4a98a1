package de.hundeschule123.school.authentication;

import de.hundeschule123.platform.security.SecurityEvent;
import de.hundeschule123.platform.web.RequestPlace;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.SignedInUser;
import de.hundeschule123.school.oidc.HostAccounts;
import de.hundeschule123.school.oidc.NotSignedIn;
import de.hundeschule123.school.trail.Actor;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Leads people to the provider of accounts, and takes them in when they come back from there. */
@WebServlet({HostSignInServlet.BEGIN, HostAccounts.BACK})
public class HostSignInServlet extends HttpServlet {

    /** Where people go who want to sign in by the provider. */
    static final String BEGIN = "/oidc/anmelden";

    /** By this the sign-in page is told what became of it. */
    static final String OUTCOME = "konto";

    private static final long serialVersionUID = 1L;

    @Inject private transient HostAccounts accounts;
    @Inject private transient SecurityContext security;
    @Inject private transient Authenticator authenticator;
    @Inject private transient WantedPage wanted;

    /**
     * Shows who somebody is by the word of the provider.
     *
     * @param provider as people know it
     */
    record Proof(SignedInUser user, String provider) implements Credential {}

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> provider = accounts.name();
        if (provider.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            if (request.getServletPath().equals(BEGIN)) {
                lead(response, accounts.begin(request, response).toString());
            } else {
                lead(
                        response,
                        request.getContextPath() + arrived(provider.get(), request, response));
            }
        } catch (NotSignedIn refused) {
            note(refused, request);
            lead(
                    response,
                    request.getContextPath()
                            + SignIn.PAGE
                            + "?"
                            + OUTCOME
                            + "="
                            + refused.reason().word());
        }
    }

    /** Nothing but a browser that is led here comes in. */
    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }

    private String arrived(
            String provider, HttpServletRequest request, HttpServletResponse response)
            throws NotSignedIn {
        SignedInUser user =
                authenticator
                        .again(accounts.arrive(request, response))
                        .orElseThrow(NotSignedIn::notLetIn);
        AuthenticationStatus status =
                security.authenticate(
                        request,
                        response,
                        AuthenticationParameters.withParams()
                                .credential(new Proof(user, provider))
                                .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            return wanted.take(request, response);
        }
        return SecondStep.PAGE;
    }

    /** To the provider, or to an address without a host, so that no header leads elsewhere. */
    private static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", address);
    }

    private static void note(NotSignedIn refused, HttpServletRequest request) {
        SecurityEvent.named(SchoolAct.SIGN_IN_REFUSED.name())
                .with("actor", Actor.Kind.STRANGER)
                .with("from", RequestPlace.of(request).address())
                .with("by", "OIDC")
                .with("because", refused.getMessage())
                .warn();
    }
}

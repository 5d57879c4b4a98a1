package de.hundeschule123.school.oidc;

import de.hundeschule123.platform.web.PublicAddress;
import de.hundeschule123.school.AccountState;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.User;
import de.hundeschule123.school.UserRepository;
import de.hundeschule123.school.oidc.Attempts.Attempt;
import de.hundeschule123.school.trail.Actor;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Finds out who somebody is by an account at the host application, where the operator has set one
 * up.
 */
@ApplicationScoped
public class HostAccounts {

    /** Where the provider sends people back to. */
    public static final String BACK = "/oidc/zurueck";

    /** A provider that is slow must not hold up all who work. */
    private static final int MOST_AT_ONCE = 8;

    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    @Inject private Attempts attempts;
    @Inject private IdentityRepository identities;
    @Inject private UserRepository users;
    @Inject private Trail trail;
    @Inject private Clock clock;

    private Optional<Provider> provider;

    private synchronized Optional<Provider> provider() {
        if (provider == null) {
            provider = OidcSettings.configured().map(client -> new Provider(client, clock));
        }
        return provider;
    }

    /** What people know the provider by, where there is one. */
    public Optional<String> name() {
        return provider().map(known -> known.client().name());
    }

    /**
     * Begins an attempt: where the browser is to go.
     *
     * @throws NotSignedIn when the provider does not answer
     */
    public URI begin(HttpServletRequest request, HttpServletResponse response) throws NotSignedIn {
        Provider known = provider().orElseThrow();
        return inTheRoom(() -> known.entrance(attempts.begin(response), back(known, request)));
    }

    /**
     * The person who came back.
     *
     * @throws NotSignedIn when it is none of ours, or not shown well enough
     */
    public long arrive(HttpServletRequest request, HttpServletResponse response)
            throws NotSignedIn {
        Provider known = provider().orElseThrow();
        Attempt attempt =
                attempts.take(request, response)
                        .filter(begun -> begun.hasState(request.getParameter("state")))
                        .orElseThrow(() -> failed("no attempt of this browser"));
        if (request.getParameter("error") != null) {
            throw failed("the provider said no");
        }
        String sender = request.getParameter("iss");
        if (sender != null && !sender.equals(known.client().issuer().toString())) {
            throw failed("another issuer");
        }
        String code = request.getParameter("code");
        if (code == null || code.isBlank()) {
            throw failed("no code");
        }
        return person(inTheRoom(() -> known.identity(attempt, code, back(known, request))));
    }

    private long person(Identity identity) throws NotSignedIn {
        Optional<Long> bound = identities.find(identity.issuer(), identity.subject());
        return bound.isPresent() ? bound.get() : bind(identity);
    }

    private long bind(Identity identity) throws NotSignedIn {
        User user =
                identity.verifiedEmail()
                        .flatMap(users::find)
                        .filter(known -> known.getState() == AccountState.ACTIVE)
                        .orElseThrow(() -> unknown("nobody with a verified address of these"));
        if (!identities.bind(identity.issuer(), identity.subject(), user.getId())) {
            throw unknown("the person is bound to another account");
        }
        trail.recordApart(
                user.school(),
                Actor.stranger(),
                SchoolAct.HOST_ACCOUNT_BOUND,
                user.getEmail(),
                name().orElse(null));
        return user.getId();
    }

    /** For trying on one machine there is no public address. */
    private static URI back(Provider known, HttpServletRequest request) {
        return PublicAddress.configured()
                .map(address -> address.to(BACK))
                .orElseGet(() -> URI.create("http://localhost:" + request.getLocalPort() + BACK));
    }

    private interface Asking<T> {

        T answer() throws NotSignedIn;
    }

    private <T> T inTheRoom(Asking<T> asking) throws NotSignedIn {
        if (!room.tryAcquire()) {
            throw new NotSignedIn(NotSignedIn.Reason.AWAY, "too many at once");
        }
        try {
            return asking.answer();
        } finally {
            room.release();
        }
    }

    private static NotSignedIn failed(String because) {
        return new NotSignedIn(NotSignedIn.Reason.FAILED, because);
    }

    private static NotSignedIn unknown(String because) {
        return new NotSignedIn(NotSignedIn.Reason.UNKNOWN, because);
    }
}

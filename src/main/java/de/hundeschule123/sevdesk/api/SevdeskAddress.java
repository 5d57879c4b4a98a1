package de.hundeschule123.sevdesk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where sevdesk is: set by the operator alone, https, or http on this very machine for the sandbox.
 */
@ApplicationScoped
public class SevdeskAddress {

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI base;

    protected SevdeskAddress() {
        base = null;
    }

    /**
     * Takes the configured address.
     *
     * @throws IllegalStateException when tokens must not be sent there
     */
    @Inject
    public SevdeskAddress(
            @ConfigProperty(name = "SEVDESK_API_URL", defaultValue = "https://my.sevdesk.de/api/v1")
                    String configured) {
        base = checked(configured);
    }

    private static URI checked(String configured) {
        URI address = readable(configured.strip().replaceAll("/+$", ""));
        boolean https = "https".equalsIgnoreCase(address.getScheme()) && address.getHost() != null;
        boolean thisMachine =
                "http".equalsIgnoreCase(address.getScheme()) && isThisMachine(address);
        boolean plain =
                address.getRawUserInfo() == null
                        && address.getRawQuery() == null
                        && address.getRawFragment() == null;
        if (!plain || !(https || thisMachine)) {
            throw refused();
        }
        return address;
    }

    private static URI readable(String address) {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException unreadable) {
            throw refused();
        }
    }

    /** Without the address itself, in which somebody may have written a password. */
    private static IllegalStateException refused() {
        return new IllegalStateException(
                "SEVDESK_API_URL must be an https address, or http on this machine (localhost,"
                        + " 127.0.0.1, [::1]), without user, query or fragment: each call carries"
                        + " a school's token. Leave it unset for the real sevdesk.");
    }

    private static boolean isThisMachine(URI address) {
        return address.getHost() != null
                && LOOPBACK.contains(address.getHost().toLowerCase(Locale.ROOT));
    }

    /** The base of all API addresses, without a slash at its end. */
    public URI base() {
        return base;
    }

    /** Whether it is a stand-in on this machine, not sevdesk itself. */
    public boolean isSandbox() {
        return isThisMachine(base);
    }
}

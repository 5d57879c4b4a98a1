package de.hundeschule123.sevdesk.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
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
        URI address = URI.create(configured.replaceAll("/+$", ""));
        boolean https = "https".equals(address.getScheme()) && address.getHost() != null;
        boolean sandbox =
                "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
        if (!https && !sandbox) {
            throw new IllegalStateException(
                    "SEVDESK_API_URL must be an https address, or http on this machine");
        }
        base = address;
    }

    /** The base of all API addresses, without a slash at its end. */
    public URI base() {
        return base;
    }

    /** Whether it is a stand-in on this machine, not sevdesk itself. */
    public boolean isSandbox() {
        return LOOPBACK.contains(base.getHost());
    }
}

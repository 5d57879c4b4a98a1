package de.hundeschule123.platform.web;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The address under which people reach the application ({@code PUBLIC_URL}): https, or http on this
 * very machine for trying.
 *
 * @param base scheme, host and port, without a slash at the end
 */
public record PublicAddress(URI base) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    public PublicAddress {
        boolean encrypted = "https".equals(base.getScheme());
        boolean forTrying =
                "http".equals(base.getScheme()) && THIS_MACHINE.contains(base.getHost());
        boolean root = base.getRawPath().isEmpty();
        boolean plain =
                base.getRawUserInfo() == null
                        && base.getRawQuery() == null
                        && base.getRawFragment() == null;
        if (base.getHost() == null || !(encrypted || forTrying) || !root || !plain) {
            throw new IllegalArgumentException("no public address");
        }
    }

    /** What the operator has set, if anything. */
    public static Optional<PublicAddress> configured() {
        return FrontDoorSettings.publicAddress();
    }

    /**
     * Reads what the operator has written.
     *
     * @throws IllegalArgumentException when people must not be led there
     */
    static PublicAddress of(String written) {
        URI typed = URI.create(written.strip().replaceFirst("/+$", ""));
        if (typed.getScheme() == null || typed.getHost() == null) {
            throw new IllegalArgumentException("no public address");
        }
        return new PublicAddress(
                URI.create(
                        typed.getScheme().toLowerCase(Locale.ROOT)
                                + "://"
                                + typed.getRawSchemeSpecificPart()
                                        .substring(2)
                                        .replace(
                                                typed.getHost(),
                                                typed.getHost().toLowerCase(Locale.ROOT))));
    }

    /** The address of a page. */
    public URI to(String path) {
        return URI.create(base + path);
    }

    /** Whether browsers are sent here over TLS. */
    public boolean isEncrypted() {
        return "https".equals(base.getScheme());
    }

    /** Whether a {@code Host} header names this address. */
    boolean isNamedBy(String host) {
        if (host == null) {
            return false;
        }
        try {
            URI named = URI.create(base.getScheme() + "://" + host.strip());
            return named.getHost() != null
                    && named.getRawUserInfo() == null
                    && named.getHost().equalsIgnoreCase(base.getHost())
                    && portOf(named) == portOf(base);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private int portOf(URI address) {
        int usual = isEncrypted() ? HTTPS : HTTP;
        return address.getPort() < 0 ? usual : address.getPort();
    }

    @Override
    public String toString() {
        return base.toString();
    }
}

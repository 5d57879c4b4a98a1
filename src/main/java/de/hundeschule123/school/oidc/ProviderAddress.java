package de.hundeschule123.school.oidc;

import java.net.URI;
import java.util.Set;

/** An address of the provider: https, or http on this very machine for trying. */
record ProviderAddress(URI uri) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    ProviderAddress {
        boolean forTrying = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(uri.getHost());
        if (uri.getHost() == null
                || !("https".equals(uri.getScheme()) || forTrying)
                || uri.getRawUserInfo() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException("no address of a provider");
        }
    }

    boolean isEncrypted() {
        return "https".equals(uri.getScheme());
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}

package de.hundeschule123.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The place that a request comes from: the nearest address that is none of our own proxies.
 *
 * <p>What a proxy says of its caller ({@code X-Forwarded-For}) is read from the right, only as far
 * as the proxies reach that the operator has named; what stands to the left of it anyone may have
 * written.
 *
 * @param address how it is shown and kept in logs
 * @param counted what counts as one place where failures are counted: an IPv4 address, or the /64
 *     of an IPv6 address
 * @param thisMachine whether a program of this very machine asks for itself
 */
public record RequestPlace(String address, String counted, boolean thisMachine) {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    /** By any of these a proxy gives itself away, also one that nobody has named to us. */
    private static final List<String> MARKS_OF_PROXIES =
            List.of(FORWARDED_FOR, "Forwarded", "X-Real-IP", "Via");

    /** Where this request comes from. */
    public static RequestPlace of(HttpServletRequest request) {
        return of(
                request.getRemoteAddr(),
                request.getLocalAddr(),
                Collections.list(request.getHeaders(FORWARDED_FOR)),
                MARKS_OF_PROXIES.stream().anyMatch(mark -> request.getHeader(mark) != null),
                FrontDoorSettings.trustedProxies());
    }

    static RequestPlace of(
            String peer, String own, List<String> forwardedFor, boolean proxied, Networks trusted) {
        Optional<NetworkAddress> nearest = NetworkAddress.of(peer);
        if (nearest.isEmpty()) {
            return new RequestPlace(peer, peer, false);
        }
        NetworkAddress place = nearest.get();
        boolean here = place.value().isLoopbackAddress() || NetworkAddress.of(own).equals(nearest);
        boolean ownProgram = here && !proxied;
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        for (int i = hops.length - 1; i >= 0 && trusted.hold(place); i--) {
            Optional<NetworkAddress> before = NetworkAddress.of(hops[i]);
            if (before.isEmpty()) {
                break;
            }
            place = before.get();
        }
        return new RequestPlace(place.toString(), place.counted(), ownProgram);
    }

    /** Whether it lies in one of these networks. */
    boolean isIn(Networks networks) {
        return NetworkAddress.of(address).filter(networks::hold).isPresent();
    }
}

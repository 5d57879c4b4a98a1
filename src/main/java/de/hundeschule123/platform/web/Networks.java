package de.hundeschule123.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A list of addresses and networks (CIDR), as the operator writes it in a setting. */
record Networks(List<Network> all) {

    static final Networks NONE = new Networks(List.of());

    Networks {
        all = List.copyOf(all);
    }

    private record Network(NetworkAddress begin, int bits) {

        boolean holds(NetworkAddress address) {
            return address.isIn(begin, bits);
        }
    }

    /**
     * Reads what is parted by commas or blanks.
     *
     * @throws IllegalArgumentException with the piece that is neither an address nor a network
     */
    static Networks of(String written) {
        List<Network> all = new ArrayList<>();
        for (String piece : written.strip().split("[,\\s]+")) {
            if (!piece.isEmpty()) {
                all.add(network(piece).orElseThrow(() -> new IllegalArgumentException(piece)));
            }
        }
        return new Networks(all);
    }

    private static Optional<Network> network(String piece) {
        String[] parts = piece.split("/", 2);
        return NetworkAddress.of(parts[0])
                .flatMap(
                        address ->
                                bits(parts, address.bits())
                                        .map(bits -> new Network(address.network(bits), bits)));
    }

    /** All bits where none are named; none that would name everybody by a slip of the hand. */
    private static Optional<Integer> bits(String[] parts, int most) {
        if (parts.length == 1) {
            return Optional.of(most);
        }
        return parts[1].matches("\\d{1,3}")
                ? Optional.of(Integer.valueOf(parts[1])).filter(bits -> bits > 0 && bits <= most)
                : Optional.empty();
    }

    boolean hold(NetworkAddress address) {
        return all.stream().anyMatch(network -> network.holds(address));
    }
}

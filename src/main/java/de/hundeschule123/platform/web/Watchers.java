package de.hundeschule123.platform.web;

import java.util.Optional;

/**
 * Who may see what is meant for those who watch the server ({@code /health}, {@code /metrics},
 * {@code /openapi}), by the setting {@code MONITORING}: programs of this machine, some networks
 * besides, or everybody.
 *
 * @param only networks, none for programs of this machine alone; nothing where all may
 */
record Watchers(Optional<Networks> only) {

    static final Watchers THIS_MACHINE = new Watchers(Optional.of(Networks.NONE));
    private static final Watchers EVERYBODY = new Watchers(Optional.empty());

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException with the piece that is neither an address nor a network
     */
    static Watchers of(String written) {
        return switch (written.strip()) {
            case "local" -> THIS_MACHINE;
            case "open" -> EVERYBODY;
            default -> new Watchers(Optional.of(Networks.of(written)));
        };
    }

    boolean hold(RequestPlace place) {
        return only.map(networks -> place.thisMachine() || place.isIn(networks)).orElse(true);
    }
}

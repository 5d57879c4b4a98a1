package de.hundeschule123.fault.site;

/** How many servers share the database, and which broker. */
public record Layout(int servers, Broker broker) {

    /** What carries the wake-up calls. */
    public enum Broker {
        /** Inside the server, as by default. */
        EMBEDDED,
        /** A process of its own. */
        EXTERNAL
    }

    public Layout {
        if (servers < 1) {
            throw new IllegalArgumentException("a site needs a server");
        }
        if (servers > 1 && broker == Broker.EMBEDDED) {
            throw new IllegalArgumentException("several servers need a broker to share");
        }
    }

    @Override
    public String toString() {
        return "%d server%s, %s broker"
                .formatted(
                        servers,
                        servers == 1 ? "" : "s",
                        broker == Broker.EMBEDDED ? "embedded" : "external");
    }
}

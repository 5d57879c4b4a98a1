package de.hundeschule123.fault.site;

/** How many servers share which database and which broker. */
public record Layout(int servers, Database database, Broker broker) {

    /** What the servers keep their rows in. */
    public enum Database {
        /** The file of the default configuration, opened by the server itself. */
        H2,
        /** A process of its own that forces each commit to the disk. */
        POSTGRESQL
    }

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
        if (servers > 1 && (database == Database.H2 || broker == Broker.EMBEDDED)) {
            throw new IllegalArgumentException(
                    "several servers need a database and broker to share");
        }
    }

    @Override
    public String toString() {
        return "%d server%s, %s, %s broker"
                .formatted(
                        servers,
                        servers == 1 ? "" : "s",
                        database == Database.H2 ? "H2" : "PostgreSQL",
                        broker == Broker.EMBEDDED ? "embedded" : "external");
    }
}

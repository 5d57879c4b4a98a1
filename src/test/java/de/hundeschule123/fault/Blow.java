package de.hundeschule123.fault;

/** What befalls a site in one moment of a run, ordered so many times by its option. */
enum Blow {
    /** A server ends, at once or (with {@link Trouble#ORDERLY_STOPS}) in an orderly way. */
    KILL("--kills"),
    /** A server is killed, and killed again while it starts. */
    START_KILLED("--starts-killed"),
    /** A server sleeps for longer than its documents stay its own. */
    PAUSE("--pause"),
    /** All processes of the database are killed, and it is started again. */
    DATABASE_KILLED("--database-killed"),
    /** Database and servers are killed together, as by a power cut, and started again. */
    ALL_KILLED("--all-killed"),
    /** The database stops answering. */
    DATABASE_SILENT("--database-silent"),
    /** The broker stops answering. */
    BROKER_SILENT("--broker-silent");

    private final String option;

    Blow(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}

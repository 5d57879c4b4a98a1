package de.hundeschule123.fault;

/** What else goes wrong all through a run. */
enum Trouble {
    /** Between two starts the broker's files are deleted, with every message in them. */
    BROKER_DELETED("--broker-deleted"),
    /** Every other end of the server is an orderly stop, as a new release brings it. */
    ORDERLY_STOPS("--orderly-stops"),
    /** Every other second all sessions of the servers at the database are ended. */
    SESSIONS_ENDED("--database-sessions-ended");

    private final String option;

    Trouble(String option) {
        this.option = option;
    }

    String option() {
        return option;
    }
}

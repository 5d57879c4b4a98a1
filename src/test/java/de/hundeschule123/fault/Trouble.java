package de.hundeschule123.fault;

/** What else can go wrong in a run. */
enum Trouble {
    /** Between two starts the broker's files are deleted, with every message in them. */
    BROKER_DELETED,
    /** Every other end of the server is an orderly stop, as a new release brings it. */
    ORDERLY_STOPS,
    /** In the middle sevdesk is gone for a while. */
    SEVDESK_AWAY
}

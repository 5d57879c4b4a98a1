package de.hundeschule123.sevdesk.connection.livecheck;

/** How a check of an account has ended for one of the things that we rely on. */
enum Verdict {
    PROVEN,
    REFUTED,
    OPEN
}

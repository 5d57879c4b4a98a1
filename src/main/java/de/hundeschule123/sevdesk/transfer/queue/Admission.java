package de.hundeschule123.sevdesk.transfer.queue;

/** An admission is which document of a school may be begun now, where one goes ahead of others. */
public sealed interface Admission {

    /** Whichever is the oldest. */
    record Any() implements Admission {}

    /** None: what is under way must be over first. */
    record None() implements Admission {}

    /** The one that goes ahead, as soon as it is ready. */
    record Only(long document) implements Admission {}

    /** The oldest, which goes ahead from then on. */
    record Leader() implements Admission {}
}

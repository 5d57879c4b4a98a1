package de.hundeschule123.sevdesk.backfill.batch;

/**
 * How many documents of a job wait for a person.
 *
 * @param failed those that have failed, and cancellations whose invoice has
 * @param toDecide those of which a person must say whether they are in sevdesk already
 */
public record Unresolved(long failed, long toDecide) {}

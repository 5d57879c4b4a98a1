package de.hundeschule123.sevdesk.notification;

import java.time.Instant;

/**
 * A trouble is why something does not go on without a person: since when, and how many documents
 * have it.
 *
 * @param cause {@link Cause#text()} of what is wrong
 */
record Trouble(Cause cause, Instant since, long documents) {}

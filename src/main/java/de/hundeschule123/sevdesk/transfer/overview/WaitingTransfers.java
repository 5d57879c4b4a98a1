package de.hundeschule123.sevdesk.transfer.overview;

import java.time.Instant;

/**
 * Waiting transfers are those that are promised and have neither arrived nor failed.
 *
 * @param oldest when the oldest of them was promised; null where there is none
 */
public record WaitingTransfers(long count, Instant oldest) {}

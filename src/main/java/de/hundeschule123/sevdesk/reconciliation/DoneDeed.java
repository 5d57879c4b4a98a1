package de.hundeschule123.sevdesk.reconciliation;

import java.time.Instant;

/**
 * A deed with who did it and when.
 *
 * @param reason what the person has said to it, or null
 */
public record DoneDeed(Deed deed, String reason, String by, Instant at) {}

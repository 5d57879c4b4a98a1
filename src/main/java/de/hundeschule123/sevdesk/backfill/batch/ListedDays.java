package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.api.voucher.Period;
import java.util.Optional;

/**
 * The days of which sevdesk's entries are listed.
 *
 * @param takingBack those of the documents that take revenue back, for which both sides of the
 *     books are listed
 */
public record ListedDays(Period all, Optional<Period> takingBack) {}

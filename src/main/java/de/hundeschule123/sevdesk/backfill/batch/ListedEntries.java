package de.hundeschule123.sevdesk.backfill.batch;

import de.hundeschule123.sevdesk.transfer.recognition.EntryIndex;

/**
 * A list of what lies in one sevdesk account; nothing follows from it for another one.
 *
 * @param account the account's id, or null where sevdesk has not told it
 */
record ListedEntries(String account, EntryIndex entries) {}

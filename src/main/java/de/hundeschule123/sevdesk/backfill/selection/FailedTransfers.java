package de.hundeschule123.sevdesk.backfill.selection;

/** What happens to chosen documents whose transfer has failed before. */
public enum FailedTransfers {
    LEAVE,
    RETRY,
    /** Also those that somebody has put away: each was named. */
    RETRY_EACH
}

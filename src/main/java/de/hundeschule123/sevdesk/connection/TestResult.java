package de.hundeschule123.sevdesk.connection;

/**
 * What the connection test found; each has its own German sentence under {@code connection.test.…}.
 */
public enum TestResult {
    NOT_TESTED,
    WORKS,
    TOKEN_REFUSED,
    OLD_BOOKKEEPING,
    NO_API_PLAN,
    OTHER_ACCOUNT,
    UNREACHABLE,
    DISTURBED,
    NOT_UNDERSTOOD
}

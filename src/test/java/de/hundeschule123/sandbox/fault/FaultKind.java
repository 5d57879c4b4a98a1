package de.hundeschule123.sandbox.fault;

/** The ways a call can go wrong; those with AFTER in their name go wrong once the work is done. */
public enum FaultKind {
    /** The answer comes late but whole. */
    LATENCY,
    /** 429 without any work, with Retry-After where the order names seconds. */
    TOO_MANY,
    /** 500 without any work. */
    ERROR_BEFORE,
    /** 500 although the work is done. */
    ERROR_AFTER,
    /** Connection reset without any work. */
    RESET_BEFORE,
    /** Connection reset although the work is done. */
    RESET_AFTER,
    /** Connection closed in an orderly way, without an answer, although the work is done. */
    EOF_AFTER,
    /** Work done, then silence, then the connection closes. */
    TIMEOUT_AFTER,
    /** Silence without any work, then the connection closes. */
    TIMEOUT_BEFORE,
    /** Connection cut at once; the work is done later nevertheless. */
    LATE,
    /** The answer trickles byte by byte over the ordered time. */
    DRIP,
    /** Half of the announced answer, then the connection closes. */
    TRUNCATED,
    /** Work done, but the answer is no JSON. */
    GARBAGE,
    /** An error without any work, hidden behind status 200. */
    ERROR_IN_200,
    /** Work done, but the answer names no id. */
    NO_ID,
    /** A redirect to a login page, without any work. */
    REDIRECT,
    /** 401 without any work. */
    UNAUTHORIZED,
    /** 403 without any work. */
    FORBIDDEN,
    /** 503 without any work. */
    UNAVAILABLE,
    /** A gateway's 502 in HTML, without any work. */
    HTML_502
}

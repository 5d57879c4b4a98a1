package de.hundeschule123.sandbox.fault;

import java.util.regex.Pattern;

/**
 * The ways a call can go wrong; those with AFTER in their name go wrong once the work is done.
 *
 * <p>Behind {@link #HTML_502} stand the odd answers: something comes back, but not what was asked
 * for, or not in the form that was asked for. Each has a reach: an order for all calls hits only
 * those in which it can show.
 */
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
    HTML_502,
    /** Status 200 with {@code {"message": …}}. */
    MESSAGE_IN_200(Reach.ANY),
    /** Status 200 with a text for an error: {@code {"error": "…"}}. */
    ERROR_TEXT_IN_200(Reach.ANY),
    /** Status 200 with {@code {"objects": null}}. */
    OBJECTS_NULL(Reach.ANY),
    /** Status 200 with {@code {"objects": {}}}. */
    OBJECTS_EMPTY(Reach.ANY),
    /** Status 200 with <code>{}</code>. */
    EMPTY_JSON(Reach.ANY),
    /** Status 200 with {@code null}. */
    NULL_JSON(Reach.ANY),
    /** Status 200 with a bare text of JSON. */
    TEXT_JSON(Reach.ANY),
    /** Status 200 with a page for people. */
    HTML_200(Reach.ANY),
    /** A firewall's 403 in HTML, without any work. */
    HTML_403(Reach.ANY, false),
    /** A proxy's 401 in HTML, without any work. */
    HTML_401(Reach.ANY, false),
    /** A web server's 404 in HTML, without any work. */
    HTML_404(Reach.ANY, false),
    /** A gateway's 404 in JSON that is not sevdesk's, without any work. */
    JSON_404(Reach.ANY, false),
    /** A gateway's 422 in JSON that is not sevdesk's, without any work. */
    JSON_422(Reach.ANY, false),
    /** sevdesk's own refusal with a message without end, and control characters in it. */
    LONG_ERROR(Reach.ANY, false),
    /** Ids of thousands of characters, control characters among them. */
    ODD_IDS(Reach.ANY),
    /** One thing, but another than the one that was asked for. */
    OTHER_ROW(Reach.SINGLE),
    /** A single thing where a list is due. */
    SINGLE_ROW(Reach.LIST),
    /** A list whose rows name no ids. */
    ROWS_WITHOUT_IDS(Reach.LIST),
    /** A list whose rows are texts. */
    ROWS_OF_TEXT(Reach.LIST),
    /** A whole list as PHP writes one that it has filtered: an object of numbered rows. */
    NUMBERED_ROWS(Reach.LIST),
    /** A page of fewer rows than were asked for, as if that were the most there can be. */
    SMALL_PAGE(Reach.PAGE),
    /** A page without rows, whatever the total says. */
    EMPTY_PAGE(Reach.PAGE),
    /** A page that lacks its second half. */
    SHORT_PAGE(Reach.PAGE),
    /** A page that begins one row too early: something moved since the page before. */
    MOVED_ROWS(Reach.PAGE),
    /** A total that is one too high. */
    TOTAL_TOO_HIGH(Reach.PAGE),
    /** A total that is one too low. */
    TOTAL_TOO_LOW(Reach.PAGE),
    /** The answer to an upload with 11 MB of previews. */
    LARGE_UPLOAD(Reach.UPLOAD),
    /** Days as moments of UTC, so that they seem to be the day before. */
    DAYS_IN_UTC(Reach.DOCUMENT),
    /** Days as people write them. */
    DAYS_IN_GERMAN(Reach.DOCUMENT),
    /** Days as seconds of Unix. */
    DAYS_IN_SECONDS(Reach.DOCUMENT);

    private final Reach reach;
    private final boolean worked;

    FaultKind() {
        this(null, false);
    }

    FaultKind(Reach reach) {
        this(reach, true);
    }

    FaultKind(Reach reach, boolean worked) {
        this.reach = reach;
        this.worked = worked;
    }

    /** The calls in which an odd answer can show. */
    private enum Reach {
        ANY(".*"),
        SINGLE("getContact|getVoucher|getInvoice"),
        LIST("get.+s|for[A-Z].+"),
        PAGE("get.+s"),
        UPLOAD("uploadTempFile"),
        DOCUMENT("getVouchers?|getInvoices?|saveVoucher");

        private final Pattern operations;

        Reach(String operations) {
            this.operations = Pattern.compile(operations);
        }
    }

    /** Whether it is an answer, but an odd one. */
    public boolean isOdd() {
        return reach != null;
    }

    /** Whether it can show in the answer to whatever call. */
    public boolean isForAll() {
        return reach == Reach.ANY;
    }

    /** Whether sevdesk does its work before it answers oddly, unless it is ordered otherwise. */
    public boolean isWorked() {
        return worked;
    }

    /** Whether this can show in the answer to an operation. */
    boolean reaches(String operation) {
        return reach == null || reach.operations.matcher(operation).matches();
    }
}

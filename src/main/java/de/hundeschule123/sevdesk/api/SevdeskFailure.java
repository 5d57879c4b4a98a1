package de.hundeschule123.sevdesk.api;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;

/**
 * A call to sevdesk that brought no usable answer, by what the caller must decide.
 *
 * <p>The message names operation and code only; what sevdesk said may hold customer data and is
 * kept apart in {@link #said()} for the school alone.
 */
public abstract sealed class SevdeskFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Details details;

    private SevdeskFailure(String operation, Details details, Throwable cause) {
        super(operation + ": " + details.inShort(), cause);
        this.details = details;
    }

    /** The same failure of a named operation: who reads an answer does not know of which it is. */
    public abstract SevdeskFailure during(String operation);

    Details details() {
        return details;
    }

    /**
     * What is known of a failure.
     *
     * @param httpStatus null when there was no answer
     * @param code sevdesk's error code, or a word of ours for where it broke; never null
     * @param uuid sevdesk's number for the case, for its support, or null
     * @param said sevdesk's message, or null
     */
    public record Details(Integer httpStatus, String code, String uuid, String said)
            implements Serializable {

        /** A failure without an answer. */
        public static Details silent(String code) {
            return new Details(null, code, null, null);
        }

        private String inShort() {
            return httpStatus == null ? code : "HTTP " + httpStatus + " " + code;
        }
    }

    /** The request was surely not received: no connection. */
    public static final class NotSent extends SevdeskFailure {
        private static final long serialVersionUID = 1L;

        public NotSent(String operation, Details details, Throwable cause) {
            super(operation, details, cause);
        }

        @Override
        public NotSent during(String operation) {
            return new NotSent(operation, details(), getCause());
        }
    }

    /** sevdesk refused to work now (429), before doing anything. */
    public static final class Busy extends SevdeskFailure {
        private static final long serialVersionUID = 1L;
        private final Duration wish;

        public Busy(String operation, Details details, Duration wish) {
            super(operation, details, null);
            this.wish = wish;
        }

        @Override
        public Busy during(String operation) {
            return new Busy(operation, details(), wish);
        }

        /** The pause that sevdesk asked for. */
        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(wish);
        }
    }

    /**
     * Nobody saw whether it was done: time-out, cut connection, 5xx, an answer that cannot be read
     * or is not what was asked for, a refusal that does not come from sevdesk itself.
     */
    public static final class Unseen extends SevdeskFailure {
        private static final long serialVersionUID = 1L;
        private static final String INCOMPLETE = "incomplete";

        /** The code of an answer that is larger than any that is read. */
        public static final String TOO_LARGE = "too large";

        /** The code of an answer that did not come in time. */
        public static final String TOO_SLOW = "too slow";

        /** The failure of a list of which sevdesk did not give all. */
        public static Unseen incomplete(String operation) {
            return new Unseen(operation, new Details(200, INCOMPLETE, null, null), null);
        }

        /** Whether sevdesk answered, but did not give all of a list. */
        public boolean isIncomplete() {
            return INCOMPLETE.equals(code());
        }

        /** Whether less may be answered: what was asked for is too large, or comes too slowly. */
        public boolean isTooMuch() {
            return TOO_LARGE.equals(code()) || TOO_SLOW.equals(code());
        }

        public Unseen(String operation, Details details, Throwable cause) {
            super(operation, details, cause);
        }

        @Override
        public Unseen during(String operation) {
            return new Unseen(operation, details(), getCause());
        }
    }

    /**
     * sevdesk itself will not do it as asked: its own error with 400, 404, 409, 422 or inside 200.
     */
    public static final class Rejected extends SevdeskFailure {
        private static final long serialVersionUID = 1L;

        public Rejected(String operation, Details details) {
            super(operation, details, null);
        }

        @Override
        public Rejected during(String operation) {
            return new Rejected(operation, details());
        }

        /**
         * Whether sevdesk may not know the id that was named: it says 404, its code 151 or a mere
         * 400. It says 400 for other reasons too, so that a thing is gone only once a list has
         * confirmed that it is not there.
         */
        public boolean mayBeGone() {
            return Integer.valueOf(404).equals(httpStatus())
                    || "151".equals(code())
                    || Integer.valueOf(400).equals(httpStatus());
        }
    }

    /**
     * sevdesk lets this token do nothing: 401 in whatever words, 402 or 403 in its own words only.
     */
    public static final class AccountRejected extends SevdeskFailure {
        private static final long serialVersionUID = 1L;

        public AccountRejected(String operation, Details details) {
            super(operation, details, null);
        }

        @Override
        public AccountRejected during(String operation) {
            return new AccountRejected(operation, details());
        }

        /** Whether the token itself is refused (401), not only what it may do. */
        public boolean isTokenRefused() {
            return Integer.valueOf(401).equals(httpStatus());
        }
    }

    /** The status code of the answer, or null when there was none. */
    public Integer httpStatus() {
        return details.httpStatus();
    }

    public String code() {
        return details.code();
    }

    /** sevdesk's number for the case, or null. */
    public String uuid() {
        return details.uuid();
    }

    /** sevdesk's own words, or null; may hold customer data, so for the school only. */
    public String said() {
        return details.said();
    }
}

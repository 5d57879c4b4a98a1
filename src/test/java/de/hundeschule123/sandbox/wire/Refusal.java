package de.hundeschule123.sandbox.wire;

/** A refusal is sevdesk's answer to a request it does not carry out. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final Integer code;

    private Refusal(int status, Integer code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
    }

    public static Refusal because(int status, String message) {
        return new Refusal(status, null, message);
    }

    public static Refusal withCode(int status, int code, String message) {
        return new Refusal(status, code, message);
    }

    public static Refusal notFound(Kind kind, String id) {
        return withCode(
                404, 151, "No Model_" + kind.objectName() + " with the id " + id + " was found");
    }

    public int status() {
        return status;
    }

    /** sevdesk's own number of the error; null where sevdesk gives none. */
    public Integer code() {
        return code;
    }
}

package de.hundeschule123.platform.database;

/** A database on which the application must not run; the message says what to change. */
public class UnusableDatabase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnusableDatabase(String message) {
        super(message);
    }

    private UnusableDatabase(String message, Throwable cause) {
        super(message, cause);
    }

    /** What stands in the way of opening a database: now, or until somebody changes something. */
    static RuntimeException unlessItPasses(String message, Exception refused) {
        return DatabaseRefusal.mayPass(refused)
                ? new DatabaseAway(message, refused)
                : new UnusableDatabase(message, refused);
    }
}

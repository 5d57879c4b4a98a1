package de.hundeschule123.platform.database;

/**
 * A database that cannot be opened at the moment, as while its machine or itself still starts;
 * later it may be there without anybody's doing.
 */
public class DatabaseAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseAway(String message, Throwable cause) {
        super(message, cause);
    }
}

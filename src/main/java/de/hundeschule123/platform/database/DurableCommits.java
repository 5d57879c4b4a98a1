package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Guards against a PostgreSQL that forgets acknowledged commits or cannot keep every letter: an
 * invoice number would be given twice, a name be lost.
 */
public final class DurableCommits {

    private static final String WRONG =
            """
            select name, setting from pg_settings
            where name in ('fsync', 'full_page_writes', 'synchronous_commit') and setting = 'off'
                or name = 'server_encoding' and setting <> 'UTF8'
            order by name""";

    private final DatabaseAddress address;

    public DurableCommits(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * Looks, and changes nothing.
     *
     * @throws UnusableDatabase when a setting of the server must not be as it is
     * @throws DatabaseAway when there is no connection at the moment
     */
    public void demand() {
        try (Connection connection = new ConfiguredDatabase(address).getConnection();
                PreparedStatement query = connection.prepareStatement(WRONG);
                ResultSet found = query.executeQuery()) {
            if (found.next()) {
                throw new UnusableDatabase(
                        "The database "
                                + address.shown()
                                + " has "
                                + found.getString(1)
                                + " = "
                                + found.getString(2)
                                + ": it would forget committed invoices or lose letters. PostgreSQL"
                                + " must run with fsync, full_page_writes and synchronous_commit"
                                + " on, and the database have the encoding UTF8.");
            }
        } catch (SQLException refused) {
            throw UnusableDatabase.unlessItPasses(
                    "The database "
                            + address.shown()
                            + " cannot be reached. Check DB_URL, DB_USER and DB_PASSWORD. "
                            + refused.getMessage(),
                    refused);
        }
    }
}

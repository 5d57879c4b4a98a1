package de.hundeschule123.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How long documents were on their way, from the commit to the voucher, as the database tells. */
final class Timings {

    /** Both databases understand this. */
    private static final String MILLIS =
            """
            select cast(extract(epoch from transferred_at - created_at) * 1000 as bigint)
            from transfer where state = 'TRANSFERRED'""";

    private Timings() {}

    static Percentiles in(Connection database) throws SQLException {
        List<Duration> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(MILLIS)) {
            while (rows.next()) {
                found.add(Duration.ofMillis(rows.getLong(1)));
            }
        }
        return Percentiles.of(found);
    }
}

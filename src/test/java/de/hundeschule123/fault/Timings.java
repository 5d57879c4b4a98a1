package de.hundeschule123.fault;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * How long documents were on their way, from the commit to the voucher, as the stopped server's
 * database tells.
 */
final class Timings {

    private static final String MILLIS =
            """
            select datediff(millisecond, created_at, transferred_at) from transfer
            where state = 'TRANSFERRED' order by 1""";

    private final List<Long> millis = new ArrayList<>();

    private Timings() {}

    static Timings in(Path dataDir) {
        Timings timings = new Timings();
        String url = "jdbc:h2:file:" + dataDir.resolve("database/hundeschule").toAbsolutePath();
        try (Connection connection =
                        DriverManager.getConnection(url, "hundeschule", "hundeschule");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(MILLIS)) {
            while (rows.next()) {
                timings.millis.add(rows.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return timings;
    }

    private long percentile(int percent) {
        return millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
    }

    @Override
    public String toString() {
        return millis.isEmpty()
                ? "nothing was transferred"
                : "commit to voucher: p50 %d ms, p99 %d ms, longest %d ms"
                        .formatted(percentile(50), percentile(99), percentile(100));
    }
}

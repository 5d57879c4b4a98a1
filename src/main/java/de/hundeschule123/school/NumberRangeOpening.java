package de.hundeschule123.school;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import javax.sql.DataSource;

/**
 * The opening of a number range on its first use, in a transaction of its own so that of two
 * threads that open it at once the second only finds it open.
 */
@ApplicationScoped
class NumberRangeOpening {

    private static final String UNIQUE_VIOLATION = "23505";

    @Resource(lookup = "java:app/jdbc/hundeschule")
    private DataSource database;

    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    void open(SchoolId school, String range, long first) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into number_range (school_id, name, last_number)"
                                        + " values (?, ?, ?)")) {
            insert.setLong(1, school.value());
            insert.setString(2, range);
            insert.setLong(3, first - 1);
            insert.executeUpdate();
        } catch (SQLException failure) {
            if (!isDuplicate(failure)) {
                throw new IllegalStateException("cannot open number range " + range, failure);
            }
        }
    }

    private static boolean isDuplicate(SQLException failure) {
        return failure instanceof SQLIntegrityConstraintViolationException
                || UNIQUE_VIOLATION.equals(failure.getSQLState());
    }
}

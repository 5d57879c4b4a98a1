package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.school.SchoolId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The first use of a school's pace rows, outside any transaction so that of two workers who open
 * the same row the second only finds it there.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
class RowOpening {

    private static final String UNIQUE_VIOLATION = "23505";

    @Resource(lookup = "java:app/jdbc/hundeschule")
    private DataSource database;

    boolean openSlot(SchoolId school, Lane lane, int slot) {
        return insert(
                "insert into transfer_slot (school_id, lane, slot) values (?, ?, ?)",
                school.value(),
                lane.name(),
                slot);
    }

    void openLane(SchoolId school, Lane lane) {
        insert(
                "insert into transfer_lane (school_id, lane, failures) values (?, ?, 0)",
                school.value(),
                lane.name());
    }

    private boolean insert(String statement, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
                return false;
            }
            throw new IllegalStateException("cannot open a row of the transfer's pace", failure);
        }
    }
}

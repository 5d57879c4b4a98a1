package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 keeps the transfer log append-only and a finished transfer finished
 * (GoBD); PostgreSQL has the same rule in its own language.
 */
public class TransferLogStays implements Trigger {

    private static final String RESTRICT_VIOLATION = "23001";

    private boolean isLog;
    private int state;
    private int voucher;
    private int error;

    @Override
    public void init(
            Connection connection,
            String schema,
            String trigger,
            String table,
            boolean before,
            int type)
            throws SQLException {
        isLog = table.toLowerCase(Locale.ROOT).equals("transfer_attempt");
        if (!isLog) {
            state = column(connection, schema, table, "STATE");
            voucher = column(connection, schema, table, "VOUCHER_ID");
            error = column(connection, schema, table, "ERROR_KEY");
        }
    }

    private static int column(Connection connection, String schema, String table, String name)
            throws SQLException {
        try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, name)) {
            if (!columns.next()) {
                throw new SQLException("no column " + name + " in " + table);
            }
            return columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        if (isLog) {
            throw new SQLException("the transfer log cannot change", RESTRICT_VIOLATION);
        }
        if ("TRANSFERRED".equals(before[state]) && !staysDone(before, after) && !isGone(after)) {
            throw new SQLException("a finished transfer stays finished", RESTRICT_VIOLATION);
        }
    }

    private boolean staysDone(Object[] before, Object[] after) {
        return after != null
                && "TRANSFERRED".equals(after[state])
                && Objects.equals(before[voucher], after[voucher]);
    }

    /** The voucher was found deleted in sevdesk: the one way back. */
    private boolean isGone(Object... after) {
        return after != null && "FAILED".equals(after[state]) && "gone".equals(after[error]);
    }
}

package de.hundeschule123.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.h2.api.Trigger;

/**
 * The trigger by which H2 refuses every change of a committed document, its lines and its PDF
 * (GoBD); PostgreSQL has the same rule in its own language.
 */
public class CommittedDocumentStays implements Trigger {

    private static final String RESTRICT_VIOLATION = "23001";

    private String table;
    private int owner;
    private int status;

    @Override
    public void init(
            Connection connection,
            String schema,
            String trigger,
            String tableName,
            boolean before,
            int type)
            throws SQLException {
        table = tableName.toLowerCase(Locale.ROOT);
        owner =
                column(
                        connection,
                        schema,
                        tableName,
                        table.equals("document") ? "id" : "document_id");
        status = table.equals("document") ? column(connection, schema, tableName, "status") : -1;
    }

    private static int column(Connection connection, String schema, String table, String name)
            throws SQLException {
        try (ResultSet columns =
                connection
                        .getMetaData()
                        .getColumns(null, schema, table, name.toUpperCase(Locale.ROOT))) {
            if (!columns.next()) {
                throw new SQLException("no column " + name + " in " + table);
            }
            return columns.getInt("ORDINAL_POSITION") - 1;
        }
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        Object document = (before == null ? after : before)[owner];
        boolean fixed =
                switch (table) {
                    case "document" -> "COMMITTED".equals(before[status]);
                    case "document_line" -> isCommitted(connection, document);
                    default -> true;
                };
        if (fixed) {
            throw new SQLException(
                    "document " + document + " is committed: " + table + " cannot change",
                    RESTRICT_VIOLATION);
        }
    }

    private static boolean isCommitted(Connection connection, Object document) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select 1 from document where id = ? and status = 'COMMITTED'")) {
            query.setObject(1, document);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}

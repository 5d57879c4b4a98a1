package de.hundeschule123.fault;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the application itself has seen go beyond its promise, as the database tells. */
record Incidents(List<Incident> all) {

    /** One of them, with the number of its document. */
    record Incident(String number, String kind) {}

    static Incidents none() {
        return new Incidents(List.of());
    }

    static Incidents in(Connection database) throws SQLException {
        List<Incident> found = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows =
                        statement.executeQuery(
                                "select d.number, i.kind from transfer_incident i"
                                        + " join document d on d.id = i.document_id")) {
            while (rows.next()) {
                found.add(new Incident(rows.getString(1), rows.getString(2)));
            }
        }
        return new Incidents(found);
    }

    /** Whether it was seen that a voucher of this document was made without its owner. */
    boolean tellOfSecondVoucher(String number) {
        return all.contains(new Incident(number, "WITHOUT_OWNER"));
    }

    @Override
    public String toString() {
        return all.isEmpty() ? "none" : all.size() + ": " + all;
    }
}

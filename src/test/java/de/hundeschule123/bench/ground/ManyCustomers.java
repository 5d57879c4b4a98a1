package de.hundeschule123.bench.ground;

import de.hundeschule123.sevdesk.contact.names.ComparedCustomer;
import de.hundeschule123.sevdesk.contact.names.GeneratedBooks;
import de.hundeschule123.sevdesk.contact.names.GeneratedBooks.Home;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The customers of generated books, as the only ones of a user's school. */
public final class ManyCustomers implements Storage.Filling {

    private static final long FIRST = 10_000_000;
    private static final int BATCH = 2000;

    private final String owner;
    private final GeneratedBooks books;

    public ManyCustomers(String owner, GeneratedBooks books) {
        this.owner = owner;
        this.books = books;
    }

    /** The id in the database of a customer of the books. */
    public static long idOf(long customer) {
        return FIRST + customer;
    }

    @Override
    public void into(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into customer (id, school_id, number, first_name, last_name,"
                                + " company, email, street, zip, country, version)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DE', 1)")) {
            long school = schoolOf(connection);
            int waiting = 0;
            for (ComparedCustomer customer : books.customers) {
                add(insert, school, customer);
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
    }

    private void add(PreparedStatement insert, long school, ComparedCustomer customer)
            throws SQLException {
        Home home = books.homesOfCustomers.getOrDefault(customer.id(), new Home(null, null, null));
        insert.setLong(1, idOf(customer.id()));
        insert.setLong(2, school);
        insert.setString(3, "G-" + customer.id());
        insert.setString(4, customer.names().first());
        insert.setString(5, customer.names().last());
        insert.setString(6, customer.names().company());
        insert.setString(7, home.email());
        insert.setString(8, home.street());
        insert.setString(9, home.zip());
        insert.addBatch();
    }

    private long schoolOf(Connection connection) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select school_id from app_user where email = ?")) {
            query.setString(1, owner);
            try (ResultSet found = query.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}

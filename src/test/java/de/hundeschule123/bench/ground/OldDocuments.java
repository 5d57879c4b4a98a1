package de.hundeschule123.bench.ground;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Random;

/**
 * Committed documents of ten years before the demo data, written past the application: invoices to
 * a number of customers, and where wanted expenses and transfers.
 */
public final class OldDocuments implements Storage.Filling {

    /** The period that no demo document is in. */
    public static final String FROM = "2014-01-01";

    public static final String TO = "2023-12-31";

    /** Ids far above those that the application gives out. */
    public static final long FIRST_DOCUMENT = 20_000_000;

    private static final long FIRST_CUSTOMER = 10_000_000;
    private static final long FIRST_TRANSFER = 30_000_000;
    private static final LocalDate FIRST_DAY = LocalDate.parse(FROM);
    private static final int DAYS = 3650;
    private static final int BATCH = 2000;

    private static final String[] FIRST =
            ("Anna Ben Carla David Emma Finn Greta Hannes Ida Jonas Klara Leon Mia Noah Olga Paul"
                            + " Quirin Rosa Sven Tilda Ute Viktor Wiebke Yusuf Zoë")
                    .split(" ");
    private static final String[] START =
            "Berg Wald Bach Stein Linden Eichen Feld Ober Nieder Schön Neu Alt Grün Rosen Hirsch"
                    .split(" ");
    private static final String[] END =
            "meier mann bauer schmidt huber wagner berger müller hofer brand".split(" ");

    private final String owner;
    private final int count;
    private final int customers;
    private final boolean mixed;
    private final byte[] pdf;
    private final Random chance = new Random(20261124);

    private OldDocuments(String owner, int count, int customers, boolean mixed, byte[] pdf) {
        this.owner = owner;
        this.count = count;
        this.customers = customers;
        this.mixed = mixed;
        this.pdf = pdf.clone();
    }

    /** Invoices of a user's school that nobody has transferred. */
    public static OldDocuments invoices(String owner, int count, int customers, byte[] pdf) {
        return new OldDocuments(owner, count, customers, false, pdf);
    }

    /** A page of documents as of a school that has used sevdesk for years: of every kind. */
    public static OldDocuments mixed(String owner, int count, int customers) {
        return new OldDocuments(owner, count, customers, true, smallPdf());
    }

    /** The least that passes as a PDF. */
    public static byte[] smallPdf() {
        return "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** The name of a customer, by its place. */
    public static String nameOf(int customer) {
        return FIRST[customer % FIRST.length] + " " + lastName(customer);
    }

    private static String lastName(int customer) {
        int place = customer / FIRST.length;
        String name = START[place % START.length] + END[place / START.length % END.length];
        int round = place / (START.length * END.length);
        return round == 0 ? name : name + "-" + START[round % START.length];
    }

    @Override
    public void into(Connection connection) throws SQLException {
        long school = schoolOf(connection);
        insertCustomers(connection, school);
        try (PreparedStatement document =
                        connection.prepareStatement(
                                """
                                insert into document (id, school_id, kind, status, number,
                                    document_date, gross, partner_name, committed_at, customer_id,
                                    recipient_name, recipient_street, recipient_zip, recipient_city,
                                    recipient_country, small_business, subject, service_from, due_date, version)
                                values (?, ?, ?, 'COMMITTED', ?, ?, ?, ?, ?, ?,
                                    ?, 'Lange Straße 1', '50667', 'Köln', 'DE', false, ?, ?, ?, 1)""");
                PreparedStatement line =
                        connection.prepareStatement(
                                """
                                insert into document_line (document_id, position, text, quantity,
                                    unit_price, vat_rate, gross)
                                values (?, 0, 'Welpenkurs', 1, ?, 19, ?)""");
                PreparedStatement file =
                        connection.prepareStatement(
                                "insert into document_pdf (document_id, school_id, content, sha256)"
                                        + " values (?, ?, ?, ?)");
                PreparedStatement transfer =
                        connection.prepareStatement(
                                """
                                insert into transfer (id, school_id, document_id, lane, state, marked,
                                    fence, attempts, voucher_id, remote_gross, error_key, created_at,
                                    transferred_at)
                                values (?, ?, ?, 'BULK', ?, true, 1, 1, ?, ?, ?, ?, ?)""")) {
            String hash = sha256(pdf);
            // Lines come before their document: a committed one takes none.
            for (int i = 0; i < count; i++) {
                One one = new One(i);
                one.addLine(line);
                one.addDocument(document, school);
                one.addFile(file, school, hash);
                one.addTransfer(transfer, school);
                if (i % BATCH == BATCH - 1 || i == count - 1) {
                    line.executeBatch();
                    document.executeBatch();
                    file.executeBatch();
                    transfer.executeBatch();
                    connection.commit();
                }
            }
        }
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

    private void insertCustomers(Connection connection, long school) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        "insert into customer (id, school_id, number, first_name, last_name, email,"
                                + " street, zip, city, country, version) values (?, ?, ?, ?, ?, ?,"
                                + " 'Lange Straße 1', '50667', 'Köln', 'DE', 1)")) {
            for (int i = 0; i < customers; i++) {
                insert.setLong(1, FIRST_CUSTOMER + i);
                insert.setLong(2, school);
                insert.setString(3, "A-" + i);
                insert.setString(4, FIRST[i % FIRST.length]);
                insert.setString(5, lastName(i));
                insert.setString(6, "kunde" + i + "@post.example");
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** One document on its way into four tables. */
    private final class One {

        private final long id;
        private final int place;
        private final int customer;
        private final boolean expense;
        private final LocalDate day;
        private final BigDecimal gross;

        One(int place) {
            this.id = FIRST_DOCUMENT + place;
            this.place = place;
            // The first documents go round all customers, so that each has one.
            this.customer = place < customers ? place : chance.nextInt(customers);
            this.expense = mixed && chance.nextInt(7) == 0;
            this.day = FIRST_DAY.plusDays((long) place * DAYS / count);
            this.gross = BigDecimal.valueOf(1000 + chance.nextInt(40_000), 2);
        }

        void addLine(PreparedStatement line) throws SQLException {
            if (!expense) {
                line.setLong(1, id);
                line.setBigDecimal(2, gross);
                line.setBigDecimal(3, gross);
                line.addBatch();
            }
        }

        void addDocument(PreparedStatement document, long school) throws SQLException {
            String name = expense ? "Futterhandel " + customer : nameOf(customer);
            document.setLong(1, id);
            document.setLong(2, school);
            document.setString(3, expense ? "EXPENSE" : "INVOICE");
            document.setString(
                    4, "%s-%d-%06d".formatted(expense ? "AB" : "AR", day.getYear(), place));
            document.setDate(5, Date.valueOf(day));
            document.setBigDecimal(6, gross);
            document.setString(7, name);
            document.setTimestamp(8, noon());
            document.setObject(9, expense ? null : FIRST_CUSTOMER + customer);
            document.setString(10, expense ? null : name);
            document.setString(11, expense ? "Futter" : null);
            document.setDate(12, expense ? null : Date.valueOf(day));
            document.setDate(13, expense ? null : Date.valueOf(day.plusDays(14)));
            document.addBatch();
        }

        void addFile(PreparedStatement file, long school, String hash) throws SQLException {
            file.setLong(1, id);
            file.setLong(2, school);
            file.setBytes(3, pdf);
            file.setString(4, hash);
            file.addBatch();
        }

        /** Seven of ten are in sevdesk, two of a hundred have failed. */
        void addTransfer(PreparedStatement transfer, long school) throws SQLException {
            int fate = chance.nextInt(100);
            if (!mixed || expense || fate >= 72) {
                return;
            }
            boolean failed = fate >= 70;
            transfer.setLong(1, FIRST_TRANSFER + place);
            transfer.setLong(2, school);
            transfer.setLong(3, id);
            transfer.setString(4, failed ? "FAILED" : "TRANSFERRED");
            transfer.setString(5, failed ? null : Long.toString(900_000_000L + place));
            transfer.setBigDecimal(6, failed ? null : gross);
            transfer.setString(7, failed ? "refused" : null);
            transfer.setTimestamp(8, noon());
            transfer.setTimestamp(9, failed ? null : noon());
            transfer.addBatch();
        }

        private Timestamp noon() {
            return Timestamp.from(day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package de.hundeschule123.bench.ground;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.PracticeSevdesk;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@link OldDocuments} that lie in sevdesk as well, each as a voucher of its own, but for a few:
 * with each of those something is wrong that a comparison of both sides has to find.
 */
public final class BothSides implements Storage.Filling {

    /** What is planted of each kind. */
    public static final int OF_EACH_KIND = 5;

    private static final int AT_ONCE = 2000;
    private static final int FOREIGN = 200;
    private static final int FIRST_NUMBER_OF_NOBODY = 900_000;
    private static final BigDecimal ONE_CENT = new BigDecimal("0.01");

    /** By how many days a voucher is off: into the next month and year, and out of all of them. */
    private static final int[] DAYS_OFF = {1, -1, 31, 365, 5000};

    /** What can be wrong between both sides, named as a comparison names it. */
    public enum Fault {
        MISSING_THERE,
        MISSING_HERE,
        AMOUNT,
        VAT,
        DATE,
        CUSTOMER,
        TWICE,
        DELETED_THERE
    }

    private final OldDocuments documents;
    private final PracticeSevdesk sevdesk;
    private final String token;
    private final Map<String, Fault> planted = new LinkedHashMap<>();

    public BothSides(OldDocuments documents, PracticeSevdesk sevdesk, String token) {
        this.documents = documents;
        this.sevdesk = sevdesk;
        this.token = token;
    }

    /** What is wrong, by the number of the document; complete once all is written. */
    public Map<String, Fault> planted() {
        return Map.copyOf(planted);
    }

    /** A document as it was written here. */
    private record Here(
            long id, long customer, String number, LocalDate day, BigDecimal gross, int place) {}

    @Override
    public void into(Connection connection) throws SQLException {
        documents.into(connection);
        openNumberRanges(connection);
        connection.commit();
        try {
            Map<Long, String> contacts = plantContacts(connection);
            List<Here> all = read(connection);
            choose(all);
            Instant began = Instant.now();
            Map<Long, String> vouchers = plantVouchers(all, contacts);
            Stage.say(
                    "%d vouchers typed in in %d s",
                    vouchers.size(), Duration.between(began, Instant.now()).toSeconds());
            link(connection, contacts);
            transfer(connection, all, vouchers, contacts);
            plantTheRest(all, vouchers, contacts);
        } catch (IOException e) {
            throw new SQLException("sevdesk's side cannot be written", e);
        }
    }

    /** Numbers have been given out in each year: one that no document has is missing here. */
    private static void openNumberRanges(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    """
                    insert into number_range (school_id, name, last_number)
                    select school_id, regexp_replace(number, '-[0-9]+$', ''),
                        max(cast(regexp_replace(number, '^.*-', '') as bigint))
                    from document where id >= %d group by 1, 2"""
                            .formatted(OldDocuments.FIRST_DOCUMENT));
        }
    }

    private Map<Long, String> plantContacts(Connection connection)
            throws SQLException, IOException {
        List<Long> customers = new ArrayList<>();
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select id, first_name, last_name from customer where id in"
                                        + " (select customer_id from document where id >= "
                                        + OldDocuments.FIRST_DOCUMENT
                                        + ") order by id")) {
            while (found.next()) {
                customers.add(found.getLong(1));
                rows.add(
                        Map.of(
                                "surename", found.getString(2),
                                "familyname", found.getString(3),
                                "customerNumber", "HS-A-" + customers.size()));
            }
        }
        Map<Long, String> contacts = new HashMap<>();
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            JsonNode ids =
                    sevdesk.plant(token, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
            for (int i = 0; i < ids.size(); i++) {
                contacts.put(customers.get(from + i), ids.get(i).asText());
            }
        }
        return contacts;
    }

    private static List<Here> read(Connection connection) throws SQLException {
        List<Here> all = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery(
                                "select id, customer_id, number, document_date, gross from document"
                                        + " where id >= "
                                        + OldDocuments.FIRST_DOCUMENT
                                        + " order by id")) {
            while (found.next()) {
                all.add(
                        new Here(
                                found.getLong(1),
                                found.getLong(2),
                                found.getString(3),
                                found.getDate(4).toLocalDate(),
                                found.getBigDecimal(5),
                                all.size()));
            }
        }
        return all;
    }

    /** Spread over all years. */
    private void choose(List<Here> all) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < OF_EACH_KIND; i++) {
            faults.addAll(List.of(Fault.values()));
        }
        int step = all.size() / faults.size();
        for (int i = 0; i < faults.size(); i++) {
            Here document = all.get(i * step + step / 2);
            planted.put(
                    faults.get(i) == Fault.MISSING_HERE
                            ? numberOfNobody(document)
                            : document.number(),
                    faults.get(i));
        }
    }

    private static String numberOfNobody(Here beside) {
        return "AR-%d-%06d"
                .formatted(beside.day().getYear(), FIRST_NUMBER_OF_NOBODY + beside.place());
    }

    private Map<Long, String> plantVouchers(List<Here> all, Map<Long, String> contacts)
            throws IOException {
        Map<Long, String> vouchers = new HashMap<>();
        List<Here> there =
                all.stream()
                        .filter(document -> planted.get(document.number()) != Fault.MISSING_THERE)
                        .toList();
        for (int from = 0; from < there.size(); from += AT_ONCE) {
            List<Here> some = there.subList(from, Math.min(there.size(), from + AT_ONCE));
            JsonNode ids =
                    sevdesk.typeIn(
                            token,
                            "vouchers",
                            some.stream().map(document -> voucher(document, contacts)).toList());
            for (int i = 0; i < some.size(); i++) {
                vouchers.put(some.get(i).id(), ids.get(i).asText());
            }
        }
        return vouchers;
    }

    private Map<String, Object> voucher(Here document, Map<Long, String> contacts) {
        Map<String, Object> voucher = new HashMap<>();
        voucher.put("number", document.number());
        voucher.put("day", document.day().toString());
        voucher.put("gross", document.gross());
        voucher.put("rate", 19);
        voucher.put("contact", contacts.get(document.customer()));
        Fault fault = planted.get(document.number());
        if (fault == Fault.AMOUNT) {
            voucher.put("gross", document.gross().add(ONE_CENT));
        } else if (fault == Fault.VAT) {
            voucher.put("rate", 7);
        } else if (fault == Fault.DATE) {
            int off = DAYS_OFF[document.place() / 8 % DAYS_OFF.length];
            voucher.put("day", document.day().plusDays(off).toString());
        } else if (fault == Fault.CUSTOMER) {
            voucher.put("contact", anotherThan(document.customer(), contacts));
        }
        return voucher;
    }

    private static String anotherThan(long customer, Map<Long, String> contacts) {
        return contacts.entrySet().stream()
                .filter(contact -> contact.getKey() != customer)
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static void link(Connection connection, Map<Long, String> contacts)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into sevdesk_contact_link (school_id, customer_id, state,
                            customer_number, contact_id, origin, linked_at, fence)
                        select school_id, id, 'LINKED', 'HS-' || number, ?, 'MATCHED', now(), 1
                        from customer where id = ?""")) {
            for (Map.Entry<Long, String> contact : contacts.entrySet()) {
                insert.setString(1, contact.getValue());
                insert.setLong(2, contact.getKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void transfer(
            Connection connection,
            List<Here> all,
            Map<Long, String> vouchers,
            Map<Long, String> contacts)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        """
                        insert into transfer (id, school_id, document_id, lane, state, marked, fence,
                            attempts, contact_id, tax_rule, voucher_id, remote_gross, created_at,
                            transferred_at)
                        select 30000000 + ?, school_id, id, 'BULK', 'TRANSFERRED', true, 1, 1, ?, 1, ?,
                            gross, committed_at, committed_at + interval '2 seconds'
                        from document where id = ?""")) {
            int waiting = 0;
            for (Here document : all) {
                String voucher = vouchers.get(document.id());
                if (voucher == null) {
                    continue;
                }
                insert.setInt(1, document.place());
                insert.setString(2, contacts.get(document.customer()));
                insert.setString(3, voucher);
                insert.setLong(4, document.id());
                insert.addBatch();
                if (++waiting % AT_ONCE == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void plantTheRest(
            List<Here> all, Map<Long, String> vouchers, Map<Long, String> contacts)
            throws IOException {
        List<Map<String, Object>> further = new ArrayList<>();
        for (Here document : all) {
            Fault fault = planted.get(document.number());
            if (fault == Fault.TWICE) {
                further.add(voucher(document, contacts));
            } else if (fault == Fault.DELETED_THERE) {
                sevdesk.deleteVoucher(token, vouchers.get(document.id()));
            }
            if (planted.containsKey(numberOfNobody(document))) {
                Map<String, Object> nobodys = voucher(document, contacts);
                nobodys.put("number", numberOfNobody(document));
                further.add(nobodys);
            }
        }
        for (int i = 0; i < FOREIGN; i++) {
            Here beside = all.get(i * (all.size() / FOREIGN));
            further.add(
                    Map.of(
                            "number",
                            "Miete Hundeplatz " + (i + 1),
                            "day",
                            beside.day().toString(),
                            "gross",
                            new BigDecimal("250.00"),
                            "name",
                            "Reitverein Altenberg"));
        }
        sevdesk.typeIn(token, "vouchers", further);
    }
}

package de.hundeschule123.sevdesk.transfer.decision;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The traits of our documents for the comparison, the suggestions that came of it, and which of
 * them a person has refused.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class DuplicateRepository {

    private static final int LONGEST_TEXT = 300;
    private static final int LONGEST_ID = 64;

    /** A cancellation lies on the contact of its invoice, where that is known. */
    private static final String TRAITS =
            """
            select d.number, d.gross, d.document_date, d.partner_name,
                coalesce(o.contact_id, l.contact_id)
            from document d
            left join transfer t on t.document_id = d.id
            left join transfer o on o.document_id = t.after_document
            left join sevdesk_contact_link l
                on l.school_id = d.school_id and l.customer_id = d.customer_id
            where d.school_id = ? and d.id = ?\s""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** The traits of a document. */
    public Optional<DocumentTraits> traits(SchoolId school, long document) {
        return documents(TRAITS, school, document);
    }

    /** The traits of a document; nothing when sevdesk may know it through us already. */
    public Optional<DocumentTraits> unsent(SchoolId school, long document) {
        return documents(TRAITS + "and (t.id is null or not t.marked)", school, document);
    }

    private Optional<DocumentTraits> documents(String statement, SchoolId school, long document) {
        return rows(statement, school.value(), document)
                .map(
                        row ->
                                new DocumentTraits(
                                        (String) row[0],
                                        new Money((BigDecimal) row[1]),
                                        day(row[2]),
                                        (String) row[4],
                                        (String) row[3]))
                .findFirst();
    }

    /** Whether a number, as somebody has typed it, belongs to a document of the school. */
    public boolean isOurNumber(SchoolId school, String number) {
        return rows(
                        "select id, number from document where school_id = ? and number = ?",
                        school.value(),
                        stored(number))
                .findFirst()
                .isPresent();
    }

    /**
     * Writes down what may be a document, in place of earlier suggestions; what a person has
     * refused is not suggested again.
     */
    public void suggest(SchoolId school, long document, List<SevdeskEntry> entries) {
        sql(
                        "delete from backfill_suggestion where school_id = ? and document_id = ?"
                                + " and not refused",
                        school.value(),
                        document)
                .executeUpdate();
        for (SevdeskEntry sevdeskEntry : withoutRefused(school, document, entries)) {
            sql(
                            """
                            insert into backfill_suggestion (school_id, document_id, remote_kind,
                                remote_id, number, entry_date, gross, partner, contact, status)
                            values (?, ?, ?, ?, ?, cast(? as date), cast(? as numeric(14, 2)), ?,
                                ?, ?)""",
                            school.value(),
                            document,
                            sevdeskEntry.remote().kind().name(),
                            sevdeskEntry.remote().id(),
                            stored(sevdeskEntry.number()),
                            sevdeskEntry.date() == null ? null : sevdeskEntry.date().toString(),
                            sevdeskEntry.gross() == null
                                    ? null
                                    : sevdeskEntry.gross().amount().toPlainString(),
                            stored(sevdeskEntry.partner()),
                            StoredText.of(sevdeskEntry.contact(), LONGEST_ID),
                            sevdeskEntry.status().name())
                    .executeUpdate();
        }
    }

    private static String stored(String text) {
        return StoredText.of(text, LONGEST_TEXT);
    }

    /** Of some entries those of which a person has not said that they are not the document. */
    public List<SevdeskEntry> withoutRefused(
            SchoolId school, long document, List<SevdeskEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Set<SevdeskRef> refused =
                rows(
                                "select remote_kind, remote_id from backfill_suggestion"
                                        + " where school_id = ? and document_id = ? and refused",
                                school.value(),
                                document)
                        .map(DuplicateRepository::remote)
                        .collect(Collectors.toSet());
        return entries.stream()
                .filter(sevdeskEntry -> !refused.contains(sevdeskEntry.remote()))
                .toList();
    }

    private static SevdeskRef remote(Object... row) {
        return new SevdeskRef(SevdeskRefKind.valueOf((String) row[0]), (String) row[1]);
    }

    /** A person has said that none of what was suggested is the document. */
    public void refuse(SchoolId school, long document) {
        sql(
                        "update backfill_suggestion set refused = true"
                                + " where school_id = ? and document_id = ?",
                        school.value(),
                        document)
                .executeUpdate();
    }

    /** A person has taken that back for what was refused by a decision. */
    void refuseNoMore(SchoolId school, long document, long decision) {
        sql(
                        """
                        update backfill_suggestion set refused = false
                        where school_id = ? and document_id = ? and (remote_kind, remote_id) in (
                            select remote_kind, remote_id from transfer_decision_entry
                            where decision_id = ?)""",
                        school.value(),
                        document,
                        decision)
                .executeUpdate();
    }

    /** sevdesk says that a suggestion is there no more: it cannot be the document. */
    @Transactional(REQUIRES_NEW)
    void forget(SchoolId school, long document, SevdeskRef remote) {
        sql(
                        """
                        delete from backfill_suggestion where school_id = ? and document_id = ?
                          and remote_kind = ? and remote_id = ? and not refused""",
                        school.value(),
                        document,
                        remote.kind().name(),
                        remote.id())
                .executeUpdate();
    }

    /** A suggestion is as sevdesk shows it now. */
    @Transactional(REQUIRES_NEW)
    void renew(SchoolId school, long document, SevdeskEntry entry) {
        sql(
                        """
                        update backfill_suggestion set number = ?, entry_date = cast(? as date),
                            gross = cast(? as numeric(14, 2)), partner = ?, contact = ?, status = ?
                        where school_id = ? and document_id = ? and remote_kind = ?
                          and remote_id = ? and not refused""",
                        stored(entry.number()),
                        entry.date() == null ? null : entry.date().toString(),
                        entry.gross() == null ? null : entry.gross().amount().toPlainString(),
                        stored(entry.partner()),
                        StoredText.of(entry.contact(), LONGEST_ID),
                        entry.status().name(),
                        school.value(),
                        document,
                        entry.remote().kind().name(),
                        entry.remote().id())
                .executeUpdate();
    }

    /**
     * What may be a document. Where sevdesk tells a contact without its name, and the contact is a
     * customer of ours, that customer's name is told.
     */
    public List<SevdeskEntry> suggestions(SchoolId school, long document) {
        return rows(
                        """
                        select s.remote_kind, s.remote_id, s.number, s.gross, s.entry_date,
                            s.contact, coalesce(s.partner, (
                                select coalesce(c.company, concat_ws(' ', c.first_name, c.last_name))
                                from sevdesk_contact_link l
                                    join customer c on c.id = l.customer_id
                                where l.school_id = s.school_id and l.contact_id = s.contact
                                limit 1)), s.status
                        from backfill_suggestion s
                        where s.school_id = ? and s.document_id = ? and not s.refused
                        order by s.remote_kind, s.remote_id""",
                        school.value(),
                        document)
                .map(DuplicateRepository::entry)
                .toList();
    }

    /** The entry of a row: kind, id, number, sum, day, contact, partner, status. */
    static SevdeskEntry entry(Object... row) {
        return new SevdeskEntry(
                remote(row),
                (String) row[2],
                row[3] == null ? null : new Money((BigDecimal) row[3]),
                day(row[4]),
                (String) row[5],
                (String) row[6],
                row[7] == null ? EntryStatus.UNNAMED : EntryStatus.valueOf((String) row[7]));
    }

    /** The numbers of the documents that some entries belong to. */
    Map<SevdeskRef, String> owners(SchoolId school, long document, List<SevdeskEntry> entries) {
        Map<SevdeskRef, String> owners = new HashMap<>();
        for (SevdeskEntry entry : entries) {
            rows(
                            """
                            select d.number, d.id from transfer t
                                join document d on d.id = t.document_id
                            where t.school_id = ? and t.remote_kind = ? and t.voucher_id = ?
                              and t.document_id <> ?""",
                            school.value(),
                            entry.remote().kind().name(),
                            entry.remote().id(),
                            document)
                    .forEach(row -> owners.put(entry.remote(), (String) row[0]));
        }
        return owners;
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private Stream<Object[]> rows(String statement, Object... parameters) {
        List<?> rows = sql(statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
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
import java.util.List;
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
                                remote_id, number, entry_date, gross, partner)
                            values (?, ?, ?, ?, ?, cast(? as date), cast(? as numeric(14, 2)), ?)""",
                            school.value(),
                            document,
                            sevdeskEntry.remote().kind().name(),
                            sevdeskEntry.remote().id(),
                            stored(sevdeskEntry.number()),
                            sevdeskEntry.date() == null ? null : sevdeskEntry.date().toString(),
                            sevdeskEntry.gross() == null
                                    ? null
                                    : sevdeskEntry.gross().amount().toPlainString(),
                            stored(sevdeskEntry.partner()))
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

    /** A person has said what the document is. */
    public void forget(SchoolId school, long document) {
        sql(
                        "delete from backfill_suggestion where school_id = ? and document_id = ?",
                        school.value(),
                        document)
                .executeUpdate();
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

    /** What may be a document. */
    public List<DuplicateSuggestion> suggestions(SchoolId school, long document) {
        return rows(
                        """
                        select remote_kind, remote_id, number, entry_date, gross, partner
                        from backfill_suggestion
                        where school_id = ? and document_id = ? and not refused
                        order by remote_kind, remote_id""",
                        school.value(),
                        document)
                .map(
                        row ->
                                new DuplicateSuggestion(
                                        remote(row),
                                        (String) row[2],
                                        day(row[3]),
                                        row[4] == null ? null : new Money((BigDecimal) row[4]),
                                        (String) row[5]))
                .toList();
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

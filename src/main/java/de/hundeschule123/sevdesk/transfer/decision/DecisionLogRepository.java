package de.hundeschule123.sevdesk.transfer.decision;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keeps the log of decisions; what is in it is never changed. */
@ApplicationScoped
@Transactional(REQUIRED)
class DecisionLogRepository {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 500;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A decision that is about to be written down. */
    record Entry(
            DecisionKind kind,
            long fence,
            String who,
            Optional<String> reason,
            Optional<Long> takesBack) {}

    /**
     * Adds a decision; its id.
     *
     * @param chosen the entry among those seen that the document is linked with
     */
    long add(
            SchoolId school,
            long document,
            Entry entry,
            List<ComparedEntry> seen,
            Optional<SevdeskRef> chosen) {
        Number id =
                (Number)
                        sql(
                                        """
                                        insert into transfer_decision (school_id, document_id, kind,
                                            takes_back, fence, reason, decided_by, decided_at)
                                        values (?, ?, ?, cast(? as bigint), ?, ?, ?,
                                            clock_timestamp())
                                        returning id""",
                                        school.value(),
                                        document,
                                        entry.kind().name(),
                                        entry.takesBack().orElse(null),
                                        entry.fence(),
                                        entry.reason()
                                                .map(why -> StoredText.of(why, LONGEST_REASON))
                                                .orElse(null),
                                        StoredText.of(entry.who(), LONGEST_NAME))
                                .getSingleResult();
        for (ComparedEntry compared : seen) {
            add(id.longValue(), compared, chosen.filter(compared.entry().remote()::equals));
        }
        return id.longValue();
    }

    private void add(long decision, ComparedEntry compared, Optional<SevdeskRef> chosen) {
        SevdeskEntry entry = compared.entry();
        sql(
                        """
                        insert into transfer_decision_entry (decision_id, remote_kind, remote_id,
                            chosen, number, entry_date, gross, contact, partner, status, differs)
                        values (?, ?, ?, ?, ?, cast(? as date), cast(? as numeric(14, 2)), ?, ?, ?,
                            ?)""",
                        decision,
                        entry.remote().kind().name(),
                        entry.remote().id(),
                        chosen.isPresent(),
                        entry.number(),
                        entry.date() == null ? null : entry.date().toString(),
                        entry.gross() == null ? null : entry.gross().amount().toPlainString(),
                        entry.contact(),
                        entry.partner(),
                        entry.status().name(),
                        compared.differences().stream()
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))
                .executeUpdate();
    }

    /** What was decided about a document, oldest first. */
    List<Decision> of(SchoolId school, long document) {
        List<Object[]> decisions =
                rows(
                                """
                                select d.id, d.kind, d.fence, d.decided_by, d.decided_at, d.reason,
                                    later.id
                                from transfer_decision d
                                    left join transfer_decision later on later.takes_back = d.id
                                where d.school_id = ? and d.document_id = ? order by d.id""",
                                school.value(),
                                document)
                        .toList();
        return decisions.isEmpty() ? List.of() : read(decisions, entries(document));
    }

    private record Seen(ComparedEntry compared, Optional<ComparedEntry> chosen) {}

    private static List<Decision> read(List<Object[]> decisions, Map<Long, List<Seen>> entries) {
        return decisions.stream()
                .map(row -> decision(entries.getOrDefault(id(row[0]), List.of()), row))
                .toList();
    }

    private static Decision decision(List<Seen> seen, Object... row) {
        return new Decision(
                id(row[0]),
                DecisionKind.valueOf((String) row[1]),
                id(row[2]),
                (String) row[3],
                Statements.moment(row[4]),
                Optional.ofNullable((String) row[5]),
                Optional.ofNullable(row[6]).map(DecisionLogRepository::id),
                seen.stream().flatMap(one -> one.chosen().stream()).findFirst(),
                seen.stream().map(Seen::compared).toList());
    }

    private Map<Long, List<Seen>> entries(long document) {
        return rows(
                        """
                        select e.decision_id, e.chosen, e.differs, e.remote_kind, e.remote_id,
                            e.number, e.gross, e.entry_date, e.contact, e.partner, e.status
                        from transfer_decision_entry e
                            join transfer_decision d on d.id = e.decision_id
                        where d.document_id = ? order by e.remote_kind, e.remote_id""",
                        document)
                .collect(groupingBy(row -> id(row[0]), mapping(row -> seen(row), toList())));
    }

    private static Seen seen(Object... row) {
        SevdeskEntry entry = DuplicateRepository.entry(Arrays.copyOfRange(row, 3, row.length));
        ComparedEntry compared = new ComparedEntry(entry, differences((String) row[2]));
        return new Seen(compared, Optional.of(compared).filter(any -> (Boolean) row[1]));
    }

    private static Set<Difference> differences(String words) {
        return Stream.of(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Difference::valueOf)
                .collect(Collectors.toSet());
    }

    private static long id(Object value) {
        return ((Number) value).longValue();
    }

    private Stream<Object[]> rows(String statement, Object... parameters) {
        List<?> rows = sql(statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

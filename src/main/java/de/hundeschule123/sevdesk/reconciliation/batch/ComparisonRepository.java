package de.hundeschule123.sevdesk.reconciliation.batch;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.reconciliation.comparison.AcceptedEntry;
import de.hundeschule123.sevdesk.reconciliation.comparison.DocumentComparison;
import de.hundeschule123.sevdesk.reconciliation.comparison.Expectation;
import de.hundeschule123.sevdesk.reconciliation.comparison.LeftOver;
import de.hundeschule123.sevdesk.reconciliation.comparison.OurDocument;
import de.hundeschule123.sevdesk.reconciliation.comparison.TheirEntry;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads both sides of a running comparison, some hundred documents or entries at a time. */
@ApplicationScoped
@Transactional(REQUIRED)
class ComparisonRepository {

    /** As large as a chunk of the batch job: a reader asks for the next once this one is stored. */
    static final int PAGE = 500;

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    /**
     * An entry that is no document's and of which no person has said that it is not the document.
     */
    private static final String FREE =
            """
            not e.gone and not exists (select 1 from transfer h where h.school_id = r.school_id
                and coalesce(h.other_account, '') = '' and h.remote_kind = e.remote_kind
                and h.voucher_id = e.remote_id)""";

    private static final String COLUMNS =
            "e.remote_kind, e.remote_id, e.number, e.entry_date, e.gross, e.vat, e.contact,"
                    + " e.partner, e.tax_rule";

    /**
     * The documents of the period after a position. Of a document that is linked the columns after
     * the twentieth are what a person saw who linked it.
     */
    private static final String DOCUMENTS =
            """
            select d.id, d.number, d.document_date, d.gross, d.partner_name, d.small_business,
                v.vat, v.rates, v.nothing, t.state, t.error_key, t.put_away_at is not null,
                t.remote_kind, t.voucher_id, t.other_account, t.tax_rule, t.contact_id,
                l.contact_id, o.contact_id,
                t.transferred_at is not null and t.transferred_at >= r.listed_from,
                x.decision_id is not null, x.gross, x.entry_date, x.contact, x.partner,
                d.cancels_id is not null and o.id is null
                    or c.id is not null and ct.id is null
                        and c.document_date between r.first_day and r.last_day,
                coalesce(w.moving, false), coalesce(w.removed, false)
            from reconciliation r
                join document d on d.school_id = r.school_id and d.status = 'COMMITTED'
                    and d.kind in ('INVOICE', 'CANCELLATION')
                    and d.document_date between r.first_day and r.last_day
                cross join lateral (
                    select coalesce(sum(g.gross - round(g.gross / (1 + g.rate / 100.0), 2)), 0) vat,
                        count(*) rates, coalesce(bool_and(g.gross = 0), true) nothing
                    from (select vat_rate rate, sum(gross) gross from document_line
                        where document_id = d.id group by vat_rate) g) v
                left join transfer t on t.document_id = d.id
                left join transfer o on o.document_id = d.cancels_id
                left join document c on c.cancels_id = d.id and c.status = 'COMMITTED'
                left join transfer ct on ct.document_id = c.id
                left join sevdesk_contact_link l on l.school_id = d.school_id
                    and l.customer_id = d.customer_id
                left join transfer_decision_entry x on x.decision_id = t.linked_by and x.chosen
                left join lateral (
                    select bool_or(m.ended_at is null
                            or m.state = 'REMOVED' and m.ended_at >= r.listed_from) moving,
                        bool_or(m.state = 'REMOVED' and m.aim = 'TRANSFER') removed
                    from voucher_removal m
                    where m.school_id = d.school_id and m.document_id = d.id) w on true
            where r.job_id = ? and r.school_id = ?
              and (r.reached_day is null or (d.document_date, d.id) > (r.reached_day, r.reached_id))
            order by d.document_date, d.id limit\s"""
                    + PAGE;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** What the settings of a school say about documents that nobody has promised. */
    record Rules(LocalDate start, Predicate<Boolean> ofOtherRegime) {}

    /** The next documents of the period, after those that have been compared. */
    List<PairedDocument> documents(SchoolId school, long job, Rules rules) {
        List<OurDocument> documents =
                rows(DOCUMENTS, job, school.value()).map(row -> document(rules, row)).toList();
        if (documents.isEmpty()) {
            return List.of();
        }
        Map<SevdeskRef, TheirEntry> linked = linked(job, documents);
        Map<String, List<TheirEntry>> bearing = bearing(job, documents);
        Map<Long, List<TheirEntry>> alike = alike(job, documents, bearing);
        return documents.stream()
                .map(
                        ours ->
                                new PairedDocument(
                                        ours,
                                        new DocumentComparison.Entries(
                                                Optional.ofNullable(ours.link()).map(linked::get),
                                                bearing.getOrDefault(key(ours), List.of()),
                                                alike.getOrDefault(ours.id(), List.of()))))
                .toList();
    }

    private static OurDocument document(Rules rules, Object... row) {
        Expectation expectation = expectation(rules, row);
        boolean keepsLink = row[13] != null && row[14] == null;
        return new OurDocument(
                ((Number) row[0]).longValue(),
                (String) row[1],
                day(row[2]),
                new Money((BigDecimal) row[3]),
                new Money((BigDecimal) row[6]),
                ((Number) row[7]).intValue(),
                row[15] == null ? null : row[15].toString(),
                Stream.of(row[16], row[17], row[18])
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .collect(Collectors.toSet()),
                (String) row[4],
                expectation,
                keepsLink ? ref(row[12], row[13]) : null,
                (Boolean) row[20]
                        ? new AcceptedEntry(
                                money(row[21]), day(row[22]), (String) row[23], (String) row[24])
                        : null);
    }

    private static Expectation expectation(Rules rules, Object... row) {
        if (row[14] != null) {
            return Expectation.elsewhere();
        }
        if ((Boolean) row[26]) {
            return Expectation.UNDER_WAY;
        }
        if (row[9] == null) {
            return Expectation.of(Standing.NONE, null, exemption(rules, row));
        }
        if ((Boolean) row[19]) {
            return Expectation.UNDER_WAY;
        }
        FailureCause cause = row[10] == null ? null : FailureCause.stored((String) row[10]);
        return Expectation.of(
                standing((String) row[9], cause, (Boolean) row[11]),
                cause,
                Expectation.Exemption.NONE);
    }

    private static Standing standing(String state, FailureCause cause, boolean isPutAway) {
        Standing standing = Standing.valueOf(state);
        if (standing != Standing.FAILED) {
            return standing;
        }
        if (cause == FailureCause.MAYBE_THERE) {
            return Standing.TO_DECIDE;
        }
        return isPutAway ? Standing.PUT_AWAY : standing;
    }

    private static Expectation.Exemption exemption(Rules rules, Object... row) {
        if (rules.start() != null && day(row[2]).isBefore(rules.start())) {
            return Expectation.Exemption.BEFORE_START;
        }
        if ((Boolean) row[8]) {
            return Expectation.Exemption.NOTHING;
        }
        if ((Boolean) row[25]) {
            return Expectation.Exemption.CANCELLED;
        }
        if (rules.ofOtherRegime().test((Boolean) row[5])) {
            return Expectation.Exemption.OTHER_REGIME;
        }
        return (Boolean) row[27] ? Expectation.Exemption.TAKEN_BACK : Expectation.Exemption.NONE;
    }

    private Map<SevdeskRef, TheirEntry> linked(long job, List<OurDocument> documents) {
        JsonArrayBuilder refs = JSON.createArrayBuilder();
        documents.stream()
                .map(OurDocument::link)
                .filter(link -> link != null)
                .forEach(
                        link ->
                                refs.add(
                                        JSON.createObjectBuilder()
                                                .add("kind", link.kind().name())
                                                .add("id", link.id())));
        return rows(
                        "select "
                                + COLUMNS
                                + """
                                 from json_to_recordset(cast(? as json)) as w(kind varchar, id varchar)
                                    join reconciliation_entry e on e.remote_kind = w.kind
                                        and e.remote_id = w.id
                                where e.job_id = ? and not e.gone""",
                        refs.build().toString(),
                        job)
                .map(ComparisonRepository::entry)
                .collect(Collectors.toMap(TheirEntry::ref, entry -> entry));
    }

    private Map<String, List<TheirEntry>> bearing(long job, List<OurDocument> documents) {
        JsonArrayBuilder numbers = JSON.createArrayBuilder();
        documents.forEach(ours -> numbers.add(key(ours)));
        Map<String, List<TheirEntry>> bearing = new HashMap<>();
        rows(
                        "select "
                                + COLUMNS
                                + ", e.bears from reconciliation r"
                                + " join reconciliation_entry e on e.job_id = r.job_id"
                                + " where r.job_id = ? and e.bears in"
                                + " (select json_array_elements_text(cast(? as json))) and "
                                + FREE
                                + """
                                 and not exists (select 1 from backfill_suggestion s
                                    join document n on n.id = s.document_id
                                    where s.refused and s.school_id = r.school_id
                                      and s.remote_kind = e.remote_kind
                                      and s.remote_id = e.remote_id and upper(n.number) = e.bears)
                                order by e.remote_kind desc, e.remote_id""",
                        job,
                        numbers.build().toString())
                .forEach(
                        row ->
                                bearing.computeIfAbsent(
                                                (String) row[9], number -> new ArrayList<>())
                                        .add(entry(row)));
        return bearing;
    }

    /** Only for documents that should be there and of which nothing bears the number. */
    private Map<Long, List<TheirEntry>> alike(
            long job, List<OurDocument> documents, Map<String, List<TheirEntry>> bearing) {
        JsonArrayBuilder wanted = JSON.createArrayBuilder();
        Set<Long> any = new HashSet<>();
        documents.stream()
                .filter(ours -> ours.expectation().seeksEntries())
                .filter(ours -> !bearing.containsKey(key(ours)))
                .forEach(
                        ours -> {
                            any.add(ours.id());
                            wanted.add(
                                    JSON.createObjectBuilder()
                                            .add("id", ours.id())
                                            .add("date", ours.date().toString())
                                            .add("gross", ours.gross().amount()));
                        });
        Map<Long, List<TheirEntry>> alike = new HashMap<>();
        if (any.isEmpty()) {
            return alike;
        }
        rows(
                        "select "
                                + COLUMNS
                                + """
                                , w.id from reconciliation r
                                    cross join json_to_recordset(cast(? as json))
                                        as w(id bigint, date date, gross numeric(14, 2))
                                    join reconciliation_entry e on e.job_id = r.job_id
                                        and e.entry_date = w.date and e.gross = w.gross
                                    left join document n on n.school_id = r.school_id
                                        and n.number = e.bears
                                where r.job_id = ? and n.id is null and\s"""
                                + FREE
                                + """
                                 and not exists (select 1 from backfill_suggestion s
                                    where s.refused and s.document_id = w.id
                                      and s.remote_kind = e.remote_kind
                                      and s.remote_id = e.remote_id)
                                order by e.remote_id""",
                        wanted.build().toString(),
                        job)
                .forEach(
                        row ->
                                alike.computeIfAbsent(
                                                ((Number) row[9]).longValue(),
                                                id -> new ArrayList<>())
                                        .add(entry(row)));
        return alike;
    }

    private static String key(OurDocument ours) {
        return ours.number().toUpperCase(Locale.ROOT);
    }

    /**
     * The next entries that are no document's, after those that have been judged.
     *
     * <p>One that is like a document which should be there has been named with that document.
     */
    List<LeftOver> leftOvers(SchoolId school, long job) {
        return rows(
                        "select "
                                + COLUMNS
                                + """
                                , d.id, d.gross, t.remote_kind, t.voucher_id,
                                    t.state = 'TRANSFERRED' and t.other_account is null,
                                    d.document_date between r.first_day and r.last_day
                                        or b.document_id is not null,
                                    n.name is not null, f.id is not null
                                from reconciliation r
                                    join reconciliation_entry e on e.job_id = r.job_id
                                    left join document d on d.school_id = r.school_id
                                        and d.number = e.bears and d.status = 'COMMITTED'
                                    left join transfer t on t.document_id = d.id
                                    left join backfill_suggestion b on b.document_id = d.id
                                        and b.refused and b.remote_kind = e.remote_kind
                                        and b.remote_id = e.remote_id
                                    left join number_range n on n.school_id = r.school_id
                                        and n.name = substring(e.bears from '^(.*)-[0-9]+$')
                                    left join reconciliation_finding f
                                        on f.last_job_id = r.job_id and f.kind = 'UNLINKED'
                                        and position(e.remote_kind || ':' || e.remote_id || ' '
                                            in f.refs || ' ') > 0
                                where r.job_id = ? and r.school_id = ?
                                  and e.entry_date is not null and (r.reached_ref is null
                                    or (e.remote_kind || ':' || e.remote_id) collate "C"
                                        > r.reached_ref)
                                  and\s"""
                                + FREE
                                + " order by (e.remote_kind || ':' || e.remote_id) collate \"C\""
                                + " limit "
                                + PAGE,
                        job,
                        school.value())
                .map(ComparisonRepository::leftOver)
                .toList();
    }

    private static LeftOver leftOver(Object... row) {
        boolean isNamed = (Boolean) row[16];
        LeftOver.Bearer bearer =
                row[9] == null && !isNamed
                        ? null
                        : new LeftOver.Bearer(
                                money(row[10]),
                                Boolean.TRUE.equals(row[13]) ? ref(row[11], row[12]) : null,
                                isNamed || Boolean.TRUE.equals(row[14]));
        return new LeftOver(entry(row), bearer, (Boolean) row[15]);
    }

    /** Writes down how far the comparison of the documents is, and what came of it. */
    void reached(long job, OurDocument last, Tally tally) {
        sql(
                        """
                        update reconciliation set reached_day = cast(? as date), reached_id = ?,
                            compared = compared + ?, gross = gross + cast(? as numeric(18, 2)),
                            under_way = under_way + ?, left_out = left_out + ?
                        where job_id = ?""",
                        last.date().toString(),
                        last.id(),
                        tally.compared(),
                        tally.gross().amount().toPlainString(),
                        tally.underWay(),
                        tally.leftOut(),
                        job)
                .executeUpdate();
    }

    /** Writes down how far the judgement of what is left is. */
    void reached(long job, SevdeskRef last) {
        sql(
                        "update reconciliation set reached_ref = ? where job_id = ?",
                        last.kind().name() + ":" + last.id(),
                        job)
                .executeUpdate();
    }

    /** The account in which the list was read; null where sevdesk has not told it. */
    String account(long job) {
        String account =
                (String)
                        sql("select account_id from reconciliation where job_id = ?", job)
                                .getSingleResult();
        return account.isEmpty() ? null : account;
    }

    private static TheirEntry entry(Object... row) {
        return new TheirEntry(
                ref(row[0], row[1]),
                (String) row[2],
                day(row[3]),
                money(row[4]),
                money(row[5]),
                (String) row[6],
                (String) row[7],
                (String) row[8]);
    }

    private static SevdeskRef ref(Object kind, Object id) {
        return new SevdeskRef(SevdeskRefKind.valueOf((String) kind), (String) id);
    }

    private static Money money(Object stored) {
        return stored == null ? null : new Money((BigDecimal) stored);
    }

    private static LocalDate day(Object stored) {
        return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
    }

    private Stream<Object[]> rows(String statement, Object... parameters) {
        List<?> rows = sql(statement, parameters).getResultList();
        return rows.stream().map(Object[].class::cast);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

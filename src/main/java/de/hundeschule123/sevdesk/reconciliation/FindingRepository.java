package de.hundeschule123.sevdesk.reconciliation;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.reconciliation.comparison.Discrepancy;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import de.hundeschule123.sevdesk.reconciliation.comparison.OurDocument;
import de.hundeschule123.sevdesk.reconciliation.comparison.TheirEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores findings so that the next comparison remembers them: what a person has marked as meant
 * stays so until one of the two sides changes.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class FindingRepository {

    private static final int LONGEST = 300;
    private static final int LONGEST_REFS = 2000;

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private static final String RECORD =
            """
            json_to_recordset(cast(? as json)) as x(kind varchar, subject varchar, document bigint,
                number varchar, day date, refs varchar, our_gross numeric(14, 2),
                their_gross numeric(14, 2), our_vat numeric(14, 2), their_vat numeric(14, 2),
                our_date date, their_date date, our_partner varchar, their_partner varchar,
                their_number varchar, likeness varchar)""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A discrepancy on its way into the table, and the document that it is about, if one is. */
    public record Found(Optional<OurDocument> ours, Discrepancy discrepancy) {

        private String subject() {
            return ours.map(document -> "D" + document.id())
                    .orElseGet(
                            () -> {
                                SevdeskRef ref = discrepancy.entry().ref();
                                return ref.kind().name().charAt(0) + ref.id();
                            });
        }

        private void writeTo(JsonObjectBuilder row) {
            TheirEntry theirs = discrepancy.entry();
            row.add("kind", discrepancy.kind().name());
            row.add("subject", subject());
            row.add("refs", StoredText.of(refs(), LONGEST_REFS));
            add(row, "number", ours.map(OurDocument::number).orElseGet(() -> number(theirs)));
            row.add("day", ours.map(OurDocument::date).orElseGet(() -> theirs.date()).toString());
            row.add("likeness", likeness());
            ours.ifPresent(
                    document -> {
                        row.add("document", document.id());
                        row.add("our_gross", document.gross().amount());
                        row.add("our_vat", document.vat().amount());
                        row.add("our_date", document.date().toString());
                        add(row, "our_partner", document.partner());
                    });
            if (theirs != null) {
                add(row, "their_gross", amount(theirs.gross()));
                add(row, "their_vat", amount(theirs.vat()));
                add(row, "their_date", Objects.toString(theirs.date(), null));
                add(row, "their_partner", theirs.partner());
                add(row, "their_number", theirs.number());
            }
        }

        private static String number(TheirEntry theirs) {
            return theirs.number() == null ? "" : theirs.number();
        }

        private String refs() {
            return discrepancy.refs().stream()
                    .map(ref -> ref.kind() + ":" + ref.id())
                    .collect(Collectors.joining(" "));
        }

        /** Of both sides, as far as a person has judged by it. */
        private String likeness() {
            TheirEntry theirs = discrepancy.entry();
            Stream<Object> here =
                    ours.stream()
                            .flatMap(
                                    document ->
                                            Stream.of(
                                                    document.number(),
                                                    document.gross(),
                                                    document.date(),
                                                    document.expectation()));
            Stream<Object> there =
                    theirs == null
                            ? Stream.of()
                            : Stream.of(
                                            Optional.ofNullable(theirs.gross()),
                                            Optional.ofNullable(theirs.vat()),
                                            Optional.ofNullable(theirs.date()),
                                            Optional.ofNullable(theirs.contact()),
                                            Optional.ofNullable(theirs.taxRule()))
                                    .map(Object.class::cast);
            return digest(
                    Stream.concat(Stream.concat(here, there), Stream.of(refs()))
                            .map(Objects::toString)
                            .collect(Collectors.joining("|")));
        }
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String amount(Money money) {
        return money == null ? null : money.amount().toPlainString();
    }

    private static void add(JsonObjectBuilder row, String name, String value) {
        if (value != null) {
            row.add(name, StoredText.of(value, LONGEST));
        }
    }

    /**
     * Stores what a run has found. What was marked as meant and is no longer like it was counts
     * again, and what was healed and is there again is told so.
     */
    public void save(SchoolId school, long job, String account, List<Found> findings, String by) {
        if (findings.isEmpty()) {
            return;
        }
        JsonArrayBuilder all = JSON.createArrayBuilder();
        for (Found found : findings) {
            JsonObjectBuilder row = JSON.createObjectBuilder();
            found.writeTo(row);
            all.add(row);
        }
        String rows = all.build().toString();
        sql(
                        """
                        insert into reconciliation_deed (school_id, finding_id, deed, done_by, done_at)
                        select f.school_id, f.id,
                            case when f.meant_at is not null and f.likeness <> x.likeness
                                then 'CHANGED' else 'BACK' end, ?, clock_timestamp()
                        from %s join reconciliation_finding f on f.school_id = ?
                            and f.account_id = ? and f.kind = x.kind and f.subject = x.subject
                        where f.meant_at is not null and f.likeness <> x.likeness
                            or f.healed_at is not null"""
                                .formatted(RECORD),
                        by,
                        rows,
                        school.value(),
                        account)
                .executeUpdate();
        sql(
                        """
                        insert into reconciliation_finding as f (school_id, account_id, kind, subject,
                            document_id, number, day, refs, our_gross, their_gross, our_vat,
                            their_vat, our_date, their_date, our_partner, their_partner,
                            their_number, likeness, first_seen_at, last_job_id)
                        select ?, ?, x.kind, x.subject, x.document, x.number, x.day, x.refs,
                            x.our_gross, x.their_gross, x.our_vat, x.their_vat, x.our_date,
                            x.their_date, x.our_partner, x.their_partner, x.their_number,
                            x.likeness, clock_timestamp(), ?
                        from %s
                        on conflict (school_id, account_id, kind, subject) do update set
                            number = excluded.number, day = excluded.day, refs = excluded.refs,
                            our_gross = excluded.our_gross, their_gross = excluded.their_gross,
                            our_vat = excluded.our_vat, their_vat = excluded.their_vat,
                            our_date = excluded.our_date, their_date = excluded.their_date,
                            our_partner = excluded.our_partner,
                            their_partner = excluded.their_partner,
                            their_number = excluded.their_number, healed_at = null,
                            last_job_id = excluded.last_job_id, likeness = excluded.likeness,
                            meant_at = case when f.likeness = excluded.likeness then f.meant_at end,
                            meant_by = case when f.likeness = excluded.likeness then f.meant_by end,
                            meant_reason = case when f.likeness = excluded.likeness
                                then f.meant_reason end"""
                                .formatted(RECORD),
                        school.value(),
                        account,
                        job,
                        rows)
                .executeUpdate();
    }

    /** Tells of those of the period that a run has no longer found that they are healed. */
    public void heal(SchoolId school, long job, String by) {
        sql(
                        """
                        with healed as (
                            update reconciliation_finding f set healed_at = clock_timestamp()
                            from reconciliation r
                            where r.job_id = ? and r.school_id = ? and f.school_id = r.school_id
                              and f.account_id = r.account_id and f.healed_at is null
                              and f.day between r.first_day and r.last_day
                              and f.last_job_id <> r.job_id
                            returning f.id, f.school_id)
                        insert into reconciliation_deed (school_id, finding_id, deed, done_by, done_at)
                        select school_id, id, 'HEALED', ?, clock_timestamp() from healed""",
                        job,
                        school.value(),
                        by)
                .executeUpdate();
    }

    /** The findings of a job that make the books wrong and are not meant, by document and day. */
    public List<ReconciliationFinding> wrongOf(SchoolId school, long job) {
        return findings(
                "join reconciliation_seen s on s.finding_id = f.id and s.job_id = ?"
                        + " where f.school_id = ? and not s.meant and f.kind in ("
                        + words(DiscrepancyKind::isWrong)
                        + ") order by f.day, f.id",
                job,
                school.value());
    }

    private static String words(Predicate<DiscrepancyKind> which) {
        return Arrays.stream(DiscrepancyKind.values())
                .filter(which)
                .map(kind -> "'" + kind.name() + "'")
                .collect(Collectors.joining(", "));
    }

    private static final String FINDING =
            """
            select f.id, f.kind, f.document_id, f.number, f.day, f.refs, f.our_gross,
                f.their_gross, f.our_vat, f.their_vat, f.our_date, f.their_date, f.our_partner,
                coalesce(f.their_partner, ''), f.their_number, f.first_seen_at, f.healed_at,
                f.meant_at, f.meant_by, f.meant_reason
            from reconciliation_finding f\s""";

    /** Some findings by their ids, in the order of these. */
    public List<ReconciliationFinding> byIds(SchoolId school, Collection<Long> ids) {
        Map<Long, ReconciliationFinding> found =
                findings(
                                "where f.school_id = ? and f.id = any(cast(? as bigint[]))",
                                school.value(),
                                array(ids))
                        .stream()
                        .collect(Collectors.toMap(ReconciliationFinding::id, finding -> finding));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    private static String array(Collection<Long> ids) {
        return ids.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** The ids of the findings of a job that belong to a group. */
    public List<Long> ids(SchoolId school, long job, FindingGroup group) {
        List<?> ids =
                sql(
                                """
                                select f.id from reconciliation_finding f
                                    join reconciliation_seen s on s.finding_id = f.id and s.job_id = ?
                                where f.school_id = ? and %s order by f.day, f.id"""
                                        .formatted(group.condition()),
                                job,
                                school.value())
                        .getResultList();
        return ids.stream().map(id -> ((Number) id).longValue()).toList();
    }

    /** One page of them. */
    public List<ReconciliationFinding> page(
            SchoolId school, long job, FindingGroup group, int offset, int size) {
        return findings(
                "join reconciliation_seen s on s.finding_id = f.id and s.job_id = ?"
                        + " where f.school_id = ? and "
                        + group.condition()
                        + " order by f.day, f.id offset "
                        + offset
                        + " limit "
                        + size,
                job,
                school.value());
    }

    /** How many there are. */
    public long count(SchoolId school, long job, FindingGroup group) {
        return ((Number)
                        sql(
                                        """
                                        select count(*) from reconciliation_finding f
                                            join reconciliation_seen s on s.finding_id = f.id
                                                and s.job_id = ?
                                        where f.school_id = ? and %s"""
                                                .formatted(group.condition()),
                                        job,
                                        school.value())
                                .getSingleResult())
                .longValue();
    }

    /** How many of a job make the books wrong, by kind, that are neither meant nor healed. */
    public Map<DiscrepancyKind, Long> openByKind(SchoolId school, long job) {
        return rows(
                        """
                        select f.kind, count(*) from reconciliation_finding f
                            join reconciliation_seen s on s.finding_id = f.id and s.job_id = ?
                        where f.school_id = ? and %s group by f.kind"""
                                .formatted(FindingGroup.OPEN.condition()),
                        job,
                        school.value())
                .collect(
                        Collectors.toMap(
                                row -> DiscrepancyKind.valueOf((String) row[0]),
                                row -> ((Number) row[1]).longValue()));
    }

    /** Marks a finding as meant; whether it was not before. */
    public boolean mean(SchoolId school, long finding, String by, String reason) {
        return sql(
                                """
                                update reconciliation_finding set meant_at = clock_timestamp(),
                                    meant_by = ?, meant_reason = ?
                                where school_id = ? and id = ? and meant_at is null""",
                                by,
                                reason,
                                school.value(),
                                finding)
                        .executeUpdate()
                == 1;
    }

    /** Takes that back; whether it was meant. */
    public boolean meanNoMore(SchoolId school, long finding) {
        return sql(
                                """
                                update reconciliation_finding set meant_at = null, meant_by = null,
                                    meant_reason = null
                                where school_id = ? and id = ? and meant_at is not null""",
                                school.value(),
                                finding)
                        .executeUpdate()
                == 1;
    }

    /** Writes down what was done about a finding. */
    public void record(SchoolId school, long finding, Deed deed, String by, String reason) {
        sql(
                        """
                        insert into reconciliation_deed (school_id, finding_id, deed, reason, done_by,
                            done_at)
                        values (?, ?, ?, ?, ?, clock_timestamp())""",
                        school.value(),
                        finding,
                        deed.name(),
                        reason,
                        by)
                .executeUpdate();
    }

    /** What was done about some findings, oldest first, by finding. */
    public Map<Long, List<DoneDeed>> deeds(SchoolId school, Collection<Long> findings) {
        return rows(
                        """
                        select finding_id, deed, reason, done_by, done_at from reconciliation_deed
                        where school_id = ? and finding_id = any(cast(? as bigint[])) order by id""",
                        school.value(),
                        array(findings))
                .collect(
                        Collectors.groupingBy(
                                row -> ((Number) row[0]).longValue(),
                                Collectors.mapping(
                                        row ->
                                                new DoneDeed(
                                                        Deed.valueOf((String) row[1]),
                                                        (String) row[2],
                                                        (String) row[3],
                                                        Statements.moment(row[4])),
                                        Collectors.toList())));
    }

    private List<ReconciliationFinding> findings(String rest, Object... parameters) {
        return rows(FINDING + rest, parameters).map(FindingRepository::finding).toList();
    }

    private static ReconciliationFinding finding(Object... row) {
        return new ReconciliationFinding(
                ((Number) row[0]).longValue(),
                DiscrepancyKind.valueOf((String) row[1]),
                row[2] == null ? null : ((Number) row[2]).longValue(),
                (String) row[3],
                day(row[4]),
                ReconciliationFinding.refs((String) row[5]),
                new ReconciliationFinding.Side(
                        money(row[6]), money(row[8]), day(row[10]), (String) row[12], null),
                new ReconciliationFinding.Side(
                        money(row[7]),
                        money(row[9]),
                        day(row[11]),
                        (String) row[13],
                        (String) row[14]),
                Statements.moment(row[15]),
                Statements.moment(row[16]),
                row[17] == null
                        ? null
                        : new ReconciliationFinding.Meant(
                                Statements.moment(row[17]), (String) row[18], (String) row[19]));
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

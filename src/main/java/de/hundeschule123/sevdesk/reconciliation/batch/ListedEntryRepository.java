package de.hundeschule123.sevdesk.reconciliation.batch;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;

/**
 * Keeps what sevdesk has listed for a running comparison: a list of 100,000 vouchers is nothing to
 * hold in memory, and after a crash the comparison goes on with it.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class ListedEntryRepository {

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Opens the comparison of a job, unless it is open; whether its list is whole already. */
    public boolean open(SchoolId school, long job, String account, Period period) {
        sql(
                        """
                        insert into reconciliation (job_id, school_id, account_id, first_day,
                            last_day, listed_from)
                        values (?, ?, ?, cast(? as date), cast(? as date), clock_timestamp())
                        on conflict do nothing""",
                        job,
                        school.value(),
                        account,
                        period.first().toString(),
                        period.last().toString())
                .executeUpdate();
        return !sql(
                        "select job_id from reconciliation where job_id = ? and listed_at is not null",
                        job)
                .getResultList()
                .isEmpty();
    }

    /** The account in which a job has listed; empty where sevdesk has not told it. */
    public String account(long job) {
        return (String)
                sql("select account_id from reconciliation where job_id = ?", job)
                        .getSingleResult();
    }

    /**
     * Begins a list anew: what an earlier reading has left goes, and what comes over from now on is
     * in none.
     */
    public void begin(long job, String reading) {
        sql("delete from reconciliation_entry where job_id = ?", job).executeUpdate();
        sql(
                        "update reconciliation set listed_from = clock_timestamp(), reading = ?"
                                + " where job_id = ? and listed_at is null",
                        reading,
                        job)
                .executeUpdate();
    }

    /** Whether nobody has begun the list anew since this reading. */
    public boolean isStill(long job, String reading) {
        return !sql(
                        "select job_id from reconciliation where job_id = ? and reading = ?"
                                + " and listed_at is null",
                        job,
                        reading)
                .getResultList()
                .isEmpty();
    }

    /** Removes the entries of one kind: their list is read again. */
    public void clear(long job, SevdeskRefKind kind) {
        sql(
                        "delete from reconciliation_entry where job_id = ? and remote_kind = ?",
                        job,
                        kind.name())
                .executeUpdate();
    }

    /** Adds some entries. */
    public void add(long job, List<ListedEntry> entries) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        for (ListedEntry entry : entries) {
            JsonObjectBuilder row = JSON.createObjectBuilder();
            entry.writeTo(row);
            rows.add(row);
        }
        sql(
                        """
                        insert into reconciliation_entry (job_id, remote_kind, remote_id, number,
                            bears, entry_date, gross, vat, contact, partner, tax_rule, settled,
                            paid_on)
                        select ?, e.kind, e.id, e.number, e.bears, e.date, e.gross, e.vat,
                            e.contact, e.partner, e.rule, e.settled, e.paid
                        from json_to_recordset(cast(? as json)) as e(kind varchar, id varchar,
                            number varchar, bears varchar, date date, gross numeric(14, 2),
                            vat numeric(14, 2), contact varchar, partner varchar, rule varchar,
                            settled boolean, paid date)
                        on conflict do nothing""",
                        job,
                        rows.build().toString())
                .executeUpdate();
    }

    /** How many entries are there. */
    public long count(long job) {
        return ((Number)
                        sql("select count(*) from reconciliation_entry where job_id = ?", job)
                                .getSingleResult())
                .longValue();
    }

    /** An entry that should be there, and the number that it bore. */
    record Missing(SevdeskRef ref, String number) {}

    /** The entries of documents of the period that no list had, though they lay there before it. */
    public List<Missing> missing(SchoolId school, long job) {
        List<?> rows =
                sql(
                                """
                                select t.remote_kind, t.voucher_id, d.number
                                from reconciliation r
                                    join document d on d.school_id = r.school_id
                                        and d.document_date between r.first_day and r.last_day
                                        and d.status = 'COMMITTED'
                                    join transfer t on t.document_id = d.id
                                        and t.state = 'TRANSFERRED' and t.other_account is null
                                        and t.transferred_at < r.listed_from
                                    left join reconciliation_entry e on e.job_id = r.job_id
                                        and e.remote_kind = t.remote_kind
                                        and e.remote_id = t.voucher_id
                                where r.job_id = ? and r.school_id = ? and e.remote_id is null
                                order by d.id""",
                                job,
                                school.value())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Missing(
                                        new SevdeskRef(
                                                SevdeskRefKind.valueOf((String) row[0]),
                                                (String) row[1]),
                                        (String) row[2]))
                .toList();
    }

    /** Writes down that sevdesk no longer has an entry. */
    public void gone(long job, SevdeskRef ref) {
        sql(
                        """
                        insert into reconciliation_entry (job_id, remote_kind, remote_id, gone)
                        values (?, ?, ?, true) on conflict do nothing""",
                        job,
                        ref.kind().name(),
                        ref.id())
                .executeUpdate();
    }

    /** The list is whole: the comparison can begin. */
    public void whole(long job) {
        sql("update reconciliation set listed_at = clock_timestamp() where job_id = ?", job)
                .executeUpdate();
        // So that the comparison does not read the whole list for each of its chunks.
        sql("analyze reconciliation_entry").executeUpdate();
    }

    /** How many documents there are to compare. */
    public long documents(SchoolId school, Period period) {
        return ((Number)
                        sql(
                                        """
                                        select count(*) from document
                                        where school_id = ? and status = 'COMMITTED'
                                          and kind in ('INVOICE', 'CANCELLATION')
                                          and document_date between cast(? as date)
                                            and cast(? as date)""",
                                        school.value(),
                                        period.first().toString(),
                                        period.last().toString())
                                .getSingleResult())
                .longValue();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

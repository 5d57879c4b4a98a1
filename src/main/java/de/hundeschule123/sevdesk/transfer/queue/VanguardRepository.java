package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/**
 * Lets one document of a bulk run go ahead alone; the others follow once it has arrived. Where it
 * fails another one goes ahead.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class VanguardRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** How far a run is with the document that goes ahead. */
    public enum Advance {
        /** It is on its way. */
        AHEAD,
        /** It has arrived, and the others follow. */
        ARRIVED
    }

    /** A run promises its first documents; for one that has begun already nothing changes. */
    public void begin(SchoolId school, long run) {
        sql(
                        """
                        insert into transfer_vanguard as v (school_id, run) values (?, ?)
                        on conflict (school_id) do update set
                            run = excluded.run, document_id = null, arrived_at = null
                        where v.run <> excluded.run""",
                        school.value(),
                        run)
                .executeUpdate();
    }

    /** In another account none of the run has arrived yet. */
    void beginAnew(SchoolId school) {
        sql(
                        """
                        update transfer_vanguard set document_id = null, arrived_at = null
                        where school_id = ?""",
                        school.value())
                .executeUpdate();
    }

    /** Which old document of a school may be begun now; whoever claims has asked alone. */
    public Admission admission(SchoolId school) {
        boolean ahead =
                !sql(
                                """
                                select 1 from transfer_vanguard
                                where school_id = ? and arrived_at is null for update""",
                                school.value())
                        .getResultList()
                        .isEmpty();
        return ahead ? leader(school) : new Admission.Any();
    }

    private Admission leader(SchoolId school) {
        List<?> leaders =
                sql(
                                """
                        select t.document_id, t.state from transfer_vanguard v
                            join transfer t on t.document_id = v.document_id
                        where v.school_id = ? and (t.state = 'RUNNING'
                            or t.state in ('PENDING', 'RETRY') and %s)"""
                                        .formatted(TransferRepository.isInvoiceThere("t")),
                                school.value())
                        .getResultList();
        return leaders.stream()
                .map(Object[].class::cast)
                .map(VanguardRepository::admission)
                .findFirst()
                .orElseGet(Admission.Leader::new);
    }

    private static Admission admission(Object... leader) {
        return TransferState.RUNNING.name().equals(leader[1])
                ? new Admission.None()
                : new Admission.Only(((Number) leader[0]).longValue());
    }

    /** The document goes ahead from now on. */
    public void leads(Claim claim) {
        sql(
                        "update transfer_vanguard set document_id = ? where school_id = ?",
                        claim.document(),
                        claim.school().value())
                .executeUpdate();
    }

    /** A document has arrived: if it is the one that went ahead, the others follow. */
    public void arrived(Claim claim) {
        if (claim.lane() == Lane.BULK) {
            sql(
                            """
                            update transfer_vanguard set arrived_at = clock_timestamp()
                            where school_id = ? and document_id = ? and arrived_at is null""",
                            claim.school().value(),
                            claim.document())
                    .executeUpdate();
        }
    }

    /** How far a run is with the document that goes ahead; nothing where none went. */
    public Optional<Advance> advance(SchoolId school, long run) {
        List<?> arrivals =
                sql(
                                """
                        select arrived_at is not null from transfer_vanguard
                        where school_id = ? and run = ?""",
                                school.value(),
                                run)
                        .getResultList();
        return arrivals.stream()
                .findFirst()
                .map(arrived -> (Boolean) arrived ? Advance.ARRIVED : Advance.AHEAD);
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Brakes a school whose documents sevdesk refuses one after the other with the same words: counts
 * them over both lanes and all servers, and admits no more documents than may still be refused.
 *
 * <p>Each refusal is counted once per document, in the transaction that moves it, so that a crash
 * neither loses nor doubles it. An arrival forgets all, other words begin anew.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class RefusalBrakeRepository {

    /** So many refusals in a row with the same words are no accident. */
    public static final int MOST_ALIKE = 3;

    /**
     * Who claims shares it, who counts a refusal has it alone: a claim that was not yet to be seen
     * would not count among those under way.
     */
    private static final String LOCK = "hashtextextended('transfer_brake', ?)";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferRepository transfers;

    /** What a refusal means for the other documents of the school. */
    public enum Verdict {
        /** They go on, fewer at a time. */
        GOES_ON,
        /** They stop. */
        STOPS
    }

    /** Which document of a school may be begun now. */
    public Admission admission(SchoolId school) {
        share(school);
        return locked(
                        school,
                        """
                        select trying, trial_document, cardinality(refused),
                            (select t.state from transfer t
                                where t.document_id = trial_document and %s),
                            (select count(*) from transfer t
                                where t.school_id = ? and t.state = 'RUNNING')"""
                                .formatted(TransferRepository.isInvoiceThere("t")),
                        school.value())
                .map(RefusalBrakeRepository::admission)
                .orElseGet(Admission.Any::new);
    }

    private void share(SchoolId school) {
        sql("select pg_advisory_xact_lock_shared(%s)".formatted(LOCK), school.value())
                .getResultList();
    }

    private static Admission admission(Object... brake) {
        boolean trying = (Boolean) brake[0];
        long refused = ((Number) brake[2]).longValue();
        long underWay = ((Number) brake[4]).longValue();
        if (underWay >= (trying ? 1 : Math.max(1, MOST_ALIKE - refused))) {
            return new Admission.None();
        }
        if (!trying) {
            return new Admission.Any();
        }
        return brake[1] != null && isToCome((String) brake[3])
                ? new Admission.Only(((Number) brake[1]).longValue())
                : new Admission.Leader();
    }

    private static boolean isToCome(String state) {
        return TransferState.PENDING.name().equals(state)
                || TransferState.RETRY.name().equals(state);
    }

    /** The document goes alone from now on. */
    public void leads(Claim claim) {
        sql(
                        "update transfer_brake set trial_document = ? where school_id = ?",
                        claim.document(),
                        claim.school().value())
                .executeUpdate();
    }

    /**
     * Counts a refusal; while a person lets one document try, any refusal stops the school again. A
     * document that a person tries again counts once, one that was tried again by itself each time.
     */
    public Verdict refused(Claim claim, Failure failure) {
        boolean wasTriedAgain = transfers.faultsInARow(claim, FailureCause.ACCOUNTS_ASKED) > 0;
        sql("select pg_advisory_xact_lock(%s)".formatted(LOCK), claim.school().value())
                .getResultList();
        Object stops =
                sql(
                                """
                                with before as (
                                    select trying from transfer_brake where school_id = ?)
                                insert into transfer_brake as b (school_id, words, refused)
                                values (?, ?, array[cast(? as bigint)])
                                on conflict (school_id) do update set
                                    refused = case
                                        when b.words <> excluded.words then excluded.refused
                                        when b.refused @> excluded.refused
                                            and not cast(? as boolean) then b.refused
                                        else b.refused || excluded.refused end,
                                    words = excluded.words, trying = false, trial_document = null
                                returning cardinality(b.refused) >= ?
                                    or coalesce((select trying from before), false)""",
                                claim.school().value(),
                                claim.school().value(),
                                RefusalWords.of(failure).comparable(),
                                claim.document(),
                                wasTriedAgain,
                                MOST_ALIKE)
                        .getSingleResult();
        return (Boolean) stops ? Verdict.STOPS : Verdict.GOES_ON;
    }

    /**
     * A document has arrived: nothing is in a row any more. Where it was to try for others that
     * were refused with the same words, these are tried again.
     *
     * <p>What may follow is claimed in the same transaction, so the lock of who claims comes before
     * the row, as it does for everybody.
     */
    public void arrived(Claim claim) {
        share(claim.school());
        List<?> alike =
                sql(
                                """
                                with gone as (
                                    delete from transfer_brake where school_id = ?
                                    returning refused, trying)
                                select t.document_id from gone
                                    join transfer t on t.document_id = any(refused)
                                where trying and refused @> array[cast(? as bigint)]
                                  and t.state = 'FAILED' and t.put_away_at is null""",
                                claim.school().value(),
                                claim.document())
                        .getResultList();
        alike.stream()
                .map(id -> ((Number) id).longValue())
                .forEach(document -> transfers.again(claim.school(), document));
    }

    /**
     * Lets one document of a stopped school try: one that was refused, for it shows most; the next
     * time another, for that one may be refused for itself.
     */
    public void tryOne(SchoolId school) {
        Optional<Object[]> brake =
                locked(
                        school,
                        """
                        select trials,
                            (select t.document_id from transfer t
                                where t.document_id = any(refused) and t.state = 'FAILED'
                                  and t.put_away_at is null
                                order by array_position(refused, t.document_id) desc limit 1),
                            (select t.document_id from transfer t
                                where t.school_id = ? and t.state = 'HELD' and %s
                                order by t.id limit 1)"""
                                .formatted(TransferRepository.isInvoiceThere("t")),
                        school.value());
        brake.ifPresent(row -> tryOne(school, row));
    }

    private void tryOne(SchoolId school, Object... brake) {
        boolean another = ((Number) brake[0]).intValue() % 2 == 1;
        Object refused = brake[1];
        Object waiting = brake[2];
        Object chosen = refused == null || another && waiting != null ? waiting : refused;
        sql(
                        """
                        update transfer_brake set trials = trials + 1, trying = true,
                            trial_document = cast(? as bigint)
                        where school_id = ?""",
                        chosen,
                        school.value())
                .executeUpdate();
        if (chosen != null && chosen.equals(refused)) {
            transfers.again(school, ((Number) chosen).longValue());
        }
    }

    /** Forgets what another account has refused. */
    public void forget(SchoolId school) {
        sql("delete from transfer_brake where school_id = ?", school.value()).executeUpdate();
    }

    /** The school's brake, locked until the transaction ends; nothing while it is not on. */
    private Optional<Object[]> locked(SchoolId school, String question, Object... parameters) {
        boolean on =
                !sql("select 1 from transfer_brake where school_id = ? for update", school.value())
                        .getResultList()
                        .isEmpty();
        if (!on) {
            return Optional.empty();
        }
        Object[] all = Stream.concat(Stream.of(parameters), Stream.of(school.value())).toArray();
        return sql(question + " from transfer_brake where school_id = ?", all)
                .getResultList()
                .stream()
                .map(Object[].class::cast)
                .findFirst();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import static de.hundeschule123.platform.database.Statements.LATER;
import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps which arrived documents are looked up once more: a voucher of theirs was sent in a turn
 * that nobody saw, and a request may come through late.
 */
@ApplicationScoped
@Transactional(REQUIRED)
public class RecheckRepository {

    private static final String OF_DOCUMENT =
            """
            select t.school_id, t.document_id, d.number, t.voucher_id, d.gross < 0 from transfer t
                join document d on d.id = t.document_id
            where t.state = 'TRANSFERRED' and t.remote_kind = 'VOUCHER'
              and t.other_account is null and t.school_id = ? and\s""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private TransferTimes times;

    /**
     * A document has arrived; where an earlier turn may have sent it as well it is looked up again
     * once the settle time has passed twice.
     */
    public void arrived(Claim claim) {
        if (claim.marked()) {
            plan(claim.school(), claim.document(), times.settle().multipliedBy(2));
        }
    }

    /** Has a document looked up after a while, whatever was planned for it. */
    public void plan(SchoolId school, long document, Duration pause) {
        sql(
                        """
                        insert into transfer_recheck (document_id, school_id, due_at)
                        values (?, ?, %s)
                        on conflict (document_id) do update set due_at = excluded.due_at"""
                                .formatted(LATER),
                        document,
                        school.value(),
                        pause.toMillis())
                .executeUpdate();
    }

    /**
     * Takes documents that are due; whoever takes them has a while for it before they are due
     * again.
     */
    @Transactional(REQUIRES_NEW)
    public List<Recheck> take(int most, Duration pause) {
        List<?> due =
                sql(
                                """
                                update transfer_recheck set due_at = %s where document_id in (
                                    select document_id from transfer_recheck
                                    where due_at <= statement_timestamp()
                                    order by due_at limit %d for update skip locked)
                                returning school_id, document_id"""
                                        .formatted(LATER, most),
                                pause.toMillis())
                        .getResultList();
        return due.stream()
                .map(Object[].class::cast)
                .map(row -> known(school(row[0]), ((Number) row[1]).longValue()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What lies elsewhere by now, or was linked by a person with an invoice, is asked no more. */
    private Optional<Recheck> known(SchoolId school, long document) {
        Optional<Recheck> known = of(school, document);
        if (known.isEmpty()) {
            over(school, document);
        }
        return known;
    }

    /** The question about a document; nothing where none of its vouchers lies in the account. */
    public Optional<Recheck> of(SchoolId school, long document) {
        return found("t.document_id = ?", school, document);
    }

    /** The question about the document that became a voucher. */
    public Optional<Recheck> ofVoucher(SchoolId school, String voucher) {
        return found("t.voucher_id = ?", school, voucher);
    }

    private Optional<Recheck> found(String which, SchoolId school, Object key) {
        List<?> rows = sql(OF_DOCUMENT + which, school.value(), key).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Recheck(
                                        school(row[0]),
                                        ((Number) row[1]).longValue(),
                                        new DocumentNumber((String) row[2]),
                                        (String) row[3],
                                        (Boolean) row[4]))
                .findFirst();
    }

    /** Nothing is left to ask about a document. */
    public void over(SchoolId school, long document) {
        sql(
                        "delete from transfer_recheck where school_id = ? and document_id = ?",
                        school.value(),
                        document)
                .executeUpdate();
    }

    private static SchoolId school(Object id) {
        return new SchoolId(((Number) id).longValue());
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

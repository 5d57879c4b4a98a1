package de.hundeschule123.sevdesk.reconciliation;

import static jakarta.transaction.Transactional.TxType.REQUIRED;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads which documents are paid in sevdesk. What was paid there counts as long as the document
 * still lies there as the same entry, in the present account.
 */
@ApplicationScoped
@Transactional(REQUIRED)
class PaymentRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    Map<Long, Optional<LocalDate>> of(SchoolId school, Collection<Long> documents) {
        List<?> rows =
                Statements.of(
                                entities,
                                """
                                select p.document_id, p.paid_on from sevdesk_payment p
                                    join transfer t on t.document_id = p.document_id
                                        and t.state = 'TRANSFERRED' and t.other_account is null
                                        and t.remote_kind = p.remote_kind
                                        and t.voucher_id = p.remote_id
                                where p.school_id = ?
                                  and p.document_id = any(cast(? as bigint[]))""",
                                school.value(),
                                documents.stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        Collectors.toMap(
                                row -> ((Number) row[0]).longValue(),
                                row -> Optional.ofNullable(day(row[1]))));
    }

    private static LocalDate day(Object stored) {
        return stored instanceof Date date ? date.toLocalDate() : (LocalDate) stored;
    }
}

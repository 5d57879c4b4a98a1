package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Keeps the few things that must never pass unseen: vouchers that may exist twice or show another
 * amount.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IncidentRepository {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_DETAIL = 1000;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A voucher was saved by a worker from whom the document had been taken away. */
    public void voucherWithoutOwner(Claim claim, String voucher) {
        add(claim, voucher, IncidentKind.WITHOUT_OWNER, null);
    }

    /**
     * Another voucher bears the number of a document; false where that is known already, or
     * somebody has looked after it.
     */
    public boolean twice(SchoolId school, long document, String voucher) {
        boolean known =
                !Statements.of(
                                entities,
                                """
                                select 1 from transfer_incident
                                where school_id = ? and document_id = ? and voucher_id = ?
                                  and kind in (?, ?)
                                  and (settled_at is null or settled_by is not null)""",
                                school.value(),
                                document,
                                voucher,
                                IncidentKind.WITHOUT_OWNER.name(),
                                IncidentKind.TWICE.name())
                        .getResultList()
                        .isEmpty();
        if (!known) {
            add(school, document, voucher, IncidentKind.TWICE, null);
        }
        return !known;
    }

    /** Only one voucher bears the number of a document: what was told of a second one is over. */
    public void single(SchoolId school, long document) {
        Statements.of(
                        entities,
                        """
                        update transfer_incident set settled_at = current_timestamp
                        where school_id = ? and document_id = ? and kind in (?, ?)
                          and settled_at is null""",
                        school.value(),
                        document,
                        IncidentKind.WITHOUT_OWNER.name(),
                        IncidentKind.TWICE.name())
                .executeUpdate();
    }

    /** sevdesk computed another total than the document shows. */
    public void amountDiffers(Claim claim, String voucher, Money ours, Money theirs) {
        add(
                claim,
                voucher,
                IncidentKind.AMOUNT_DIFFERS,
                ours + " / " + (theirs == null ? "?" : theirs));
    }

    /** A voucher that was transferred is gone from sevdesk. */
    public void voucherGone(SchoolId school, long document, String voucher) {
        add(school, document, voucher, IncidentKind.VOUCHER_GONE, null);
    }

    /**
     * Vouchers that are second ones or may be: seen beside that of the document, or saved without
     * owner, and not what the document became.
     */
    public List<Incident> open(SchoolId school) {
        List<?> rows =
                Statements.of(
                                entities,
                                """
                                select i.id, i.document_id, d.number, i.voucher_id, i.kind
                                from transfer_incident i
                                    join document d on d.id = i.document_id
                                    left join transfer t on t.document_id = i.document_id
                                where i.school_id = ? and i.kind in (?, ?)
                                  and i.settled_at is null
                                  and (t.voucher_id is null or t.voucher_id <> i.voucher_id)
                                order by i.id limit 20""",
                                school.value(),
                                IncidentKind.WITHOUT_OWNER.name(),
                                IncidentKind.TWICE.name())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(
                        row ->
                                new Incident(
                                        ((Number) row[0]).longValue(),
                                        ((Number) row[1]).longValue(),
                                        (String) row[2],
                                        (String) row[3],
                                        IncidentKind.valueOf((String) row[4])))
                .toList();
    }

    /** Notes who has looked after an incident; false when none was open. */
    public boolean settle(SchoolId school, long incident, String who) {
        return Statements.of(
                                entities,
                                """
                                update transfer_incident
                                set settled_at = current_timestamp, settled_by = ?
                                where school_id = ? and id = ? and settled_at is null""",
                                who,
                                school.value(),
                                incident)
                        .executeUpdate()
                > 0;
    }

    private void add(Claim claim, String voucher, IncidentKind kind, String detail) {
        add(claim.school(), claim.document(), voucher, kind, detail);
    }

    private void add(
            SchoolId school, long document, String voucher, IncidentKind kind, String detail) {
        Statements.of(
                        entities,
                        """
                        insert into transfer_incident
                            (school_id, document_id, voucher_id, kind, detail, seen_at)
                        values (?, ?, ?, ?, ?, current_timestamp)""",
                        school.value(),
                        document,
                        StoredText.of(voucher, LONGEST_ID),
                        kind.name(),
                        StoredText.of(detail, LONGEST_DETAIL))
                .executeUpdate();
    }
}

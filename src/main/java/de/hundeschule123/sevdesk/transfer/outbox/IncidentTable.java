package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/**
 * The few things that must never pass unseen: vouchers that may exist twice or show another amount.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class IncidentTable {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A voucher was saved by a worker from whom the document had been taken away. */
    public void voucherWithoutOwner(Claim claim, String voucher) {
        add(claim, voucher, "WITHOUT_OWNER", null);
    }

    /** sevdesk computed another total than the document shows. */
    public void amountDiffers(Claim claim, String voucher, Money ours, Money theirs) {
        add(claim, voucher, "AMOUNT_DIFFERS", ours + " / " + theirs);
    }

    /** A voucher that was transferred is gone from sevdesk. */
    public void voucherGone(SchoolId school, long document, String voucher) {
        add(school, document, voucher, "VOUCHER_GONE", null);
    }

    private void add(Claim claim, String voucher, String kind, String detail) {
        add(claim.school(), claim.document(), voucher, kind, detail);
    }

    private void add(SchoolId school, long document, String voucher, String kind, String detail) {
        Statements.of(
                        entities,
                        """
                        insert into transfer_incident
                            (school_id, document_id, voucher_id, kind, detail, seen_at)
                        values (?, ?, ?, ?, ?, current_timestamp)""",
                        school.value(),
                        document,
                        voucher,
                        kind,
                        detail)
                .executeUpdate();
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.sevdesk.connection.account.RevenueRule;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A transfer is the promise to bring one committed document into sevdesk exactly once.
 *
 * <p>Read only; rows come and move by the statements of {@link TransferRepository}.
 */
@Entity
@Table(name = "transfer")
public class Transfer extends SchoolOwned {

    @Id private Long id;

    @Column(name = "document_id", insertable = false, updatable = false)
    private Long documentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "lane", insertable = false, updatable = false)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", insertable = false, updatable = false)
    private TransferState state;

    @Column(name = "marked", insertable = false, updatable = false)
    private boolean marked;

    @Column(name = "fence", insertable = false, updatable = false)
    private long fence;

    @Column(name = "attempts", insertable = false, updatable = false)
    private int attempts;

    @Column(name = "ready_at", insertable = false, updatable = false)
    private Instant readyAt;

    @Column(name = "unknown_since", insertable = false, updatable = false)
    private Instant unknownSince;

    @Column(name = "after_document", insertable = false, updatable = false)
    private Long afterDocument;

    @Enumerated(EnumType.STRING)
    @Column(name = "remote_kind", insertable = false, updatable = false)
    private SevdeskRefKind remoteKind;

    @Column(name = "voucher_id", insertable = false, updatable = false)
    private String voucherId;

    @Column(name = "other_account", insertable = false, updatable = false)
    private String otherAccount;

    @Column(name = "remote_gross", insertable = false, updatable = false)
    private Money remoteGross;

    @Column(name = "tax_rule", insertable = false, updatable = false)
    private Integer taxRule;

    @Column(name = "put_away_at", insertable = false, updatable = false)
    private Instant putAwayAt;

    @Column(name = "linked_by", insertable = false, updatable = false)
    private Long linkedBy;

    @Column(name = "error_key", insertable = false, updatable = false)
    private String errorKey;

    @Column(name = "error_detail", insertable = false, updatable = false)
    private String errorDetail;

    @Column(name = "error_uuid", insertable = false, updatable = false)
    private String errorUuid;

    @Column(name = "created_at", insertable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "transferred_at", insertable = false, updatable = false)
    private Instant transferredAt;

    @Column(name = "moved_at", insertable = false, updatable = false)
    private Instant movedAt;

    protected Transfer() {}

    public Long getId() {
        return id;
    }

    public long documentId() {
        return documentId;
    }

    public Lane getLane() {
        return lane;
    }

    public TransferState getState() {
        return state;
    }

    /** What people are told of it. */
    public Standing getStanding() {
        return Standing.of(state, errorKey, putAwayAt);
    }

    public int getAttempts() {
        return attempts;
    }

    public Optional<String> voucherId() {
        return Optional.ofNullable(voucherId);
    }

    /** The tax rule by which its voucher was last sent; nothing where none was. */
    public Optional<RevenueRule> taxRule() {
        return Optional.ofNullable(taxRule).flatMap(RevenueRule::of);
    }

    /** Whether saveVoucher may have been sent: then it may be there although nobody knows. */
    public boolean mayBeThere() {
        return marked;
    }

    /** What the document is in sevdesk, once it is there. */
    public Optional<SevdeskRef> remote() {
        return voucherId().map(known -> new SevdeskRef(remoteKind, known));
    }

    /** The decision by which a person has linked it. */
    public Optional<Long> linkedBy() {
        return Optional.ofNullable(linkedBy);
    }

    /** The account that it lies in, or may lie in, where that is not the present one. */
    public Optional<String> otherAccount() {
        return Optional.ofNullable(otherAccount);
    }

    /** What sevdesk computed as the voucher's total. */
    public Money getRemoteGross() {
        return remoteGross;
    }

    /** What keeps the document from arriving, or nothing. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(errorKey)
                .map(word -> new Failure(FailureCause.stored(word), errorDetail, errorUuid));
    }

    /** Whether this is what keeps the document from arriving. */
    public boolean isStoppedBy(FailureCause cause) {
        return failure().filter(failure -> failure.cause() == cause).isPresent();
    }

    /** When the next try is due; null unless one is planned. */
    public Instant getReadyAt() {
        return readyAt;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public Instant getTransferredAt() {
        return transferredAt;
    }

    /** When its state changed last. */
    public Instant getMovedAt() {
        return movedAt;
    }
}

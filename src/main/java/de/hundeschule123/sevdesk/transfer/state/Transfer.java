package de.hundeschule123.sevdesk.transfer.state;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.sevdesk.transfer.pace.Lane;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/**
 * A transfer is the promise to bring one committed document into sevdesk exactly once.
 *
 * <p>The entity is written once, when the promise is made; from then on rows move only by the
 * statements of {@link TransferTable}.
 */
@Entity
@Table(name = "transfer")
public class Transfer extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "transfer")
    @SequenceGenerator(name = "transfer", sequenceName = "transfer_seq", allocationSize = 50)
    private Long id;

    @Column(name = "document_id", updatable = false)
    private Long documentId;

    @Enumerated(EnumType.STRING)
    @Column(name = "lane", updatable = false)
    private Lane lane;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", updatable = false)
    private TransferState state;

    @Column(name = "marked", updatable = false)
    private boolean marked;

    @Column(name = "fence", updatable = false)
    private long fence;

    @Column(name = "attempts", updatable = false)
    private int attempts;

    @Column(name = "ready_at", updatable = false)
    private Instant readyAt;

    @Column(name = "unknown_since", updatable = false)
    private Instant unknownSince;

    @Column(name = "after_document", updatable = false)
    private Long afterDocument;

    @Enumerated(EnumType.STRING)
    @Column(name = "remote_kind", insertable = false, updatable = false)
    private RemoteKind remoteKind;

    @Column(name = "voucher_id", insertable = false, updatable = false)
    private String voucherId;

    @Column(name = "remote_gross", insertable = false, updatable = false)
    private Money remoteGross;

    @Column(name = "error_key", insertable = false, updatable = false)
    private String errorKey;

    @Column(name = "error_detail", insertable = false, updatable = false)
    private String errorDetail;

    @Column(name = "error_uuid", insertable = false, updatable = false)
    private String errorUuid;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "transferred_at", insertable = false, updatable = false)
    private Instant transferredAt;

    protected Transfer() {}

    /**
     * The promise for one document.
     *
     * @param after the invoice whose voucher must be there first, or null
     * @param held whether the school stands still, so that the transfer waits for its release
     */
    public Transfer(long document, Lane lane, Long after, boolean held, Instant now) {
        this.documentId = document;
        this.lane = lane;
        this.afterDocument = after;
        this.state = held ? TransferState.HELD : TransferState.PENDING;
        this.readyAt = held ? null : now;
        this.createdAt = now;
    }

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

    public int getAttempts() {
        return attempts;
    }

    public Optional<String> voucherId() {
        return Optional.ofNullable(voucherId);
    }

    /** What the document is in sevdesk, once it is there. */
    public Optional<Remote> remote() {
        return voucherId().map(known -> new Remote(remoteKind, known));
    }

    /** What sevdesk computed as the voucher's total. */
    public Money getRemoteGross() {
        return remoteGross;
    }

    /** What keeps the document from arriving, or nothing. */
    public Optional<Cause> cause() {
        return Optional.ofNullable(errorKey).map(key -> new Cause(key, errorDetail, errorUuid));
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
}

package de.hundeschule123.document;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A document (Beleg) of a school's bookkeeping; once committed it stays as it is, in the entity and
 * by a trigger in the database.
 */
@Entity
@Table(name = "document")
@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
@DiscriminatorColumn(name = "kind", discriminatorType = DiscriminatorType.STRING, length = 20)
public abstract class Document extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document")
    @SequenceGenerator(name = "document", sequenceName = "document_seq", allocationSize = 50)
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private DocumentStatus status = DocumentStatus.DRAFT;

    @Column(name = "number")
    private String number;

    @Column(name = "document_date")
    private LocalDate date;

    @Column(name = "gross")
    private Money gross = Money.ZERO;

    @Column(name = "partner_name")
    private String partnerName;

    @Column(name = "committed_at")
    private Instant committedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_in")
    private String changedIn;

    @Version
    @Column(name = "version")
    private int version;

    protected Document() {}

    protected Document(LocalDate date) {
        this.date = date;
    }

    public abstract DocumentKind getKind();

    /**
     * Keeps what is final from being treated as a draft.
     *
     * @throws AlreadyCommitted when it is no draft any more
     */
    public void mustBeDraft() {
        if (isCommitted()) {
            throw new AlreadyCommitted(number());
        }
    }

    /**
     * Keeps a person from changing or committing what that person has not seen.
     *
     * @param seen the version that the person's page shows
     * @throws AlreadyCommitted when it is no draft any more
     * @throws WrongState when somebody has changed it since
     */
    public void mustBeDraftAsSeen(int seen) {
        mustBeDraft();
        if (version != seen) {
            throw new WrongState("error.changedMeanwhile.typed");
        }
    }

    /** Notes who has written in the draft, in which opened page, and when. */
    public void writtenBy(String person, String page, Instant moment) {
        mustBeDraft();
        changedBy = person;
        changedIn = page;
        changedAt = moment;
    }

    void date(LocalDate day) {
        mustBeDraft();
        date = day;
    }

    void amountTo(Money total) {
        mustBeDraft();
        gross = total.keepable();
    }

    void partner(String name) {
        mustBeDraft();
        partnerName = name;
    }

    void lock(DocumentNumber given, Instant now) {
        mustBeDraft();
        number = given.value();
        committedAt = now;
        status = DocumentStatus.COMMITTED;
    }

    public Long getId() {
        return id;
    }

    public DocumentStatus getStatus() {
        return status;
    }

    public boolean isCommitted() {
        return status == DocumentStatus.COMMITTED;
    }

    /** The number; null while the document is a draft. */
    public DocumentNumber number() {
        return number == null ? null : new DocumentNumber(number);
    }

    public String getNumber() {
        return number;
    }

    /** The day on the document (Belegdatum), Europe/Berlin. */
    public LocalDate getDate() {
        return date;
    }

    /** The total including VAT; negative for a cancellation. */
    public Money getGross() {
        return gross;
    }

    /** The customer or, for an expense, the supplier, as named on the document. */
    public String getPartnerName() {
        return partnerName;
    }

    /** Counts the changes of the document, its lines included. */
    public int getVersion() {
        return version;
    }

    /** When the document was committed; null while it is a draft. */
    public Instant getCommittedAt() {
        return committedAt;
    }

    /** Who last wrote in the draft; null where that was not noted. */
    public String getChangedBy() {
        return changedBy;
    }

    /** The opened page in which that was. */
    public String getChangedIn() {
        return changedIn;
    }

    /** When that was. */
    public Instant getChangedAt() {
        return changedAt;
    }
}

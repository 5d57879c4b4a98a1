package de.hundeschule123.document.invoicing;

import de.hundeschule123.school.SchoolOwned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** An unfinished draft is what somebody has typed of an invoice as long as it is none yet. */
@Entity
@Table(name = "unfinished_draft")
public class UnfinishedDraft extends SchoolOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "unfinished_draft")
    @SequenceGenerator(
            name = "unfinished_draft",
            sequenceName = "unfinished_draft_seq",
            allocationSize = 50)
    private Long id;

    @Column(name = "document_id")
    private Long document;

    @Column(name = "origin", updatable = false)
    private String origin;

    @Column(name = "form")
    private String form;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Column(name = "changed_by")
    private String changedBy;

    @Column(name = "changed_in")
    private String changedIn;

    @Version
    @Column(name = "version")
    private int version;

    protected UnfinishedDraft() {}

    UnfinishedDraft(String origin, Writing writing) {
        this.origin = origin;
        note(writing);
    }

    /** Keeps the form as it was typed. */
    void keep(String typed, Writing writing) {
        form = typed;
        note(writing);
    }

    /** Hands over to the invoice that it has become. */
    void become(long invoice, Writing writing) {
        document = invoice;
        form = null;
        note(writing);
    }

    void belongTo(long invoice) {
        document = invoice;
    }

    private void note(Writing writing) {
        changedAt = writing.at();
        changedBy = writing.by();
        changedIn = writing.in();
    }

    DraftReference reference() {
        return new DraftReference(DraftReference.Kind.UNFINISHED, id, version);
    }

    public Long getId() {
        return id;
    }

    /** The invoice that it belongs to or has become; null before. */
    Long document() {
        return document;
    }

    /** The form as it was typed; null once the invoice holds all of it. */
    public String getForm() {
        return form;
    }

    public Instant getChangedAt() {
        return changedAt;
    }

    public String getChangedBy() {
        return changedBy;
    }

    String changedIn() {
        return changedIn;
    }
}

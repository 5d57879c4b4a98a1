package de.hundeschule123.document.invoicing;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.DocumentAct;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceCommitted;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps drafts while people write them: as an invoice as soon as it can be one, else as it was
 * typed; and nobody's text over somebody else's that they have not seen.
 */
@ApplicationScoped
@Transactional
public class Drafts {

    private static final int MOST_SHOWN = 10;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Invoicing invoicing;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** What makes an invoice. */
    public record Content(Customer customer, InvoiceDates dates, List<Line> lines) {}

    /**
     * A draft as it is kept.
     *
     * @param invoice null as long as it is none
     * @param form what was typed since, which is not in the invoice; null where there is nothing
     * @param by who last wrote in it; null where that was not noted
     */
    public record Kept(DraftReference draft, Invoice invoice, String form, String by, Instant at) {}

    /** What came of keeping what somebody has written. */
    public sealed interface Result {

        /** It is kept, whole as an invoice or as it was typed. */
        record Saved(DraftReference draft, boolean whole) implements Result {}

        /** Somebody has written something else meanwhile. */
        record Changed(Kept theirs) implements Result {}

        /** Somebody has committed it meanwhile. */
        record Committed(long id, String number) implements Result {}

        /** Somebody has discarded it meanwhile. */
        record Discarded() implements Result {}
    }

    /**
     * Keeps what is written.
     *
     * @param page the opened page in which that happens, by a word of its own
     * @param form what is typed, for as long as it is no invoice
     */
    public Result keep(DraftReference seen, String page, Optional<Content> content, String form) {
        Writing writing = writing(page);
        return switch (seen.kind()) {
            case NEW -> begin(writing, content, form);
            case UNFINISHED -> goOn(seen, writing, content, form);
            case INVOICE -> revise(seen, writing, content, form);
        };
    }

    private Writing writing(String page) {
        return new Writing(
                school.caller().map(Caller::displayName).orElse(null), page, clock.instant());
    }

    /** An answer that got lost is asked for again: the page has begun its draft already then. */
    private Result begin(Writing writing, Optional<Content> content, String form) {
        Optional<UnfinishedDraft> begun =
                records.select(UnfinishedDraft.class)
                        .where("e.origin = :origin")
                        .with("origin", writing.in())
                        .first();
        if (begun.isPresent()) {
            return goOn(begun.get().reference(), writing, content, form);
        }
        UnfinishedDraft first = records.add(new UnfinishedDraft(writing.in(), writing));
        return write(first, writing, content, form);
    }

    private Result goOn(
            DraftReference seen, Writing writing, Optional<Content> content, String form) {
        Optional<UnfinishedDraft> known = find(seen.id());
        if (known.isEmpty()) {
            return new Result.Discarded();
        }
        UnfinishedDraft draft = known.get();
        if (draft.document() != null) {
            DraftReference invoice =
                    new DraftReference(DraftReference.Kind.INVOICE, draft.document(), 0);
            return revise(invoice, writing, content, form);
        }
        if (!writing.follows(draft.changedIn()) && draft.reference().version() != seen.version()) {
            return new Result.Changed(kept(draft));
        }
        return write(draft, writing, content, form);
    }

    private Optional<UnfinishedDraft> find(long id) {
        try {
            return Optional.of(records.lock(UnfinishedDraft.class, id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private Result write(
            UnfinishedDraft draft, Writing writing, Optional<Content> content, String form) {
        if (content.isEmpty()) {
            draft.keep(form, writing);
            records.flush();
            return new Result.Saved(draft.reference(), false);
        }
        Content whole = content.get();
        Invoice invoice = invoicing.draft(whole.customer(), whole.dates(), whole.lines());
        invoice.writtenBy(writing.by(), writing.in(), writing.at());
        records.flush();
        draft.become(invoice.getId(), writing);
        records.flush();
        return new Result.Saved(reference(invoice), true);
    }

    private Result revise(
            DraftReference seen, Writing writing, Optional<Content> content, String form) {
        Invoice invoice;
        try {
            invoice = records.lock(Invoice.class, seen.id());
        } catch (NotFound gone) {
            return new Result.Discarded();
        }
        if (invoice.isCommitted()) {
            return new Result.Committed(invoice.getId(), invoice.getNumber());
        }
        if (!writing.follows(invoice.getChangedIn()) && invoice.getVersion() != seen.version()) {
            return new Result.Changed(kept(invoice));
        }
        content.ifPresent(whole -> invoice.revise(whole.customer(), whole.dates(), whole.lines()));
        invoice.writtenBy(writing.by(), writing.in(), writing.at());
        records.changed(invoice);
        Optional<UnfinishedDraft> beside = beside(invoice.getId());
        if (content.isPresent()) {
            beside.ifPresent(draft -> draft.become(invoice.getId(), writing));
        } else {
            UnfinishedDraft draft =
                    beside.orElseGet(
                            () ->
                                    records.add(
                                            new UnfinishedDraft(
                                                    "draft-" + invoice.getId(), writing)));
            draft.belongTo(invoice.getId());
            draft.keep(form, writing);
        }
        records.flush();
        return new Result.Saved(reference(invoice), content.isPresent());
    }

    private Optional<UnfinishedDraft> beside(long invoice) {
        return records.select(UnfinishedDraft.class)
                .where("e.document = :invoice")
                .with("invoice", invoice)
                .first();
    }

    /**
     * The draft of an invoice.
     *
     * @throws NotFound when it does not exist in this school
     */
    public Kept open(long id) {
        return kept(records.get(Invoice.class, id));
    }

    private Kept kept(Invoice invoice) {
        invoice.getLines();
        invoice.getCustomer().getDisplayName();
        String form = beside(invoice.getId()).map(UnfinishedDraft::getForm).orElse(null);
        return new Kept(
                reference(invoice), invoice, form, invoice.getChangedBy(), invoice.getChangedAt());
    }

    /**
     * What was typed, or the invoice that has come of it.
     *
     * @throws NotFound when it does not exist in this school
     */
    public Kept openUnfinished(long id) {
        UnfinishedDraft draft = records.get(UnfinishedDraft.class, id);
        return draft.document() == null ? kept(draft) : open(draft.document());
    }

    private static Kept kept(UnfinishedDraft draft) {
        return new Kept(
                draft.reference(),
                null,
                draft.getForm(),
                draft.getChangedBy(),
                draft.getChangedAt());
    }

    private static DraftReference reference(Invoice invoice) {
        return new DraftReference(
                DraftReference.Kind.INVOICE, invoice.getId(), invoice.getVersion());
    }

    /** What has been begun and is no invoice yet, the latest first. */
    public List<UnfinishedDraft> unfinished() {
        return records.select(UnfinishedDraft.class)
                .where("e.document is null")
                .orderBy("e.changedAt desc, e.id desc")
                .page(0, MOST_SHOWN)
                .list();
    }

    /** Throws a draft away, unless somebody has changed it since it was seen. */
    public void discard(DraftReference seen) {
        switch (seen.kind()) {
            case NEW -> {}
            case UNFINISHED -> find(seen.id()).ifPresent(this::discard);
            case INVOICE -> invoicing.discard(seen.id(), seen.version());
        }
    }

    private void discard(UnfinishedDraft draft) {
        records.remove(draft);
        trail.record(
                DocumentAct.DRAFT_DISCARDED, Texts.german("trail.thing.unfinishedDraft"), null);
    }

    /** What was typed beside an invoice counts for nothing once it is committed as it was seen. */
    void forget(@Observes InvoiceCommitted committed) {
        beside(committed.document()).ifPresent(records::remove);
    }
}

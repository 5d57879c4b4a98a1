package de.hundeschule123.document.invoicing;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.DocumentAct;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.Line;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Drafts, commits and cancels invoices, and files expenses. */
@ApplicationScoped
@Transactional
public class Invoicing {

    private static final Logger LOG = Logger.getLogger(Invoicing.class.getName());

    /** The last one prints while it holds the number, which nobody can take away any more. */
    private static final int ATTEMPTS = 4;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private IssueStep issue;
    @Inject private PrintQueue queue;
    @Inject private InvoicePrinter printer;
    @Inject private Trail trail;
    @Inject private Clock clock;

    /** Starts a draft. */
    public Invoice draft(Customer customer, InvoiceDates dates, List<Line> lines) {
        return records.add(new Invoice(customer, dates, lines));
    }

    /**
     * Changes a draft, unless somebody has changed it since it was seen.
     *
     * @param seen the version of the draft on which the change rests
     */
    public Invoice revise(
            long id, int seen, Customer customer, InvoiceDates dates, List<Line> lines) {
        Invoice invoice = records.lock(Invoice.class, id);
        invoice.mustBeDraftAsSeen(seen);
        invoice.revise(customer, dates, lines);
        records.changed(invoice);
        return invoice;
    }

    /** Throws a draft away, unless somebody has changed it since it was seen. */
    public void discard(long id, int seen) {
        Invoice invoice = records.lock(Invoice.class, id);
        invoice.mustBeDraftAsSeen(seen);
        records.remove(invoice);
        trail.record(
                DocumentAct.DRAFT_DISCARDED,
                Texts.german("trail.thing.draft", GermanDay.write(invoice.getDate())),
                DocumentAct.inShort(invoice));
    }

    /**
     * The PDF of a saved draft: what its customer would get if it were committed now, without a
     * number and marked as a draft. Nothing needs to be complete for it, and nothing is changed.
     *
     * @throws WrongState when it is no draft any more
     */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] preview(long id) {
        return preview(() -> issue.asItIs(id));
    }

    /** The PDF of a draft that nobody has saved yet, marked as a draft. */
    @Transactional(Transactional.TxType.NEVER)
    public byte[] preview(Customer customer, InvoiceDates dates, List<Line> lines) {
        return preview(() -> issue.asItIs(new Invoice(customer, dates, lines)));
    }

    /** Stands in line with the prints of the school, so that looking costs the others nothing. */
    private byte[] preview(Supplier<PrintableInvoice> draft) {
        return queue.inTurn(school.id(), draft, queue::print);
    }

    /**
     * Makes an invoice final: number, PDF, lock and event stand or fall together. Committing again
     * changes nothing and gives the same number.
     *
     * <p>Begins its transactions itself: it prints before the one that writes, so that nobody waits
     * for the printing of somebody else.
     */
    @Transactional(Transactional.TxType.NEVER)
    public Invoice commit(long id) {
        return commit(id, OptionalInt.empty());
    }

    /**
     * Makes an invoice final as it was seen, and not as somebody has changed it since.
     *
     * @param seen the version of the draft that the person has before them
     */
    @Transactional(Transactional.TxType.NEVER)
    public Invoice commit(long id, int seen) {
        return commit(id, OptionalInt.of(seen));
    }

    private Invoice commit(long id, OptionalInt seen) {
        return printed(
                () -> issue.draft(id, seen), (moment, pdf) -> issue.commit(id, seen, moment, pdf));
    }

    /**
     * Cancels a committed invoice by a counterpart with negative amounts, committed at once.
     *
     * @throws WrongState when the invoice is a draft, a cancellation, or cancelled already
     */
    @Transactional(Transactional.TxType.NEVER)
    public CancellationInvoice cancel(long id) {
        return printed(
                () -> Optional.of(issue.cancellation(id)),
                (moment, pdf) -> issue.cancel(id, moment, pdf));
    }

    /** Files an expense with its PDF; it is final at once. */
    public Expense file(Expense expense, byte[] pdf) {
        return issue.file(expense, pdf);
    }

    /**
     * The draft is read before the turn, for which the others of the school wait; what changes
     * until then makes the print count for nothing, as what changes later.
     */
    private <T> T printed(Supplier<Optional<IssueStep.Draft>> drafts, Commit<T> commit) {
        return queue.inTurn(
                school.id(),
                drafts,
                first -> {
                    Optional<IssueStep.Draft> draft = first;
                    for (int attempt = 1; attempt < ATTEMPTS && draft.isPresent(); attempt++) {
                        PrintedDraft print = print(draft.get());
                        try {
                            return commit.with(print.moment(), print::of);
                        } catch (PrintedDraft.Outdated changedMeanwhile) {
                            LOG.log(Level.FINE, "A print came too late, number {0}", attempt);
                        }
                        draft = drafts.get();
                    }
                    return commit.with(clock.instant(), queue::print);
                });
    }

    private PrintedDraft print(IssueStep.Draft draft) {
        Instant moment = clock.instant();
        PrintableInvoice content = draft.prepare(printer, issue.expectedNumber(draft), moment);
        return new PrintedDraft(content, moment, queue.print(content));
    }

    /** The transaction that makes a document final. */
    private interface Commit<T> {
        T with(Instant moment, Function<PrintableInvoice, byte[]> pdf);
    }
}

package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.check.AccountChoice;
import de.hundeschule123.sevdesk.connection.token.LostToken;
import de.hundeschule123.sevdesk.contact.ContactBusy;
import de.hundeschule123.sevdesk.contact.ContactDesk;
import de.hundeschule123.sevdesk.transfer.queue.Booking;
import de.hundeschule123.sevdesk.transfer.queue.Cause;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.IncidentTable;
import de.hundeschule123.sevdesk.transfer.queue.LaneTable;
import de.hundeschule123.sevdesk.transfer.queue.LaneTable.Permit;
import de.hundeschule123.sevdesk.transfer.queue.LostClaim;
import de.hundeschule123.sevdesk.transfer.queue.Marker;
import de.hundeschule123.sevdesk.transfer.queue.TransferTable;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import de.hundeschule123.sevdesk.transfer.recognition.Remote;
import de.hundeschule123.sevdesk.transfer.voucher.NoAccount;
import de.hundeschule123.sevdesk.transfer.voucher.Paper;
import de.hundeschule123.sevdesk.transfer.voucher.VoucherMapping;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The way of one claimed document into sevdesk.
 *
 * <p>Five rules keep it from being lost or doubled; each has a test that fails without it. The
 * marker is written before saveVoucher is sent. Ownership is checked right before each write. After
 * an outcome that nobody saw, nobody looks or sends before the settle time is over. Where the
 * marker was ever set, the voucher is looked up before it is created. Every result carries its
 * fence.
 *
 * <p>What has waited while a person could act is looked up as well: they may have entered it in
 * sevdesk by hand.
 */
@ApplicationScoped
public class DocumentTransfer {

    private static final Logger LOG = Logger.getLogger(DocumentTransfer.class.getName());

    /** Until then another document's question about the accounts is answered. */
    private static final Duration ACCOUNTS_TOLD = Duration.ofSeconds(10);

    @Inject private Connections connections;
    @Inject private Errands errands;
    @Inject private Announcements announcements;
    @Inject private ContactDesk contacts;
    @Inject private AccountChoice accounts;
    @Inject private BooksOpening opening;
    @Inject private TransferTable transfers;
    @Inject private TransferTimes times;
    @Inject private LaneTable lanes;
    @Inject private Results results;
    @Inject private IncidentTable incidents;
    @Inject private EarlierEntries earlier;
    @Inject private Clock clock;

    /**
     * Brings a claimed document over, or writes down why not.
     *
     * @return the document that follows under the same permit; with none the permit is given back
     */
    public Optional<Claim> bringOver(Claim claim, Permit permit, Succession succession) {
        Try attempt = new Try(claim, new CallLog(clock));
        try {
            return carryOut(attempt, permit, succession);
        } finally {
            if (!attempt.written) {
                lanes.giveUp(permit, attempt.log.calls());
            }
        }
    }

    private Optional<Claim> carryOut(Try attempt, Permit permit, Succession succession) {
        Claim claim = attempt.claim;
        Outcome outcome = attempt.outcome();
        stepBack(claim.school(), outcome);
        Optional<Claim> next;
        try {
            next = writeDown(attempt, permit, outcome, succession);
        } catch (LostClaim lost) {
            tellOfLostResult(claim, attempt);
            return Optional.empty();
        }
        attempt.written = true;
        LOG.log(
                Level.INFO,
                "Transfer {0}, fence {1}: {2}",
                new Object[] {claim.transfer(), claim.fence(), outcome.getClass().getSimpleName()});
        return next;
    }

    /** Without its details, if the database refuses them, rather than not at all. */
    private Optional<Claim> writeDown(
            Try attempt, Permit permit, Outcome outcome, Succession succession) {
        Claim claim = attempt.claim;
        Marker marker = attempt.marker();
        try {
            return results.write(
                    claim, permit, outcome, marker, attempt.log.attempts(), succession);
        } catch (PersistenceException | TransactionalException refused) {
            if (!isOfDetails(refused)) {
                throw refused;
            }
            LOG.log(
                    Level.SEVERE,
                    "The result of transfer " + claim.transfer() + " is kept without details",
                    refused);
            return results.write(
                    claim, permit, outcome.withoutDetails(), marker, List.of(), succession);
        }
    }

    /** Whether a database refuses what it was given; its class 22 is "data exception". */
    private static boolean isOfDetails(RuntimeException refused) {
        return causes(refused)
                .anyMatch(
                        cause ->
                                cause instanceof SQLException sql
                                        && sql.getSQLState() != null
                                        && sql.getSQLState().startsWith("22"));
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    /**
     * A voucher was made by a worker who no longer owned the document: the one case of a double.
     */
    private void tellOfLostResult(Claim claim, Try attempt) {
        if (attempt.saved != null) {
            incidents.voucherWithoutOwner(claim, attempt.saved);
            LOG.log(
                    Level.SEVERE,
                    "Voucher {0} was saved for transfer {1} after its claim was lost",
                    new Object[] {attempt.saved, claim.transfer()});
        } else {
            LOG.log(Level.INFO, "Transfer {0} was taken over by another worker", claim.transfer());
        }
    }

    /** Before the permit is free: whoever gets it next must know that sevdesk wants a pause. */
    private void stepBack(SchoolId school, Outcome outcome) {
        if (outcome instanceof Outcome.SurelyNotDone not && not.isFaultOfSevdesk()) {
            if (not.cause().key().equals(Cause.BUSY)) {
                lanes.slowDown(school);
            }
            not.wish().ifPresent(wish -> lanes.pause(school, wish));
            lanes.disturbed(school);
        } else if (outcome instanceof Outcome.Unknown) {
            lanes.disturbed(school);
        }
    }

    /** One try under one claim. */
    private final class Try {

        private final Claim claim;
        private final CallLog log;
        private final Instant claimed = clock.instant();
        private boolean announced;
        private boolean announcedInVain;

        /** Whether the result is written down, and with it what becomes of the permit. */
        private boolean written;

        private String saved;

        /** How the invoice was booked that this document cancels. */
        private Optional<Booking> original = Optional.empty();

        Try(Claim claim, CallLog log) {
            this.claim = claim;
            this.log = log;
        }

        Outcome outcome() {
            try {
                return errands.of(claim).map(this::bring).orElseGet(Outcome.NoLine::new);
            } catch (SevdeskFailure failure) {
                return Verdict.beforeSaving(failure);
            } catch (ContactBusy busy) {
                return new Outcome.SurelyNotDone(
                        Cause.of(Cause.CONTACT_BUSY), Optional.of(busy.pause()));
            } catch (NoAccount missing) {
                return new Outcome.Refused(Verdict.missingAccount(missing));
            } catch (LineClosed held) {
                return new Outcome.NoLine();
            } catch (LostClaim lost) {
                return new Outcome.Unknown(Cause.of(Cause.INTERRUPTED));
            } catch (RuntimeException fault) {
                return faulty(fault);
            }
        }

        /**
         * A database that went away, or a server without the key to the token, is no fault of the
         * document, however often it happens.
         */
        private Outcome faulty(RuntimeException fault) {
            Cause cause = Cause.of(isOfServer(fault) ? Cause.INTERRUPTED : Cause.BUG);
            LOG.log(Level.SEVERE, "Transfer " + claim.transfer() + " met a fault", fault);
            return announced
                    ? new Outcome.Unknown(cause)
                    : new Outcome.SurelyNotDone(cause, Optional.empty());
        }

        private static boolean isOfServer(Throwable fault) {
            return causes(fault)
                    .anyMatch(
                            cause ->
                                    cause instanceof SQLException
                                            || cause instanceof PersistenceException
                                            || cause instanceof LostToken
                                            || cause instanceof TransactionalException);
        }

        /** What becomes of the marker should the document be tried again. */
        Marker marker() {
            return announcedInVain ? Marker.TAKE_BACK : Marker.KEEP;
        }

        private Outcome bring(Errand errand) {
            Line line = errand.line();
            Paper paper = errand.paper();
            Books books = opening.open(line);
            original =
                    Optional.ofNullable(paper.cancels())
                            .map(invoice -> transfers.booking(claim.school(), invoice));
            if (claim.mayBeThere()) {
                Optional<Outcome> there = lookUp(line, books, paper);
                if (there.isPresent()) {
                    return there.get();
                }
            }
            if (paper.isNothing()) {
                return new Outcome.Refused(Cause.of(Cause.NOTHING));
            }
            VoucherMapping mapping = mapping(line, paper);
            holdOn();
            String contact;
            try {
                contact = contact(line, books, errand);
            } catch (SevdeskFailure.Rejected refused) {
                return new Outcome.Refused(
                        new Cause("contactRefused", refused.said(), refused.uuid()));
            }
            holdOn();
            mustBeOpen();
            String upload = log.note("upload", () -> books.upload(paper.pdf()), name -> null);
            return save(line, books, paper, mapping.map(paper, contact, upload));
        }

        /**
         * A cancellation lies on the contact of its invoice, whatever has become of the customer
         * since: together they are nothing, on two contacts they are two wrong balances.
         */
        private String contact(Line line, Books books, Errand errand) {
            return original.isEmpty()
                    ? contacts.contactFor(line, errand.customer(), log::note, this::mustBeMine)
                    : contacts.contactOfInvoice(
                            line,
                            errand.customer(),
                            contactOfOriginal(books),
                            log::note,
                            this::mustBeMine);
        }

        /** What a person has entered is read from the voucher itself. */
        private Optional<String> contactOfOriginal(Books books) {
            return original.flatMap(Booking::contact)
                    .or(
                            () ->
                                    original.flatMap(Booking::remote)
                                            .flatMap(remote -> contactOf(books, remote)));
        }

        private Optional<String> contactOf(Books books, Remote remote) {
            return log.note("readVoucher", () -> books.contactOf(remote), found -> remote.id());
        }

        /** The accounts are asked for once per school, not once per document. */
        private VoucherMapping mapping(Line line, Paper paper) {
            VoucherMapping known = new VoucherMapping(line.arrival(), line.accounts());
            if (known.covers(paper)) {
                return known;
            }
            List<RevenueAccount> chosen =
                    log.note("receiptGuidance", () -> accounts.choose(line), found -> null)
                            .orElseThrow(LineClosed::new);
            VoucherMapping fresh = new VoucherMapping(line.arrival(), chosen);
            fresh.mustCover(paper);
            return fresh;
        }

        private void mustBeMine() {
            mustBeOpen();
            transfers.renew(claim);
        }

        /**
         * Another document's call may have been refused meanwhile: with that token no further call
         * is begun. What this try asks first needs no second look.
         */
        private void mustBeOpen() {
            if (log.calls() > 0 && !connections.isOpen(claim.school())) {
                throw new LineClosed();
            }
        }

        /**
         * Renews the lease where much of it has passed. An upload does no harm when it is repeated
         * and needs no more; before each other write the owner is asked for in any case.
         */
        private void holdOn() {
            if (clock.instant().isAfter(claimed.plus(times.lease().dividedBy(3)))) {
                transfers.renew(claim);
            }
        }

        private Outcome save(Line line, Books books, Paper paper, VoucherForm form) {
            announcements.announce(claim, paper.pdf().sha256());
            announced = true;
            try {
                Books.Saved answer =
                        log.note("saveVoucher", () -> books.save(form), Books.Saved::voucher);
                saved = answer.voucher();
                return compared(paper, form.supplier(), answer);
            } catch (SevdeskFailure failure) {
                Outcome verdict = Verdict.ofSaving(failure);
                announcedInVain = !claim.marked() && verdict instanceof Outcome.SurelyNotDone;
                // A refusal has been seen although the work was done: look before believing it.
                return verdict instanceof Outcome.Refused
                        ? lookUp(line, books, paper)
                                .orElseGet(() -> unlessContactGone(line, paper, form, verdict))
                        : verdict;
            }
        }

        /** A contact that was deleted or merged by hand is replaced, once: the new one is there. */
        private Outcome unlessContactGone(
                Line line, Paper paper, VoucherForm form, Outcome verdict) {
            return contacts.takeOffGone(line, paper.customer(), form.supplier(), log::note)
                    ? new Outcome.SurelyNotDone(
                            Cause.of(Cause.CONTACT_GONE), Optional.of(Duration.ZERO))
                    : unlessAccountsChanged(line, verdict);
        }

        /**
         * Where accounts were taken away in sevdesk, the refusal is not the document's own: it
         * waits with the others until the owner has said where to book.
         */
        private Outcome unlessAccountsChanged(Line line, Outcome verdict) {
            return switch (connections.askForAccounts(claim.school())) {
                // Who found out by another way that they are gone has held the school already.
                case ANSWERED ->
                        connections.isOpen(claim.school()) ? verdict : new Outcome.NoLine();
                case ASKED ->
                        new Outcome.SurelyNotDone(
                                Cause.of(Cause.ACCOUNTS_ASKED), Optional.of(ACCOUNTS_TOLD));
                case YOURS -> accountsStand(line) ? verdict : new Outcome.NoLine();
            };
        }

        private boolean accountsStand(Line line) {
            return log.note("receiptGuidance", () -> accounts.stand(line), stand -> null);
        }

        private Outcome compared(Paper paper, String contact, Books.Saved answer) {
            if (!paper.gross().equals(answer.gross())) {
                incidents.amountDiffers(claim, answer.voucher(), paper.gross(), answer.gross());
                return new Outcome.Refused(
                        new Cause("mismatch", shown(answer.gross()) + " ≠ " + paper.gross(), null));
            }
            return new Outcome.Done(contact, answer.voucher(), answer.gross());
        }

        private static String shown(Money sum) {
            return sum == null ? "?" : sum.toString();
        }

        private boolean isOfCustomer(Line line, Books books, Paper paper, String contact) {
            return contacts.isContactOf(line, paper.customer(), contact)
                    || contactOfOriginal(books).filter(contact::equals).isPresent();
        }

        /**
         * What lies in sevdesk already: left there by an earlier claim, or entered by a person
         * while the document waited; nothing when there is no such voucher.
         */
        private Optional<Outcome> lookUp(Line line, Books books, Paper paper) {
            transfers.renew(claim);
            List<Entry> found =
                    log.note("lookUp", () -> bearing(books, paper.number()), rows -> null);
            return found.isEmpty() ? Optional.empty() : judged(line, books, paper, found);
        }

        /** What we have sent bears the number to the letter; what a person has typed may not. */
        private List<Entry> bearing(Books books, DocumentNumber number) {
            return claim.waited() ? books.entered(number) : books.numbered(number);
        }

        private Optional<Outcome> judged(Line line, Books books, Paper paper, List<Entry> found) {
            Optional<String> contact =
                    found.stream()
                            .filter(entry -> paper.gross().equals(entry.gross()))
                            .map(Entry::contact)
                            .filter(Objects::nonNull)
                            .filter(theirs -> isOfCustomer(line, books, paper, theirs))
                            .findFirst();
            Recognition recognized = earlier.recognize(claim, found, contact);
            if (recognized instanceof Recognition.Same same) {
                Entry entry = same.entry();
                return Optional.of(
                        new Outcome.Done(entry.contact(), entry.remote().id(), paper.gross()));
            }
            return recognized instanceof Recognition.Unclear unclear
                    ? Optional.of(new Outcome.InDoubt(unclear.entries()))
                    : Optional.empty();
        }
    }
}

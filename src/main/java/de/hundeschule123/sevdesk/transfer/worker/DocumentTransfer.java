package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.CancellationForm;
import de.hundeschule123.sevdesk.connection.CancellationFormRepository;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.check.RevenueAccountQuery;
import de.hundeschule123.sevdesk.connection.token.LostToken;
import de.hundeschule123.sevdesk.contact.ContactBusy;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.contact.CustomerSnapshot;
import de.hundeschule123.sevdesk.transfer.queue.Booking;
import de.hundeschule123.sevdesk.transfer.queue.Claim;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.IncidentRepository;
import de.hundeschule123.sevdesk.transfer.queue.LostClaim;
import de.hundeschule123.sevdesk.transfer.queue.MarkerDecision;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferRepository;
import de.hundeschule123.sevdesk.transfer.queue.TransferTimes;
import de.hundeschule123.sevdesk.transfer.recognition.Recognition;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.voucher.AccountSums;
import de.hundeschule123.sevdesk.transfer.voucher.BookedPosition;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import de.hundeschule123.sevdesk.transfer.voucher.MissingRevenueAccount;
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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Brings one claimed document into sevdesk.
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
class DocumentTransfer {

    private static final Logger LOG = Logger.getLogger(DocumentTransfer.class.getName());

    /** Until then another document's question about the accounts is answered. */
    private static final Duration ACCOUNTS_TOLD = Duration.ofSeconds(10);

    @Inject private Connections connections;
    @Inject private TransferInputReader inputs;
    @Inject private SaveMarker saveMarker;
    @Inject private ContactSynchronizer contacts;
    @Inject private RevenueAccountQuery accounts;
    @Inject private VoucherClient.Factory clients;
    @Inject private TransferRepository transfers;
    @Inject private TransferTimes times;
    @Inject private IncidentRepository incidents;
    @Inject private ExistingVoucherLookup existing;
    @Inject private RefusalCheck refusals;
    @Inject private CancellationFormRepository forms;
    @Inject private OutageBreakerRepository outages;
    @Inject private Clock clock;

    /**
     * Brings a claimed document over.
     *
     * @param log takes each call to sevdesk, also of work that does not come to its end
     * @return how that ended; nothing of it is written down yet
     */
    TransferResult bringOver(Claim claim, CallLog log) {
        Try attempt = new Try(claim, log);
        Outcome outcome = attempt.outcome();
        return new TransferResult(claim, outcome, attempt.marker(), attempt.saved, log.entries());
    }

    private static Stream<Throwable> causes(Throwable fault) {
        return Stream.iterate(fault, Objects::nonNull, Throwable::getCause);
    }

    /** One try under one claim. */
    private final class Try {

        private final Claim claim;
        private final CallLog log;
        private final Instant claimed = clock.instant();
        private SevdeskAccount account;
        private DocumentSnapshot document;
        private CustomerSnapshot customer;
        private VoucherClient vouchers;
        private boolean announced;
        private boolean announcedInVain;

        /** Whether a voucher was sent, and refused. */
        private boolean sent;

        /** The voucher that was saved. */
        private Optional<String> saved = Optional.empty();

        /** How the invoice was booked that this document cancels. */
        private Optional<Booking> original = Optional.empty();

        Try(Claim claim, CallLog log) {
            this.claim = claim;
            this.log = log;
        }

        /** One refusal alone says little: it is asked about before it stops the school. */
        Outcome outcome() {
            Outcome outcome = tried();
            if (isRefusal(outcome)) {
                log.made(CallStep.CREATE_CONTACT).ifPresent(this::takeBack);
            }
            return outcome instanceof Outcome.AccountRefused refusal
                    ? refusals.judged(account, refusal, log)
                    : outcome;
        }

        private static boolean isRefusal(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Refused(Failure failure) -> leavesNothing(failure.cause());
                case Outcome.SurelyNotDone not -> leavesNothing(not.failure().cause());
                default -> false;
            };
        }

        /**
         * Where sevdesk has computed another amount there is a voucher on the contact, and a file
         * that it could not read is sent once more.
         */
        private static boolean leavesNothing(FailureCause cause) {
            return cause.isWordOfSevdesk()
                    && cause != FailureCause.MISMATCH
                    && cause != FailureCause.FILE_UNREAD;
        }

        /**
         * A contact that was made for a document which sevdesk then refused is of no use to
         * anybody, unless another document of the customer is just about to lie on it.
         */
        private void takeBack(String contact) {
            try {
                transfers.renew(claim);
                if (connections.isAnswered(claim.school())
                        && !transfers.customerHasOthersUnderWay(claim, document.customer())) {
                    contacts.takeBack(account, document.customer(), contact, log::note);
                }
            } catch (SevdeskFailure | LostClaim left) {
                LOG.log(
                        Level.INFO,
                        "Contact {0} stays for the next document of its customer: {1}",
                        new Object[] {contact, left.getMessage()});
            }
        }

        private Outcome tried() {
            try {
                return inputs.of(claim).map(this::bring).orElseGet(Outcome.NoLine::new);
            } catch (SevdeskFailure failure) {
                return OutcomeClassifier.beforeSaving(failure);
            } catch (ContactBusy busy) {
                return new Outcome.SurelyNotDone(
                        OutcomeClassifier.noContact(busy), Optional.of(busy.pause()));
            } catch (MissingRevenueAccount missing) {
                return new Outcome.Refused(OutcomeClassifier.missingAccount(missing));
            } catch (AccountAsked question) {
                return new Outcome.Asked(question.revenue());
            } catch (ConnectionClosed held) {
                return new Outcome.NoLine();
            } catch (AccessInQuestion asked) {
                return RefusalCheck.asking();
            } catch (LostClaim lost) {
                return new Outcome.Unknown(Failure.of(FailureCause.INTERRUPTED));
            } catch (RuntimeException fault) {
                return faulty(fault);
            }
        }

        /**
         * A database that went away, or a server without the key to the token, is no fault of the
         * document, however often it happens.
         */
        private Outcome faulty(RuntimeException fault) {
            Failure failure =
                    Failure.of(isOfServer(fault) ? FailureCause.INTERRUPTED : FailureCause.BUG);
            LOG.log(Level.SEVERE, "Transfer " + claim.transfer() + " met a fault", fault);
            return announced
                    ? new Outcome.Unknown(failure)
                    : new Outcome.SurelyNotDone(failure, Optional.empty());
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
        MarkerDecision marker() {
            return announcedInVain ? MarkerDecision.TAKE_BACK : MarkerDecision.KEEP;
        }

        private Outcome bring(TransferInput input) {
            account = input.account();
            document = input.document();
            customer = input.customer();
            vouchers = clients.of(account.token());
            original =
                    Optional.ofNullable(document.cancels())
                            .map(invoice -> transfers.booking(claim.school(), invoice));
            if (original.flatMap(Booking::elsewhere).isPresent()) {
                return new Outcome.Refused(Failure.of(FailureCause.INVOICE_ELSEWHERE));
            }
            if (claim.mayBeThere()) {
                Optional<Outcome> there = lookUp();
                if (there.isPresent()) {
                    return there.get();
                }
            }
            if (document.isNothing()) {
                return new Outcome.Refused(Failure.of(FailureCause.NOTHING));
            }
            if (document.gross().isZero()) {
                return new Outcome.Refused(Failure.of(FailureCause.ZERO));
            }
            VoucherMapping mapping = mapping();
            holdOn();
            String contact;
            try {
                contact = contact();
            } catch (SevdeskFailure.Rejected refused) {
                return new Outcome.Refused(
                        OutcomeClassifier.refused(FailureCause.CONTACT_REFUSED, refused));
            }
            holdOn();
            mustBeOpen();
            String upload;
            try {
                upload = log.note(CallStep.UPLOAD, () -> upload(document.pdf()), name -> null);
            } catch (SevdeskFailure failure) {
                return OutcomeClassifier.ofUpload(failure)
                        .orElseGet(() -> OutcomeClassifier.beforeSaving(failure));
            }
            return save(mapping, contact, upload);
        }

        /**
         * A cancellation lies on the contact of its invoice, whatever has become of the customer
         * since: together they are nothing, on two contacts they are two wrong balances.
         */
        private String contact() {
            return original.isEmpty()
                    ? contacts.contactFor(account, customer, log::note, this::mustBeMine)
                    : contacts.contactOfInvoice(
                            account, customer, contactOfOriginal(), log::note, this::mustBeMine);
        }

        /** What a person has entered is read from the voucher itself. */
        private Optional<String> contactOfOriginal() {
            return original.flatMap(Booking::contact)
                    .or(
                            () ->
                                    original.flatMap(Booking::remote)
                                            .flatMap(voucher -> contactOf(voucher)));
        }

        private Optional<String> contactOf(SevdeskRef voucher) {
            return log.note(CallStep.READ_VOUCHER, () -> supplier(voucher), found -> voucher.id());
        }

        /** Of an invoice that a person wrote in sevdesk nobody tells it by id. */
        private Optional<String> supplier(SevdeskRef voucher) {
            return switch (voucher.kind()) {
                case INVOICE -> Optional.empty();
                case VOUCHER -> vouchers.get(voucher.id(), null).map(VoucherRow::supplier);
            };
        }

        /** The accounts are asked for once per school, not once per document. */
        private VoucherMapping mapping() {
            VoucherMapping known = mapping(account.accounts());
            List<RevenueCase> open = known.open(document);
            if (open.isEmpty()) {
                return known;
            }
            mustNotWaitForAnswer(open, connections.askedCases(claim.school())::contains);
            List<RevenueAccount> chosen =
                    log.note(
                                    CallStep.RECEIPT_GUIDANCE,
                                    () -> accounts.choose(account),
                                    found -> null)
                            .orElseThrow(ConnectionClosed::new);
            VoucherMapping fresh = mapping(chosen);
            mustNotWaitForAnswer(
                    fresh.open(document), revenue -> connections.ask(claim.school(), revenue));
            fresh.mustCover(document);
            return fresh;
        }

        private VoucherMapping mapping(List<RevenueAccount> accounts) {
            return new VoucherMapping(
                    account.settings(), accounts, account.services(), bookedOriginal());
        }

        /** On which accounts the invoice lies that is cancelled, as far as they are still there. */
        private List<BookedPosition> bookedOriginal() {
            return original.flatMap(Booking::positions).map(BookedPosition::read).stream()
                    .flatMap(List::stream)
                    .filter(
                            booked ->
                                    connections.isOffered(
                                            claim.school(),
                                            new RevenueCase(booked.taxRule(), booked.vatRate()),
                                            booked.account()))
                    .toList();
        }

        /** What nobody has said where to book is held without another call. */
        private static void mustNotWaitForAnswer(
                List<RevenueCase> open, Predicate<RevenueCase> isAsked) {
            open.stream()
                    .filter(isAsked)
                    .findFirst()
                    .ifPresent(
                            revenue -> {
                                throw new AccountAsked(revenue);
                            });
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
            if (log.calls() == 0) {
                return;
            }
            if (!connections.isOpen(claim.school())) {
                throw new ConnectionClosed();
            }
            if (outages.isRefusalAskedAbout(claim.school())) {
                throw new AccessInQuestion();
            }
        }

        private String upload(DocumentSnapshot.Pdf pdf) {
            return vouchers.upload(pdf.fileName(), pdf.content());
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

        /** Some accounts take revenue back in one form only, and say so by refusing the other. */
        private Outcome save(VoucherMapping mapping, String contact, String upload) {
            if (!document.takesBack()) {
                return save(
                        mapping,
                        mapping.map(document, contact, upload),
                        refusal -> unlessAccountsChanged(OutcomeClassifier.refused(refusal)));
            }
            CancellationForm known = forms.of(account);
            VoucherForm form = mapping.map(document, contact, upload, known);
            CancellationForm other = known.other();
            VoucherForm otherForm = mapping.map(document, contact, upload, other);
            return save(
                    mapping, form, refusal -> saveOtherwise(mapping, otherForm, other, refusal));
        }

        /** Once: what is refused in both forms is refused for another reason. */
        private Outcome saveOtherwise(
                VoucherMapping mapping,
                VoucherForm form,
                CancellationForm other,
                SevdeskFailure.Rejected refusal) {
            mustBeOpen();
            Outcome outcome =
                    save(
                            mapping,
                            form,
                            again ->
                                    unlessAccountsChanged(
                                            OutcomeClassifier.refusedInBothForms(refusal, again)));
            if (outcome instanceof Outcome.Done) {
                forms.remember(account, other);
            }
            return outcome;
        }

        /**
         * Sends the voucher.
         *
         * @param refused what a refusal means once the voucher was looked for in vain and its
         *     contact is there
         */
        private Outcome save(
                VoucherMapping mapping,
                VoucherForm form,
                Function<SevdeskFailure.Rejected, Outcome> refused) {
            List<BookedPosition> positions = mapping.booked(document);
            mustBook(positions, form);
            saveMarker.announce(claim, document.pdf().sha256(), form.taxRule(), positions);
            announced = true;
            try {
                VoucherRow answer =
                        log.note(CallStep.SAVE_VOUCHER, () -> vouchers.save(form), VoucherRow::id);
                saved = Optional.of(answer.id());
                return compared(form.supplier(), answer);
            } catch (SevdeskFailure failure) {
                Outcome outcome = OutcomeClassifier.ofSaving(failure);
                return switch (failure) {
                    case SevdeskFailure.NotSent notSent -> announcedInVain(outcome);
                    case SevdeskFailure.Busy busy -> announcedInVain(outcome);
                    // A refusal has been seen although the work was done: look before believing it.
                    case SevdeskFailure.Rejected rejected -> {
                        sent = true;
                        yield lookUp().orElseGet(() -> unlessContactGone(form, rejected, refused));
                    }
                    case SevdeskFailure.Unseen unseen -> outcome;
                    case SevdeskFailure.AccountRejected account -> outcome;
                };
            }
        }

        /** What books another sum on an account than the paper says is never sent. */
        private static void mustBook(List<BookedPosition> positions, VoucherForm form) {
            AccountSums ofPaper = AccountSums.of(positions);
            if (!ofPaper.equals(AccountSums.of(form))) {
                throw new IllegalStateException("the voucher is not its paper: " + ofPaper);
            }
        }

        private Outcome announcedInVain(Outcome outcome) {
            announcedInVain = !claim.marked() && !sent;
            return outcome;
        }

        /** A contact that was deleted or merged by hand is replaced, once: the new one is there. */
        private Outcome unlessContactGone(
                VoucherForm form,
                SevdeskFailure.Rejected refusal,
                Function<SevdeskFailure.Rejected, Outcome> refused) {
            return contacts.takeOffGone(account, document.customer(), form.supplier(), log::note)
                    ? new Outcome.SurelyNotDone(
                            Failure.of(FailureCause.CONTACT_GONE), Optional.of(Duration.ZERO))
                    : refused.apply(refusal);
        }

        /**
         * Where accounts were taken away in sevdesk, the refusal is not the document's own: it
         * waits with the others until the owner has said where to book.
         */
        private Outcome unlessAccountsChanged(Outcome.Refused refusal) {
            return switch (connections.askForAccounts(claim.school())) {
                // Who found out by another way that they are gone has held the school already.
                case ANSWERED ->
                        connections.isOpen(claim.school()) ? refusal : new Outcome.NoLine();
                case ASKED ->
                        new Outcome.SurelyNotDone(
                                refusal.failure().as(FailureCause.ACCOUNTS_ASKED),
                                Optional.of(ACCOUNTS_TOLD));
                case YOURS -> accountsStand() ? refusal : new Outcome.NoLine();
            };
        }

        private boolean accountsStand() {
            return log.note(
                    CallStep.RECEIPT_GUIDANCE, () -> accounts.stand(account), stand -> null);
        }

        private Outcome compared(String contact, VoucherRow answer) {
            Money gross = SevdeskEntry.sum(answer.revenue());
            if (!document.gross().equals(gross)) {
                learnFrom(gross);
                incidents.amountDiffers(claim, answer.id(), document.gross(), gross);
                return new Outcome.Refused(
                        new Failure(
                                FailureCause.MISMATCH,
                                shown(gross) + " ≠ " + document.gross(),
                                null));
            }
            return new Outcome.Done(contact, answer.id(), gross);
        }

        /** An account that books a negative voucher as a positive one gets no second such. */
        private void learnFrom(Money gross) {
            if (document.takesBack() && document.gross().negated().equals(gross)) {
                forms.remember(account, CancellationForm.OPPOSITE);
            }
        }

        private static String shown(Money sum) {
            return sum == null ? "?" : sum.toString();
        }

        private boolean isOfCustomer(String contact) {
            return contacts.isContactOf(account, document.customer(), contact)
                    || contactOfOriginal().filter(contact::equals).isPresent();
        }

        /**
         * What lies in sevdesk already: left there by an earlier claim, or entered by a person
         * while the document waited; nothing when there is no such voucher.
         */
        private Optional<Outcome> lookUp() {
            transfers.renew(claim);
            List<SevdeskEntry> found =
                    log.note(
                            CallStep.LOOK_UP_VOUCHER,
                            () -> bearing(document.number()),
                            rows -> null);
            return found.isEmpty() ? Optional.empty() : judged(found);
        }

        /** What we have sent bears the number to the letter; what a person has typed may not. */
        private List<SevdeskEntry> bearing(DocumentNumber number) {
            String text = claim.waited() ? number.core() : number.value();
            List<VoucherRow> rows =
                    document.takesBack()
                            ? vouchers.numberedOnEitherSide(text)
                            : vouchers.numbered(text);
            return rows.stream().map(SevdeskEntry::of).toList();
        }

        private Optional<Outcome> judged(List<SevdeskEntry> found) {
            Optional<String> contact =
                    found.stream()
                            .filter(entry -> document.gross().equals(entry.gross()))
                            .map(SevdeskEntry::contact)
                            .filter(Objects::nonNull)
                            .filter(theirs -> isOfCustomer(theirs))
                            .findFirst();
            Recognition recognized = existing.recognize(claim, found, contact);
            return switch (recognized) {
                case Recognition.Same(SevdeskEntry same) ->
                        Optional.of(
                                new Outcome.Done(
                                        same.contact(), same.remote().id(), document.gross()));
                case Recognition.Unclear(List<SevdeskEntry> possible) ->
                        Optional.of(new Outcome.InDoubt(possible));
                case Recognition.Absent() -> Optional.empty();
            };
        }
    }
}

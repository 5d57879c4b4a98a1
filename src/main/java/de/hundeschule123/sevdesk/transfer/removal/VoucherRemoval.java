package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherPosition;
import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.contact.ContactSynchronizer;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.worker.CallLog;
import de.hundeschule123.sevdesk.transfer.worker.Outcome;
import de.hundeschule123.sevdesk.transfer.worker.RefusalCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Removes the voucher of one claimed removal from sevdesk.
 *
 * <p>The rules are those of the transfer. The marker is written before the voucher is touched.
 * Ownership is checked right before each write. After an outcome that nobody saw, nobody looks or
 * removes before the settle time is over. Each try looks at the voucher right before it touches it,
 * whatever an earlier one knew: it may be paid or changed since. Every result carries its fence.
 *
 * <p>sevdesk deletes drafts only, so that an open voucher is made a draft first.
 */
@ApplicationScoped
class VoucherRemoval {

    private static final Logger LOG = Logger.getLogger(VoucherRemoval.class.getName());

    @Inject private Connections connections;
    @Inject private RemovalInputReader inputs;
    @Inject private RemovalMarker marker;
    @Inject private RemovalRepository removals;
    @Inject private VoucherClient.Factory clients;
    @Inject private ContactSynchronizer contacts;
    @Inject private RefusalCheck refusals;
    @Inject private OutageBreakerRepository outages;

    /**
     * Removes the voucher of a claim, if it may go.
     *
     * @param log takes each call to sevdesk, also of work that does not come to its end
     * @return how that ended; nothing of it is written down yet
     */
    RemovalOutcome remove(RemovalClaim claim, CallLog log) {
        return switch (inputs.of(claim)) {
            case RemovalInputReader.Found.Ready(RemovalInput input) ->
                    new Try(claim, input, log).outcome();
            case RemovalInputReader.Found.Closed() -> new RemovalOutcome.NoLine();
            case RemovalInputReader.Found.NotOurs() ->
                    RemovalOutcome.Left.because(LeftReason.NOT_TRANSFERRED);
        };
    }

    /** One try under one claim. */
    private final class Try {

        private final RemovalClaim claim;
        private final RemovalInput input;
        private final CallLog log;
        private final VoucherClient vouchers;

        /** What it charges; read first, so that the look at its payment comes last. */
        private List<VoucherPosition> positions = List.of();

        /** Whether the voucher was touched under this claim. */
        private boolean begun;

        Try(RemovalClaim claim, RemovalInput input, CallLog log) {
            this.claim = claim;
            this.input = input;
            this.log = log;
            this.vouchers = clients.of(input.account().token());
        }

        /** One refusal alone says little: it is asked about before it stops the school. */
        RemovalOutcome outcome() {
            RemovalOutcome outcome = tried();
            return outcome instanceof RemovalOutcome.AccountRefused refusal
                    ? judged(refusal)
                    : outcome;
        }

        private RemovalOutcome judged(RemovalOutcome.AccountRefused refusal) {
            Outcome judged =
                    refusals.judged(
                            input.account(),
                            new Outcome.AccountRefused(refusal.because(), refusal.said()),
                            log);
            return switch (judged) {
                case Outcome.AccountRefused(HoldReason because, String said) ->
                        new RemovalOutcome.AccountRefused(because, said);
                case Outcome.SurelyNotDone not ->
                        new RemovalOutcome.SurelyNotDone(not.failure().cause(), not.wish());
                default -> new RemovalOutcome.NoLine();
            };
        }

        private RemovalOutcome tried() {
            try {
                return removed();
            } catch (SevdeskFailure failure) {
                return begun ? afterTouching(failure) : beforeTouching(failure);
            } catch (LostRemoval lost) {
                return new RemovalOutcome.Unknown(FailureCause.INTERRUPTED);
            } catch (RuntimeException fault) {
                LOG.log(Level.SEVERE, "Removal " + claim.removal() + " met a fault", fault);
                return begun
                        ? new RemovalOutcome.Unknown(FailureCause.BUG)
                        : new RemovalOutcome.SurelyNotDone(FailureCause.BUG, Optional.empty());
            }
        }

        private RemovalOutcome removed() {
            if (claim.aim() == RemovalAim.SURPLUS && look(input.own()).isEmpty()) {
                return RemovalOutcome.Left.because(LeftReason.ONLY_ONE);
            }
            positions = positions();
            Optional<VoucherStanding> there = look(claim.voucher());
            if (there.isEmpty()) {
                return claim.marked() ? gone() : RemovalOutcome.Left.because(LeftReason.GONE);
            }
            Optional<LeftReason> stays = judge(there.get());
            if (stays.isPresent()) {
                return RemovalOutcome.Left.because(stays.get());
            }
            if (!isOpen()) {
                return new RemovalOutcome.NoLine();
            }
            return switch (marker.announce(claim)) {
                case GIVEN -> touch(there.get());
                case CLOSED -> new RemovalOutcome.NoLine();
                case NOT_OURS -> RemovalOutcome.Left.because(LeftReason.NOT_TRANSFERRED);
                case CANCELLED_THERE -> RemovalOutcome.Left.because(LeftReason.CANCELLATION_THERE);
            };
        }

        private Optional<VoucherStanding> look(String voucher) {
            return log.note(
                    CallStep.READ_VOUCHER,
                    () -> vouchers.standing(voucher, input.expected().number()),
                    found -> voucher);
        }

        /** What is open was never made a draft by us, or somebody has opened it again. */
        private Optional<LeftReason> judge(VoucherStanding there) {
            RemovalRules.Stage stage =
                    (claim.marked() || begun) && !isOpen(there)
                            ? RemovalRules.Stage.BEGUN
                            : RemovalRules.Stage.UNTOUCHED;
            return RemovalRules.judge(input.expected(), there, stage)
                    .or(
                            () ->
                                    RemovalRules.isCharged(input.expected(), there, positions)
                                            ? Optional.empty()
                                            : Optional.of(LeftReason.CHANGED));
        }

        /** None where the voucher is gone, which the look will tell. */
        private List<VoucherPosition> positions() {
            try {
                return log.note(
                        CallStep.READ_POSITIONS,
                        () -> vouchers.positions(claim.voucher()),
                        read -> null);
            } catch (SevdeskFailure.Rejected refused) {
                if (refused.mayBeGone()) {
                    return List.of();
                }
                throw refused;
            }
        }

        /** Another's call may have been refused meanwhile: then no further one is begun. */
        private boolean isOpen() {
            return connections.isOpen(claim.school())
                    && !outages.isRefusalAskedAbout(claim.school());
        }

        private RemovalOutcome touch(VoucherStanding there) {
            begun = true;
            if (isOpen(there)) {
                Optional<RemovalOutcome> refused = makeDraft();
                if (refused.isPresent()) {
                    return refused.get();
                }
                if (!isOpen()) {
                    return new RemovalOutcome.NoLine();
                }
                removals.renew(claim);
            }
            try {
                write(CallStep.DELETE_VOUCHER, () -> vouchers.deleteDraft(claim.voucher()));
            } catch (SevdeskFailure.Rejected refused) {
                return unlessGone(look(claim.voucher()), refused);
            }
            return gone();
        }

        private static boolean isOpen(VoucherStanding there) {
            return SevdeskEntry.of(there.row()).status() == EntryStatus.OPEN;
        }

        /**
         * Makes a draft of it, or tells how that ended otherwise. Where the answer was cut off the
         * line sends the call again by itself: what is a draft already is then refused.
         */
        private Optional<RemovalOutcome> makeDraft() {
            try {
                write(CallStep.RESET_VOUCHER, () -> vouchers.resetToDraft(claim.voucher()));
                return Optional.empty();
            } catch (SevdeskFailure.Rejected refused) {
                Optional<VoucherStanding> now = look(claim.voucher());
                return now.filter(there -> !isOpen(there) && judge(there).isEmpty()).isPresent()
                        ? Optional.empty()
                        : Optional.of(unlessGone(now, refused));
            }
        }

        private void write(CallStep step, Runnable call) {
            log.note(
                    step,
                    () -> {
                        call.run();
                        return claim.voucher();
                    },
                    voucher -> voucher);
        }

        /** A refusal has been seen although the work was done: look before believing it. */
        private RemovalOutcome unlessGone(
                Optional<VoucherStanding> there, SevdeskFailure.Rejected refused) {
            return there.isEmpty()
                    ? gone()
                    : judge(there.get())
                            .<RemovalOutcome>map(RemovalOutcome.Left::because)
                            .orElseGet(
                                    () ->
                                            new RemovalOutcome.Left(
                                                    LeftReason.REFUSED, refused.said()));
        }

        private RemovalOutcome gone() {
            begun = true;
            return new RemovalOutcome.Removed(
                    input.expected().contact().orElse(null),
                    input.spareContact().map(this::removeContact));
        }

        private ContactSynchronizer.Idle removeContact(String contact) {
            removals.renew(claim);
            return removals.isSpare(claim, input.customer(), contact)
                    ? contacts.removeIdle(input.account(), input.customer(), contact, log::note)
                    : ContactSynchronizer.Idle.KEPT;
        }
    }

    /** While the voucher was only looked at, what is unknown elsewhere is just not done. */
    private static RemovalOutcome beforeTouching(SevdeskFailure failure) {
        return failure instanceof SevdeskFailure.Unseen unseen
                ? new RemovalOutcome.SurelyNotDone(unseen(unseen), Optional.empty())
                : afterTouching(failure);
    }

    private static RemovalOutcome afterTouching(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.NotSent notSent ->
                    new RemovalOutcome.SurelyNotDone(FailureCause.UNREACHABLE, Optional.empty());
            case SevdeskFailure.Busy busy ->
                    new RemovalOutcome.SurelyNotDone(
                            FailureCause.BUSY, busy.retryAfter().map(VoucherRemoval::bounded));
            case SevdeskFailure.Unseen unseen -> new RemovalOutcome.Unknown(unseen(unseen));
            case SevdeskFailure.Rejected rejected ->
                    new RemovalOutcome.Left(LeftReason.REFUSED, rejected.said());
            case SevdeskFailure.AccountRejected account ->
                    new RemovalOutcome.AccountRefused(HoldReason.of(account), account.said());
        };
    }

    /** At most an hour is believed. */
    private static Duration bounded(Duration wish) {
        Duration longest = Duration.ofHours(1);
        return wish.compareTo(longest) > 0 ? longest : wish;
    }

    private static FailureCause unseen(SevdeskFailure.Unseen unseen) {
        return unseen.httpStatus() == null ? FailureCause.UNSEEN : FailureCause.DISTURBED;
    }
}

package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherStanding;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** Looks ahead what an undo would remove and what it would leave alone; changes nothing. */
@ApplicationScoped
public class UndoPreviews {

    private static final Logger LOG = Logger.getLogger(UndoPreviews.class.getName());

    /** Nobody waits on a page for the lists of more. */
    private static final int MOST_ASKED = 5000;

    @Inject private RemovalRepository removals;
    @Inject private CurrentSchool school;
    @Inject private Connections connections;
    @Inject private VoucherClient.Factory clients;

    /** What would become of the chosen documents. */
    public UndoPreview of(UndoChoice choice) {
        List<RemovalRepository.Candidate> all = removals.candidates(school.id(), choice);
        Optional<Map<String, VoucherStanding>> there = there(all);
        Set<Long> going =
                all.stream()
                        .filter(one -> one.left().isEmpty())
                        .map(RemovalRepository.Candidate::document)
                        .collect(Collectors.toSet());
        List<UndoPreview.Left> left = new ArrayList<>();
        List<RemovalRepository.Candidate> leaving = new ArrayList<>();
        Money gross = Money.ZERO;
        for (RemovalRepository.Candidate one : all) {
            Optional<LeftReason> reason = reason(one, going, there);
            if (reason.isPresent()) {
                left.add(
                        new UndoPreview.Left(
                                one.document(), one.expected().number(), reason.get()));
            } else {
                gross = gross.plus(one.expected().gross());
                leaving.add(one);
            }
        }
        return new UndoPreview(
                all.size() - left.size(),
                gross,
                idleContacts(leaving),
                left,
                there.isPresent() ? UndoPreview.Source.SEVDESK : UndoPreview.Source.OWN_BOOKS);
    }

    /** Contacts that were made for what goes, and on which nothing else of ours lies. */
    private static long idleContacts(List<RemovalRepository.Candidate> leaving) {
        return leaving.stream()
                .filter(one -> one.customer() != null)
                .collect(Collectors.groupingBy(RemovalRepository.Candidate::customer))
                .values()
                .stream()
                .filter(ofOne -> ofOne.size() == ofOne.getFirst().ofCustomer())
                .filter(
                        ofOne ->
                                ofOne.stream()
                                        .anyMatch(RemovalRepository.Candidate::broughtContact))
                .count();
    }

    private static Optional<LeftReason> reason(
            RemovalRepository.Candidate one,
            Set<Long> going,
            Optional<Map<String, VoucherStanding>> there) {
        if (one.left().isPresent()) {
            return one.left();
        }
        if (one.cancellation() != null && !going.contains(one.cancellation())) {
            return Optional.of(LeftReason.CANCELLATION_THERE);
        }
        return there.flatMap(
                vouchers ->
                        Optional.ofNullable(vouchers.get(one.voucher()))
                                .map(
                                        voucher ->
                                                RemovalRules.judge(
                                                        one.expected(),
                                                        voucher,
                                                        RemovalRules.Stage.UNTOUCHED))
                                .orElse(Optional.of(LeftReason.GONE)));
    }

    /** All vouchers of the days in question by id, unless sevdesk cannot be asked. */
    private Optional<Map<String, VoucherStanding>> there(List<RemovalRepository.Candidate> all) {
        List<ExpectedVoucher> asked =
                all.stream()
                        .filter(one -> one.left().isEmpty())
                        .map(RemovalRepository.Candidate::expected)
                        .toList();
        Optional<SevdeskAccount> account = connections.account(school.id());
        if (asked.isEmpty()) {
            return Optional.of(Map.of());
        }
        if (account.isEmpty() || asked.size() > MOST_ASKED) {
            return Optional.empty();
        }
        try {
            return Optional.of(listed(clients.of(account.get().token()), asked));
        } catch (SevdeskFailure untold) {
            LOG.log(Level.INFO, "Preview without sevdesk: {0}", untold.getMessage());
            return Optional.empty();
        }
    }

    private static Map<String, VoucherStanding> listed(
            VoucherClient vouchers, List<ExpectedVoucher> asked) {
        List<LocalDate> days =
                asked.stream()
                        .map(ExpectedVoucher::date)
                        .sorted(Comparator.naturalOrder())
                        .toList();
        // Somebody may have moved one to another day; such a one is told as gone, and looked at
        // by its id before anything is done.
        Period period = new Period(days.getFirst().minusDays(31), days.getLast().plusDays(31));
        Map<String, VoucherStanding> found = new HashMap<>();
        vouchers.standingsDuring(period, BookSide.REVENUE)
                .forEach(one -> found.put(one.row().id(), one));
        if (asked.stream().anyMatch(one -> one.gross().isNegative())) {
            vouchers.standingsDuring(period, BookSide.EXPENSE)
                    .forEach(one -> found.put(one.row().id(), one));
        }
        return found;
    }
}

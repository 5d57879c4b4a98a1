package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.voucher.Booked;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.job.JobRun;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the entries that should lie in the period and do not: on another day, or nowhere any more.
 * A few are asked for one by one; many are looked for in a list of all other days, which takes one
 * call for a thousand.
 */
final class MissingEntries {

    /** So many entries may cost one question by id; a question is at most two calls. */
    private static final int LISTED_FOR_ONE_QUESTION = 200;

    private static final int FEW = 5;
    private static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    private final JobRun run;
    private final ListedEntryRepository table;
    private final VoucherClient client;
    private final Period period;

    MissingEntries(JobRun run, ListedEntryRepository table, VoucherClient client, Period period) {
        this.run = run;
        this.table = table;
        this.client = client;
        this.period = period;
    }

    /** Looks for all of them; false when that was not wanted any more. */
    boolean areFound(PagePace pace) {
        List<ListedEntryRepository.Missing> missing = table.missing(run.school(), run.job());
        long affordable = Math.max(FEW, table.count(run.job()) / LISTED_FOR_ONE_QUESTION);
        if (missing.size() > affordable) {
            if (!areListedOnOtherDays(missing, pace)) {
                return false;
            }
            missing = table.missing(run.school(), run.job());
            if (missing.size() > affordable) {
                missing.forEach(one -> table.gone(run.job(), one.ref()));
                return true;
            }
        }
        for (ListedEntryRepository.Missing one : missing) {
            if (!pace.mayGoOn()) {
                return false;
            }
            ask(one, pace);
        }
        return true;
    }

    private void ask(ListedEntryRepository.Missing one, PagePace pace) {
        Optional<ListedEntry> there =
                pace.call(
                        () ->
                                switch (one.ref().kind()) {
                                    case VOUCHER ->
                                            client.getBooked(one.ref().id(), one.number())
                                                    .map(ListedEntry::ofVoucher);
                                    case INVOICE ->
                                            client.getBookedInvoice(one.ref().id(), one.number())
                                                    .map(ListedEntry::ofInvoice);
                                });
        there.ifPresentOrElse(
                entry -> table.add(run.job(), List.of(entry)),
                () -> table.gone(run.job(), one.ref()));
    }

    private boolean areListedOnOtherDays(
            List<ListedEntryRepository.Missing> missing, PagePace pace) {
        Set<SevdeskRef> wanted =
                missing.stream()
                        .map(ListedEntryRepository.Missing::ref)
                        .collect(Collectors.toCollection(HashSet::new));
        for (Period days : otherDays()) {
            if (!isListed(client.bookedDuring(days), wanted, pace)
                    || hasInvoices(wanted) && !areInvoicesListed(days, wanted, pace)) {
                return false;
            }
        }
        return true;
    }

    private List<Period> otherDays() {
        return List.of(
                new Period(FIRST_DAY, period.first().minusDays(1)),
                new Period(period.last().plusDays(1), LAST_DAY));
    }

    private static boolean hasInvoices(Set<SevdeskRef> wanted) {
        return wanted.stream().anyMatch(ref -> ref.kind() == SevdeskRefKind.INVOICE);
    }

    private boolean isListed(
            Listing<Booked<VoucherRow>> list, Set<SevdeskRef> wanted, PagePace pace) {
        return kept(
                list.<List<ListedEntry>>gathering(
                                ArrayList::new,
                                (found, booked) ->
                                        keep(ListedEntry.ofVoucher(booked), wanted, found))
                        .whole(pace::ask, pace::mayGoOn));
    }

    private boolean areInvoicesListed(Period days, Set<SevdeskRef> wanted, PagePace pace) {
        return kept(
                client.bookedInvoicesDuring(days)
                        .<List<ListedEntry>>gathering(
                                ArrayList::new,
                                (found, booked) ->
                                        keep(ListedEntry.ofInvoice(booked), wanted, found))
                        .whole(pace::ask, pace::mayGoOn));
    }

    private static void keep(ListedEntry entry, Set<SevdeskRef> wanted, List<ListedEntry> found) {
        if (wanted.contains(entry.entry().remote())) {
            found.add(entry);
        }
    }

    private boolean kept(Optional<List<ListedEntry>> found) {
        found.ifPresent(entries -> table.add(run.job(), entries));
        return found.isPresent();
    }
}

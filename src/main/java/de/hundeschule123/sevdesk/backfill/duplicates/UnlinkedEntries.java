package de.hundeschule123.sevdesk.backfill.duplicates;

import static java.util.stream.Collectors.groupingBy;

import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.outbox.BulkOutbox;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import de.hundeschule123.sevdesk.transfer.worker.DoubleVoucherCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists the vouchers and invoices of the current school's account that are no document of ours yet.
 */
@ApplicationScoped
public class UnlinkedEntries {

    private static final int STRETCH = 500;

    @Inject private VoucherClient.Factory clients;
    @Inject private BulkOutbox bulkOutbox;
    @Inject private DoubleVoucherCheck doubles;

    /**
     * All of a period; a few calls, 1000 entries each.
     *
     * @param takingBack the part of it with documents that take revenue back: these may lie on the
     *     other side of the books
     */
    public List<SevdeskEntry> during(
            SevdeskAccount account, Period period, Optional<Period> takingBack) {
        VoucherClient vouchers = clients.of(account.token());
        List<SevdeskEntry> entries =
                Stream.of(
                                vouchers.during(period).stream().map(SevdeskEntry::of),
                                takingBack.stream()
                                        .flatMap(days -> vouchers.takenBackDuring(days).stream())
                                        .map(SevdeskEntry::of),
                                vouchers.invoicesDuring(period).stream().map(SevdeskEntry::of))
                        .flatMap(Function.identity())
                        .filter(entry -> entry.remote().id() != null)
                        .toList();
        ofOneNumber(entries).forEach(doubled -> doubles.see(account.school(), doubled));
        List<SevdeskEntry> free = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += STRETCH) {
            int until = Math.min(entries.size(), from + STRETCH);
            free.addAll(withoutLinked(entries.subList(from, until)));
        }
        return free;
    }

    /** The vouchers of each number that more than one bears. */
    private static Stream<List<SevdeskEntry>> ofOneNumber(List<SevdeskEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.remote().kind() == SevdeskRefKind.VOUCHER)
                .filter(entry -> entry.number() != null)
                .collect(groupingBy(SevdeskEntry::number))
                .values()
                .stream()
                .filter(bearing -> bearing.size() > 1);
    }

    private List<SevdeskEntry> withoutLinked(List<SevdeskEntry> entries) {
        Set<String> vouchers = linked(SevdeskRefKind.VOUCHER, entries);
        Set<String> invoices = linked(SevdeskRefKind.INVOICE, entries);
        return entries.stream()
                .filter(
                        entry ->
                                !(entry.remote().kind() == SevdeskRefKind.VOUCHER
                                                ? vouchers
                                                : invoices)
                                        .contains(entry.remote().id()))
                .toList();
    }

    private Set<String> linked(SevdeskRefKind kind, List<SevdeskEntry> entries) {
        return bulkOutbox.linked(
                kind,
                entries.stream()
                        .map(SevdeskEntry::remote)
                        .filter(remote -> remote.kind() == kind)
                        .map(SevdeskRef::id)
                        .toList());
    }
}

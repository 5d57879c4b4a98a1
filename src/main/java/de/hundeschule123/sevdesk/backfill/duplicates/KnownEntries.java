package de.hundeschule123.sevdesk.backfill.duplicates;

import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherCalls;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.transfer.outbox.Backlog;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.Remote;
import de.hundeschule123.sevdesk.transfer.recognition.RemoteKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The vouchers and invoices of the current school's account that are no document of ours yet. */
@ApplicationScoped
public class KnownEntries {

    private static final int STRETCH = 500;

    @Inject private VoucherCalls calls;
    @Inject private Backlog backlog;

    /** All of a period; a few calls, 1000 entries each. */
    public List<Entry> during(Line line, Period period) {
        List<Entry> entries =
                Stream.concat(
                                calls.during(line.token(), period).stream()
                                        .map(KnownEntries::entry),
                                calls.invoicesDuring(line.token(), period).stream()
                                        .map(KnownEntries::entry))
                        .filter(entry -> entry.remote().id() != null)
                        .toList();
        List<Entry> free = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += STRETCH) {
            int until = Math.min(entries.size(), from + STRETCH);
            free.addAll(withoutLinked(entries.subList(from, until)));
        }
        return free;
    }

    private List<Entry> withoutLinked(List<Entry> entries) {
        Set<String> vouchers = linked(RemoteKind.VOUCHER, entries);
        Set<String> invoices = linked(RemoteKind.INVOICE, entries);
        return entries.stream()
                .filter(
                        entry ->
                                !(entry.remote().kind() == RemoteKind.VOUCHER ? vouchers : invoices)
                                        .contains(entry.remote().id()))
                .toList();
    }

    private Set<String> linked(RemoteKind kind, List<Entry> entries) {
        return backlog.linked(
                kind,
                entries.stream()
                        .map(Entry::remote)
                        .filter(remote -> remote.kind() == kind)
                        .map(Remote::id)
                        .toList());
    }

    private static Entry entry(VoucherRow row) {
        return new Entry(
                new Remote(RemoteKind.VOUCHER, row.id()),
                row.description(),
                Entry.sum(row.sumGross()),
                row.voucherDate(),
                row.supplier(),
                row.supplierName());
    }

    private static Entry entry(InvoiceRow row) {
        return new Entry(
                new Remote(RemoteKind.INVOICE, row.id()),
                row.invoiceNumber(),
                Entry.sum(row.sumGross()),
                row.invoiceDate(),
                row.contact(),
                row.addressName());
    }
}

package de.hundeschule123.sevdesk.reconciliation.batch;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.voucher.Booked;
import de.hundeschule123.sevdesk.api.voucher.InvoiceRow;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * The reading of both lists for one comparison: where sevdesk had no time, it goes on with the page
 * that failed.
 */
final class Reading {

    private final String id = UUID.randomUUID().toString();
    private final ApiToken token;
    private final Listing.Gathering<Booked<VoucherRow>, EntryBatch> vouchers;
    private final Listing.Gathering<Booked<InvoiceRow>, EntryBatch> invoices;
    private boolean vouchersRead;

    Reading(
            ApiToken token,
            VoucherClient client,
            Period period,
            long job,
            ListedEntryRepository table) {
        this.token = token;
        vouchers =
                client.bookedDuring(period)
                        .gathering(
                                empty(job, SevdeskRefKind.VOUCHER, table),
                                (batch, booked) -> {
                                    if (booked.row().isAboutRevenue()) {
                                        batch.add(ListedEntry.ofVoucher(booked));
                                    }
                                });
        invoices =
                client.bookedInvoicesDuring(period)
                        .gathering(
                                empty(job, SevdeskRefKind.INVOICE, table),
                                (batch, booked) -> batch.add(ListedEntry.ofInvoice(booked)));
    }

    private static Supplier<EntryBatch> empty(
            long job, SevdeskRefKind kind, ListedEntryRepository table) {
        return () -> new EntryBatch(job, kind, table);
    }

    String id() {
        return id;
    }

    boolean isOf(ApiToken account) {
        return token.equals(account);
    }

    /**
     * Reads on to the end.
     *
     * @return false when it was not wanted any more
     */
    boolean isWhole(PagePace pace) {
        if (!vouchersRead) {
            Optional<EntryBatch> read = vouchers.whole(pace::ask, pace::mayGoOn);
            if (read.isEmpty()) {
                return false;
            }
            read.get().flush();
            vouchersRead = true;
        }
        Optional<EntryBatch> read = invoices.whole(pace::ask, pace::mayGoOn);
        read.ifPresent(EntryBatch::flush);
        return read.isPresent();
    }
}

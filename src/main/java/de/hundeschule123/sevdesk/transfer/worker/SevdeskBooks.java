package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.voucher.VoucherCalls;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.Line;
import de.hundeschule123.sevdesk.transfer.recognition.Entry;
import de.hundeschule123.sevdesk.transfer.recognition.Remote;
import de.hundeschule123.sevdesk.transfer.recognition.RemoteKind;
import de.hundeschule123.sevdesk.transfer.voucher.Paper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A school's books, opened over its line to sevdesk. */
@ApplicationScoped
class SevdeskBooks implements BooksOpening {

    @Inject private VoucherCalls calls;

    @Override
    public Books open(Line line) {
        return new Account(line.token());
    }

    /** The books of one account. */
    private final class Account implements Books {

        private final ApiToken token;

        Account(ApiToken token) {
            this.token = token;
        }

        @Override
        public String upload(Paper.Pdf pdf) {
            return calls.upload(token, pdf.fileName(), pdf.content());
        }

        @Override
        public Saved save(VoucherForm form) {
            VoucherRow row = calls.save(token, form);
            return new Saved(row.id(), Entry.sum(row.sumGross()));
        }

        @Override
        public List<Entry> numbered(DocumentNumber number) {
            return holding(number.value());
        }

        @Override
        public List<Entry> entered(DocumentNumber number) {
            return holding(number.core());
        }

        private List<Entry> holding(String text) {
            return calls.numbered(token, text).stream()
                    .map(
                            row ->
                                    new Entry(
                                            new Remote(RemoteKind.VOUCHER, row.id()),
                                            row.description(),
                                            Entry.sum(row.sumGross()),
                                            row.voucherDate(),
                                            row.supplier(),
                                            row.supplierName()))
                    .toList();
        }

        @Override
        public boolean holds(Remote remote) {
            return remote.kind() == RemoteKind.INVOICE
                    ? calls.hasInvoice(token, remote.id())
                    : calls.get(token, remote.id()).isPresent();
        }

        /** Of an invoice that a person wrote in sevdesk nobody tells it by id. */
        @Override
        public Optional<String> contactOf(Remote remote) {
            return remote.kind() == RemoteKind.INVOICE
                    ? Optional.empty()
                    : calls.get(token, remote.id()).map(VoucherRow::supplier);
        }
    }
}

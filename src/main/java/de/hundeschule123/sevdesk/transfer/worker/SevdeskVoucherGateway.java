package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.voucher.VoucherCalls;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherRow;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import de.hundeschule123.sevdesk.transfer.voucher.DocumentSnapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A school's books, opened over its line to sevdesk. */
@ApplicationScoped
class SevdeskVoucherGateway implements VoucherGatewayOpening {

    @Inject private VoucherCalls calls;

    @Override
    public VoucherGateway open(SevdeskAccount sevdeskAccount) {
        return new Account(sevdeskAccount.token());
    }

    /** The books of one account. */
    private final class Account implements VoucherGateway {

        private final ApiToken token;

        Account(ApiToken token) {
            this.token = token;
        }

        @Override
        public String upload(DocumentSnapshot.Pdf pdf) {
            return calls.upload(token, pdf.fileName(), pdf.content());
        }

        @Override
        public Saved save(VoucherForm form) {
            VoucherRow row = calls.save(token, form);
            return new Saved(row.id(), SevdeskEntry.sum(row.sumGross()));
        }

        @Override
        public List<SevdeskEntry> numbered(DocumentNumber number) {
            return holding(number.value());
        }

        @Override
        public List<SevdeskEntry> entered(DocumentNumber number) {
            return holding(number.core());
        }

        private List<SevdeskEntry> holding(String text) {
            return calls.numbered(token, text).stream()
                    .map(
                            row ->
                                    new SevdeskEntry(
                                            new SevdeskRef(SevdeskRefKind.VOUCHER, row.id()),
                                            row.description(),
                                            SevdeskEntry.sum(row.sumGross()),
                                            row.voucherDate(),
                                            row.supplier(),
                                            row.supplierName()))
                    .toList();
        }

        @Override
        public boolean holds(SevdeskRef sevdeskRef) {
            return sevdeskRef.kind() == SevdeskRefKind.INVOICE
                    ? calls.hasInvoice(token, sevdeskRef.id())
                    : calls.get(token, sevdeskRef.id()).isPresent();
        }

        /** Of an invoice that a person wrote in sevdesk nobody tells it by id. */
        @Override
        public Optional<String> contactOf(SevdeskRef sevdeskRef) {
            return sevdeskRef.kind() == SevdeskRefKind.INVOICE
                    ? Optional.empty()
                    : calls.get(token, sevdeskRef.id()).map(VoucherRow::supplier);
        }
    }
}

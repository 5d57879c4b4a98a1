package de.hundeschule123.sevdesk.api.voucher;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.wire.Answer;
import de.hundeschule123.sevdesk.api.wire.Calls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The operations on vouchers; all throw {@link SevdeskFailure}. */
@ApplicationScoped
public class VoucherCalls {

    private static final int PAGE = 1000;

    @Inject private Calls calls;
    @Inject @RestClient private VoucherApi api;

    /** Uploads a PDF; the name under which saveVoucher finds it. Repeating does no harm. */
    public String upload(ApiToken token, String fileName, byte[] pdf) {
        String operation = "uploadTempFile";
        byte[] form = PdfForm.of(fileName, pdf);
        return Answer.one(calls.write(operation, () -> api.uploadTempFile(token.value(), form)))
                .flatMap(answer -> answer.text("filename"))
                .orElseThrow(() -> calls.notUnderstood(operation));
    }

    /** Saves a voucher; the answer holds what sevdesk computed. */
    public VoucherRow save(ApiToken token, VoucherForm form) {
        String operation = "saveVoucher";
        JsonValue body =
                calls.write(operation, () -> api.saveVoucher(token.value(), form.toJson()));
        return Answer.one(body)
                .flatMap(answer -> answer.object("voucher"))
                .map(VoucherCalls::row)
                .filter(row -> row.id() != null && row.sumGross() != null)
                .orElseThrow(() -> calls.notUnderstood(operation));
    }

    /**
     * All revenue vouchers that {@code descriptionLike} finds for this text. Somebody may have
     * added a word to a number, so every row must be compared by the caller.
     */
    public List<VoucherRow> numbered(ApiToken token, String description) {
        return all(
                        "Voucher/list",
                        from ->
                                api.list(
                                        token.value(),
                                        VoucherForm.REVENUE,
                                        description,
                                        PAGE,
                                        from),
                        VoucherCalls::row)
                .stream()
                .filter(row -> VoucherForm.REVENUE.equals(row.creditDebit()))
                .toList();
    }

    /** All revenue vouchers of a period, in pages of 1000. */
    public List<VoucherRow> during(ApiToken token, Period period) {
        return all(
                "Voucher/list",
                from ->
                        api.during(
                                token.value(),
                                VoucherForm.REVENUE,
                                period.startDate(),
                                period.endDate(),
                                PAGE,
                                from),
                VoucherCalls::row);
    }

    /** All invoices of a period that were written in sevdesk itself, in pages of 1000. */
    public List<InvoiceRow> invoicesDuring(ApiToken token, Period period) {
        return all(
                "Invoice/list",
                from ->
                        api.invoicesDuring(
                                token.value(), period.startDate(), period.endDate(), PAGE, from),
                VoucherCalls::invoice);
    }

    private <T> List<T> all(
            String operation, IntFunction<Response> page, Function<Answer, T> reading) {
        List<T> found = new ArrayList<>();
        int size = PAGE;
        for (int offset = 0; size == PAGE; offset += PAGE) {
            int from = offset;
            List<Answer> rows = Answer.list(calls.read(operation, () -> page.apply(from)));
            size = rows.size();
            rows.stream().map(reading).forEach(found::add);
        }
        return found;
    }

    private static InvoiceRow invoice(Answer invoice) {
        return new InvoiceRow(
                invoice.id().orElse(null),
                invoice.text("invoiceNumber").orElse(null),
                invoice.day("invoiceDate").orElse(null),
                invoice.decimal("sumGross").orElse(null),
                invoice.object("contact").flatMap(Answer::id).orElse(null),
                invoice.text("addressName").orElse(null));
    }

    /** The voucher with this id, unless it is gone. */
    public Optional<VoucherRow> get(ApiToken token, String id) {
        try {
            return Answer.one(calls.read("Voucher/get", () -> api.get(token.value(), id)))
                    .map(VoucherCalls::row)
                    .filter(row -> id.equals(row.id()));
        } catch (SevdeskFailure.Rejected gone) {
            return Optional.empty();
        }
    }

    /** Whether an invoice that was written in sevdesk itself is still there. */
    public boolean hasInvoice(ApiToken token, String id) {
        try {
            return Answer.one(calls.read("Invoice/get", () -> api.invoice(token.value(), id)))
                    .flatMap(Answer::id)
                    .filter(id::equals)
                    .isPresent();
        } catch (SevdeskFailure.Rejected gone) {
            return false;
        }
    }

    private static VoucherRow row(Answer voucher) {
        return new VoucherRow(
                voucher.id().orElse(null),
                voucher.text("description").orElse(null),
                voucher.text("creditDebit").orElse(null),
                voucher.day("voucherDate").orElse(null),
                voucher.decimal("sumGross").orElse(null),
                voucher.object("supplier").flatMap(Answer::id).orElse(null),
                voucher.text("supplierName").orElse(null),
                voucher.text("status").orElse(null));
    }
}

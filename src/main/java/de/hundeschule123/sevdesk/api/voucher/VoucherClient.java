package de.hundeschule123.sevdesk.api.voucher;

import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Answer;
import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.client.NotUnderstood;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Saves and finds the vouchers of one account; every call throws {@link SevdeskFailure}. */
public class VoucherClient {

    /** New ones come last then, and move none that has been read. */
    private static final String ASCENDING = "ASC";

    private static final byte[] NOTHING = {};
    private static final String VOUCHER = "Voucher";
    private static final String BELONGS_TO = "voucher";

    private final ApiToken token;
    private final GuardedCalls calls;
    private final VoucherApi api;

    public VoucherClient(ApiToken token, GuardedCalls calls, VoucherApi api) {
        this.token = token;
        this.calls = calls;
        this.api = api;
    }

    /** Binds clients to accounts. */
    @ApplicationScoped
    public static class Factory {

        @Inject private GuardedCalls calls;
        @Inject @RestClient private VoucherApi api;

        /** The client of the account that a token opens. */
        public VoucherClient of(ApiToken token) {
            return new VoucherClient(token, calls, api);
        }
    }

    /** Uploads a PDF; the name under which saveVoucher finds it. Repeating does no harm. */
    public String upload(String fileName, byte[] pdf) {
        byte[] form = PdfForm.of(fileName, pdf);
        return calls.write(
                "uploadTempFile",
                () -> api.uploadTempFile(token.value(), form),
                body ->
                        Answer.one(body)
                                .text("filename")
                                .orElseThrow(() -> new NotUnderstood("file name")));
    }

    /** Saves a voucher; the answer holds what sevdesk computed. */
    public VoucherRow save(VoucherForm form) {
        JsonObject voucher = form.toJson();
        return calls.write(
                "saveVoucher",
                () -> api.saveVoucher(token.value(), voucher),
                body -> saved(body, form));
    }

    /** What has come back must be what was sent: else who knows whose answer it is. */
    private static VoucherRow saved(JsonValue body, VoucherForm form) {
        VoucherRow row =
                Answer.one(body)
                        .object("voucher")
                        .map(VoucherClient::row)
                        .orElseThrow(() -> new NotUnderstood("voucher"));
        if (row.sumGross() == null) {
            throw new NotUnderstood("sum of the voucher");
        }
        if (row.description() != null && !row.description().equals(form.description())) {
            throw new NotUnderstood("voucher with the number that was sent");
        }
        return row.creditDebit() == null ? row.on(form.side()) : row;
    }

    /**
     * All revenue vouchers that {@code descriptionLike} finds for this text. Somebody may have
     * added a word to a number, so every row must be compared by the caller.
     */
    public List<VoucherRow> numbered(String description) {
        return bearing(BookSide.REVENUE.creditDebit(), description).stream()
                .filter(BookSide.REVENUE::isOf)
                .toList();
    }

    /**
     * The same for revenue that is taken back, which may lie on either side of the books. What
     * tells there to be an expense bears somebody else's number.
     */
    public List<VoucherRow> numberedOnEitherSide(String description) {
        return bearing(null, description).stream().filter(BookSide::isAboutRevenue).toList();
    }

    private List<VoucherRow> bearing(String creditDebit, String description) {
        return calls.listing(
                        "Voucher/list",
                        (limit, from) ->
                                api.list(
                                        token.value(), creditDebit, description, true, limit, from),
                        VoucherClient::comparable,
                        VoucherRow::id)
                .whole();
    }

    /** A voucher that hides its number or its kind might be the one that is looked for. */
    private static VoucherRow comparable(Answer voucher) {
        if (!voucher.has("description") || voucher.text("creditDebit").isEmpty()) {
            throw new NotUnderstood("number or kind of the voucher");
        }
        return row(voucher);
    }

    /** What hides number, day or sum can be compared with nothing, and would be booked again. */
    private static Answer telling(Answer entry, String... names) {
        for (String name : names) {
            if (!entry.has(name)) {
                throw new NotUnderstood(name);
            }
        }
        return entry;
    }

    /** All vouchers on the side of revenue of a period. */
    public List<VoucherRow> during(Period period) {
        return during(period, BookSide.REVENUE);
    }

    /** All revenue of a period that was taken back on the opposite side. */
    public List<VoucherRow> takenBackDuring(Period period) {
        return during(period, BookSide.EXPENSE).stream().filter(BookSide::isAboutRevenue).toList();
    }

    private List<VoucherRow> during(Period period, BookSide side) {
        return dated(
                        period,
                        side.creditDebit(),
                        row -> row(telling(row, "description", "voucherDate", "sumGross")),
                        VoucherRow::id)
                .whole();
    }

    /** The vouchers of a period; on both sides of the books without a letter of one. */
    private <T> Listing<T> dated(
            Period period, String creditDebit, Function<Answer, T> read, Function<T, String> id) {
        return calls.listing(
                "Voucher/list",
                (limit, from) ->
                        api.during(
                                token.value(),
                                creditDebit,
                                period.startDate(),
                                period.endDate(),
                                true,
                                limit,
                                from),
                read,
                id);
    }

    /** The vouchers of a number, or all where none is named. */
    private <T> Listing<T> bearing(
            String number, Function<Answer, T> read, Function<T, String> id) {
        return calls.listing(
                "Voucher/list",
                (limit, from) -> api.list(token.value(), null, number, true, limit, from),
                read,
                id);
    }

    /** The vouchers of a period on both sides of the books, paid or not. */
    public Listing<Booked<VoucherRow>> bookedDuring(Period period) {
        return dated(
                period,
                null,
                row -> booked(telling(row, "description", "voucherDate", "sumGross")),
                booked -> booked.row().id());
    }

    /** Some voucher as a list shows it for the books, unless it is gone; see {@link #get}. */
    public Optional<Booked<VoucherRow>> getBooked(String id, String number) {
        return byId(
                        "Voucher/get",
                        () -> api.get(token.value(), id),
                        body -> booked(Answer.one(body).called(id)))
                .or(
                        () ->
                                only(
                                        id,
                                        bearing(
                                                number,
                                                VoucherClient::booked,
                                                booked -> booked.row().id()),
                                        booked -> booked.row().id()));
    }

    private static Booked<VoucherRow> booked(Answer voucher) {
        VoucherRow row = row(voucher);
        return new Booked<>(
                row,
                voucher.decimal("sumTax").map(row::onSideOfRevenue).orElse(null),
                voucher.day("payDate").orElse(null));
    }

    /** The invoices of a period that were written in sevdesk itself, paid or not. */
    public Listing<Booked<InvoiceRow>> bookedInvoicesDuring(Period period) {
        return calls.listing(
                "Invoice/list",
                (limit, from) ->
                        api.invoicesDuring(
                                token.value(),
                                period.startDate(),
                                period.endDate(),
                                ASCENDING,
                                true,
                                limit,
                                from),
                row -> bookedInvoice(telling(row, "invoiceNumber", "invoiceDate", "sumGross")),
                booked -> booked.row().id());
    }

    /** Some invoice for the books, unless it is gone; see {@link #getInvoice}. */
    public Optional<Booked<InvoiceRow>> getBookedInvoice(String id, String number) {
        return byId(
                        "Invoice/get",
                        () -> api.invoice(token.value(), id),
                        body -> bookedInvoice(Answer.one(body).called(id)))
                .or(
                        () ->
                                only(
                                        id,
                                        calls.listing(
                                                "Invoice/list",
                                                (limit, from) ->
                                                        api.invoicesNumbered(
                                                                token.value(),
                                                                number,
                                                                true,
                                                                limit,
                                                                from),
                                                VoucherClient::bookedInvoice,
                                                booked -> booked.row().id()),
                                        booked -> booked.row().id()));
    }

    private static Booked<InvoiceRow> bookedInvoice(Answer invoice) {
        return new Booked<>(
                invoice(invoice),
                invoice.decimal("sumTax").orElse(null),
                invoice.day("payDate").orElse(null));
    }

    /** All invoices of a period that were written in sevdesk itself. */
    public List<InvoiceRow> invoicesDuring(Period period) {
        return calls.listing(
                        "Invoice/list",
                        (limit, from) ->
                                api.invoicesDuring(
                                        token.value(),
                                        period.startDate(),
                                        period.endDate(),
                                        ASCENDING,
                                        true,
                                        limit,
                                        from),
                        row -> invoice(telling(row, "invoiceNumber", "invoiceDate", "sumGross")),
                        InvoiceRow::id)
                .whole();
    }

    private static InvoiceRow invoice(Answer invoice) {
        return new InvoiceRow(
                invoice.being("Invoice").id(),
                invoice.text("invoiceNumber").orElse(null),
                invoice.day("invoiceDate").orElse(null),
                invoice.decimal("sumGross").orElse(null),
                invoice.reference("contact").orElse(null),
                invoice.text("addressName").orElse(null),
                invoice.text("status").orElse(null));
    }

    /**
     * The voucher with this id, unless it is gone: sevdesk does not know the id, and a list has
     * confirmed that.
     *
     * @param number what it bore when it was last seen; null where nobody knows, so that only all
     *     vouchers tell
     */
    public Optional<VoucherRow> get(String id, String number) {
        return byId(
                        "Voucher/get",
                        () -> api.get(token.value(), id),
                        body -> row(Answer.one(body).called(id)))
                .or(
                        () ->
                                only(
                                        id,
                                        bearing(number, VoucherClient::row, VoucherRow::id),
                                        VoucherRow::id));
    }

    /**
     * How the voucher with this id stands, unless it is gone: sevdesk does not know the id, and a
     * list has confirmed that.
     *
     * @param number what it bore when it was last seen
     */
    public Optional<VoucherStanding> standing(String id, String number) {
        return byId(
                        "Voucher/get",
                        () -> api.get(token.value(), id),
                        body -> standing(Answer.one(body).called(id)))
                .or(
                        () ->
                                only(
                                        id,
                                        bearing(
                                                number,
                                                VoucherClient::standing,
                                                standing -> standing.row().id()),
                                        standing -> standing.row().id()));
    }

    /** How all vouchers on a side of the books of a period stand. */
    public List<VoucherStanding> standingsDuring(Period period, BookSide side) {
        return dated(
                        period,
                        side.creditDebit(),
                        VoucherClient::standing,
                        standing -> standing.row().id())
                .whole();
    }

    private static VoucherStanding standing(Answer voucher) {
        return new VoucherStanding(
                row(voucher),
                voucher.decimal("paidAmount").orElse(null),
                voucher.day("payDate").isPresent(),
                voucher.text("enshrined").filter(told -> !told.equals("0")).isPresent(),
                voucher.moment("create").orElse(null),
                voucher.moment("update").orElse(null),
                voucher.day("deliveryDate").orElse(null),
                voucher.day("paymentDeadline").orElse(null),
                voucher.text("currency").orElse(null));
    }

    /** The positions of a voucher. */
    public List<VoucherPosition> positions(String voucher) {
        return calls
                .listing(
                        "VoucherPos/list",
                        (limit, from) ->
                                api.positions(token.value(), voucher, VOUCHER, true, limit, from),
                        position -> position(telling(position, "taxRate", "sumGross")),
                        VoucherPosition::id)
                .whole()
                .stream()
                .filter(position -> voucher.equals(position.voucher()))
                .toList();
    }

    private static VoucherPosition position(Answer position) {
        return new VoucherPosition(
                position.being("VoucherPos").id(),
                position.reference(BELONGS_TO).orElseThrow(() -> new NotUnderstood(BELONGS_TO)),
                position.decimal("taxRate").orElseThrow(() -> new NotUnderstood("rate")),
                position.decimal("sumGross").orElseThrow(() -> new NotUnderstood("sum")));
    }

    /** Makes a draft of an open voucher; payments would be unlinked, so none may be there. */
    public void resetToDraft(String id) {
        calls.write(
                "Voucher/resetToDraft",
                () -> api.resetToDraft(token.value(), id, NOTHING),
                body -> Answer.one(body).being(VOUCHER).called(id));
    }

    /** Deletes a draft. */
    public void deleteDraft(String id) {
        calls.write("Voucher/delete", () -> api.delete(token.value(), id), Answer::deleted);
    }

    /**
     * The invoice with this id that was written in sevdesk itself, unless it is gone: sevdesk does
     * not know the id, and a list has confirmed that.
     *
     * @param number the one under which it was last seen; null where nobody knows, so that only all
     *     invoices tell
     */
    public Optional<InvoiceRow> getInvoice(String id, String number) {
        return byId(
                        "Invoice/get",
                        () -> api.invoice(token.value(), id),
                        body -> invoice(Answer.one(body).called(id)))
                .or(() -> only(id, listedInvoices(number), InvoiceRow::id));
    }

    private Listing<InvoiceRow> listedInvoices(String number) {
        return calls.listing(
                "Invoice/list",
                (limit, from) -> api.invoicesNumbered(token.value(), number, true, limit, from),
                VoucherClient::invoice,
                InvoiceRow::id);
    }

    private static <T> Optional<T> only(String id, Listing<T> list, Function<T, String> ids) {
        return list.whole().stream().filter(row -> id.equals(ids.apply(row))).findFirst();
    }

    private <T> Optional<T> byId(
            String operation, Supplier<AnswerBody> call, Function<JsonValue, T> form) {
        try {
            return Optional.of(calls.read(operation, call, form));
        } catch (SevdeskFailure.Rejected refused) {
            if (refused.mayBeGone()) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    private static VoucherRow row(Answer voucher) {
        return new VoucherRow(
                voucher.being(VOUCHER).id(),
                voucher.text("description").orElse(null),
                voucher.text("creditDebit").orElse(null),
                voucher.day("voucherDate").orElse(null),
                voucher.decimal("sumGross").orElse(null),
                voucher.reference("supplier").orElse(null),
                voucher.text("supplierName").orElse(null),
                voucher.text("status").orElse(null),
                voucher.reference("taxRule").orElse(null));
    }
}

package de.hundeschule123.sevdesk.api.voucher;

import de.hundeschule123.sevdesk.api.Ref;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A voucher about revenue to be saved, with sevdesk's own names (spec: schema saveVoucher).
 *
 * @param supplier the contact of the customer; sevdesk calls it supplier on both sides
 * @param side revenue, or the opposite side with positive sums for revenue that is taken back
 * @param description the number of the document (Belegnummer)
 * @param status 50 draft, 100 open
 * @param deliveryDateUntil last day of a service period, or null
 * @param filename what the upload answered
 */
public record VoucherForm(
        String supplier,
        String description,
        int status,
        int taxRule,
        LocalDate voucherDate,
        LocalDate deliveryDate,
        LocalDate deliveryDateUntil,
        LocalDate paymentDeadline,
        List<PositionForm> voucherPosSave,
        String filename,
        BookSide side) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

    /** What is missing must come out here: once a call has begun, its outcome counts as unseen. */
    public VoucherForm {
        Stream.of(supplier, description, voucherDate, deliveryDate, paymentDeadline, filename)
                .forEach(Objects::requireNonNull);
        voucherPosSave = List.copyOf(voucherPosSave);
    }

    /** A voucher on the side of revenue. */
    public VoucherForm(
            String supplier,
            String description,
            int status,
            int taxRule,
            LocalDate voucherDate,
            LocalDate deliveryDate,
            LocalDate deliveryDateUntil,
            LocalDate paymentDeadline,
            List<PositionForm> voucherPosSave,
            String filename) {
        this(
                supplier,
                description,
                status,
                taxRule,
                voucherDate,
                deliveryDate,
                deliveryDateUntil,
                paymentDeadline,
                voucherPosSave,
                filename,
                BookSide.REVENUE);
    }

    /** One position; {@code sumGross} counts, net and tax are sevdesk's to compute. */
    public record PositionForm(
            long accountDatev, int taxRate, BigDecimal sumGross, String comment) {

        public PositionForm {
            Objects.requireNonNull(sumGross);
            Objects.requireNonNull(comment);
        }

        JsonObject toJson() {
            return Json.createObjectBuilder()
                    .add("objectName", "VoucherPos")
                    .add("mapAll", true)
                    .add("accountDatev", new Ref(accountDatev, "AccountDatev").toJson())
                    .add("taxRate", taxRate)
                    .add("net", false)
                    .add("sumGross", sumGross)
                    .add("comment", comment)
                    .build();
        }
    }

    /** The body; sevdesk insists that voucherPosDelete and filename come last, in this order. */
    public JsonObject toJson() {
        return Json.createObjectBuilder()
                .add("voucher", voucher())
                .add("voucherPosSave", positions())
                .addNull("voucherPosDelete")
                .add("filename", filename)
                .build();
    }

    private JsonObjectBuilder voucher() {
        JsonObjectBuilder voucher =
                Json.createObjectBuilder()
                        .add("objectName", "Voucher")
                        .add("mapAll", true)
                        .add("voucherDate", DAY.format(voucherDate))
                        .add("deliveryDate", DAY.format(deliveryDate));
        if (deliveryDateUntil != null) {
            voucher.add("deliveryDateUntil", DAY.format(deliveryDateUntil));
        }
        return voucher.add("paymentDeadline", DAY.format(paymentDeadline))
                .add("supplier", Ref.to(supplier, "Contact").toJson())
                .addNull("supplierName")
                .add("description", description)
                .add("status", status)
                .add("taxRule", new Ref(taxRule, "TaxRule").toJson())
                .add("creditDebit", side.creditDebit())
                .add("voucherType", "VOU")
                .add("currency", "EUR");
    }

    private JsonArrayBuilder positions() {
        JsonArrayBuilder positions = Json.createArrayBuilder();
        voucherPosSave.forEach(position -> positions.add(position.toJson()));
        return positions;
    }
}

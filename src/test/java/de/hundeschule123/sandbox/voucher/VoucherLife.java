package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Change;
import de.hundeschule123.sandbox.wire.Days;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.List;

/** What may happen to a saved voucher: payment, the way back to draft or open, enshrinement. */
public final class VoucherLife {
    private static final List<String> BOOKINGS =
            List.of("FULL_PAYMENT", "N", "CB", "O", "OF", "MTC");

    private final Account account;
    private final ObjectNode voucher;

    VoucherLife(Account account, String id) {
        this.account = account;
        this.voucher = account.get(Kind.VOUCHER, id);
    }

    /** Books a payment and gives back sevdesk's log of it; more than is open is not booked. */
    public ObjectNode bookAmount(ObjectNode body) {
        Fields fields = new Fields(body);
        BigDecimal amount = fields.number("amount");
        String day = Wire.iso(Days.read(fields.required("date"), "date"));
        checkBooking(fields);
        if (Vouchers.hasStatus(voucher, "50")) {
            throw Refusal.because(422, "A draft can not be paid");
        }
        if (Vouchers.hasStatus(voucher, "1000")) {
            throw Refusal.withCode(422, 751, "The voucher is already paid");
        }
        ObjectNode row = changed();
        BigDecimal gross = new BigDecimal(voucher.path("sumGross").asText());
        BigDecimal paid = voucher.path("paidAmount").decimalValue().add(inward(amount));
        boolean full = paid.multiply(gross).signum() >= 0 && paid.abs().compareTo(gross.abs()) >= 0;
        row.put("paidAmount", full ? gross : paid).put("status", full ? "1000" : "750");
        row.put("payDate", day);
        saved(row);
        return log(row, amount, day);
    }

    private void checkBooking(Fields fields) {
        String type = fields.required("type").asText();
        if (!BOOKINGS.contains(type)) {
            throw Refusal.because(400, "The type " + type + " is not one of " + BOOKINGS);
        }
        String place = fields.requiredReference("checkAccount", "CheckAccount");
        boolean online = new CheckAccounts(account).isOnline(place);
        if (online && !fields.body().hasNonNull("checkAccountTransaction")) {
            throw Refusal.because(
                    422, "An online check account needs an existing checkAccountTransaction");
        }
    }

    // Amounts carry the sign of the money's way: what we pay for an expense comes as negative.
    private BigDecimal inward(BigDecimal amount) {
        return voucher.path("creditDebit").asText().equals("C") ? amount.negate() : amount;
    }

    private ObjectNode log(ObjectNode row, BigDecimal amount, String day) {
        ObjectNode log = Wire.reference("VoucherLog", row.path("id").asText());
        log.put("create", Wire.iso(account.now()));
        log.set("voucher", Wire.reference(Kind.VOUCHER, row.path("id").asText()));
        log.put("fromStatus", voucher.path("status").asText());
        log.put("toStatus", row.path("status").asText());
        log.put("amountPayed", Wire.plain(amount)).put("bookingDate", day);
        log.set("sevClient", Wire.reference("SevClient", account.clientId()));
        return log;
    }

    public void enshrine() {
        if (Vouchers.hasStatus(voucher, "50")) {
            throw Refusal.because(422, "A draft can not be enshrined");
        }
        checkNotEnshrined();
        saved(changed().put("enshrined", Wire.iso(account.now())));
    }

    public ObjectNode resetToDraft() {
        checkNotEnshrined();
        if (!Vouchers.hasStatus(voucher, "100")) {
            throw Refusal.because(422, "Only an open voucher can be reset to draft");
        }
        return saved(changed().put("status", "50"));
    }

    public ObjectNode resetToOpen() {
        checkNotEnshrined();
        if (Vouchers.hasStatus(voucher, "50")) {
            throw Refusal.because(422, "A draft can not be reset to open");
        }
        return saved(changed().put("status", "100").put("paidAmount", 0).putNull("payDate"));
    }

    private void checkNotEnshrined() {
        if (voucher.hasNonNull("enshrined")) {
            throw Refusal.because(422, "Already enshrined");
        }
    }

    private ObjectNode changed() {
        return voucher.deepCopy().put("update", Wire.iso(account.now()));
    }

    private ObjectNode saved(ObjectNode row) {
        account.make(Change.put(Kind.VOUCHER, row));
        return row;
    }
}

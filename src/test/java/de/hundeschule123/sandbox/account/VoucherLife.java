package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;

/** What may happen to a saved voucher: payment, the way back to draft or open, enshrinement. */
public final class VoucherLife {
    private final Account account;
    private final ObjectNode voucher;

    VoucherLife(Account account, String id) {
        this.account = account;
        this.voucher = account.get(Kind.VOUCHER, id);
    }

    public ObjectNode bookAmount(ObjectNode body) {
        Fields fields = new Fields(body);
        BigDecimal amount = fields.number("amount");
        fields.required("date");
        fields.required("type");
        fields.requiredReference("checkAccount", "CheckAccount");
        if (Vouchers.hasStatus(voucher, "50")) {
            throw Refusal.because(422, "A draft can not be paid");
        }
        if (Vouchers.hasStatus(voucher, "1000")) {
            throw Refusal.withCode(422, 751, "The voucher is already paid");
        }
        BigDecimal gross = new BigDecimal(voucher.path("sumGross").asText());
        BigDecimal paid = voucher.path("paidAmount").decimalValue().add(amount);
        boolean full = paid.abs().compareTo(gross.abs()) >= 0;
        ObjectNode row = changed();
        row.put("paidAmount", full ? gross : paid);
        row.put("status", full ? "1000" : "750");
        return saved(row);
    }

    public void enshrine() {
        if (Vouchers.hasStatus(voucher, "50")) {
            throw Refusal.because(422, "A draft can not be enshrined");
        }
        checkNotEnshrined();
        ObjectNode row = changed();
        saved(row.put("enshrined", Wire.iso(account.now())));
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
        return saved(changed().put("status", "100").put("paidAmount", 0));
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

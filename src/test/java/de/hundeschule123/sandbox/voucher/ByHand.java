package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.AccountKind;
import de.hundeschule123.sandbox.account.Change;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What a person types into sevdesk without us: invoices of sevdesk's own, and vouchers. */
public final class ByHand {
    private final Account account;

    public ByHand(Account account) {
        this.account = account;
    }

    public List<String> enterVouchers(List<HandEntry> entries) {
        List<Change> changes = new ArrayList<>();
        Vouchers vouchers = new Vouchers(account);
        List<String> ids =
                entries.stream()
                        .map(entry -> vouchers.save(order(entry), changes))
                        .map(saved -> saved.path("voucher").path("id").asText())
                        .toList();
        account.make(changes);
        return ids;
    }

    private ObjectNode order(HandEntry entry) {
        BookingAccount booking =
                Guidance.of(account.token()).usual(TaxRule.Side.REVENUE, rateOf(entry));
        TaxRule rule = booking.rule(TaxRule.Side.REVENUE, rateOf(entry)).orElseThrow();
        ObjectNode order = Wire.object();
        ObjectNode voucher = order.putObject("voucher");
        voucher.put("objectName", "Voucher").put("mapAll", true).put("status", entry.status());
        voucher.put("voucherDate", entry.day().toString());
        voucher.put("deliveryDate", entry.day().toString()).put("description", entry.number());
        voucher.set("taxRule", Wire.reference("TaxRule", "" + rule.id()));
        voucher.put("creditDebit", "D").put("voucherType", "VOU").put("currency", "EUR");
        entry.contact()
                .ifPresentOrElse(
                        contact -> voucher.set("supplier", Wire.reference(Kind.CONTACT, contact)),
                        () -> voucher.put("supplierName", entry.name()));
        ObjectNode position = order.putArray("voucherPosSave").addObject();
        position.put("objectName", "VoucherPos").put("mapAll", true).put("net", false);
        position.set("accountDatev", Wire.reference("AccountDatev", "" + booking.id()));
        position.put("taxRate", entry.rate()).put("sumGross", entry.gross());
        order.putNull("voucherPosDelete").putNull("filename");
        return order;
    }

    public List<String> enterInvoices(List<HandEntry> entries) {
        List<Change> changes = new ArrayList<>();
        entries.forEach(entry -> changes.add(Change.put(Kind.INVOICE, invoice(entry))));
        account.make(changes);
        return changes.stream().map(Change::id).toList();
    }

    private ObjectNode invoice(HandEntry entry) {
        rateOf(entry);
        String now = Wire.iso(account.now());
        ObjectNode row = Wire.reference(Kind.INVOICE, account.nextId(Kind.INVOICE));
        row.put("create", now).put("update", now).put("invoiceNumber", entry.number());
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        addContact(row, entry);
        row.put("invoiceDate", Wire.iso(entry.day())).put("deliveryDate", Wire.iso(entry.day()));
        row.put("header", "Rechnung " + entry.number()).put("invoiceType", entry.invoiceType());
        row.put("status", entry.status().equals("50") ? "100" : "200").put("currency", "EUR");
        addTax(row, entry);
        row.put("paidAmount", 0).putNull("customerInternalNote").put("showNet", "0");
        return row.put("sendType", "VPR").put("sendDate", now).put("enshrined", now);
    }

    private void addContact(ObjectNode row, HandEntry entry) {
        entry.contact()
                .ifPresentOrElse(
                        id -> {
                            row.set("contact", Wire.reference(Kind.CONTACT, id));
                            String name = Contacts.nameOf(account.get(Kind.CONTACT, id));
                            row.put("addressName", name).put("address", name);
                        },
                        () -> row.putNull("contact").put("addressName", entry.name()));
    }

    private void addTax(ObjectNode row, HandEntry entry) {
        boolean small = account.token().is(AccountKind.SMALL_BUSINESS);
        row.put("taxRate", "0")
                .put("taxText", "Umsatzsteuer " + entry.rate().toPlainString() + "%");
        row.set("taxRule", Wire.reference("TaxRule", small ? "11" : "1"));
        row.putNull("taxType").put("smallSettlement", small ? "1" : "0");
        BigDecimal factor = BigDecimal.ONE.add(entry.rate().movePointLeft(2));
        BigDecimal net = entry.gross().divide(factor, 2, RoundingMode.HALF_UP);
        row.put("sumNet", Wire.cents(net)).put("sumGross", Wire.cents(entry.gross()));
        row.put("sumTax", Wire.cents(entry.gross().subtract(net))).put("sumDiscounts", "0");
    }

    private static TaxRule.Rate rateOf(HandEntry entry) {
        return TaxRule.Rate.of(entry.rate())
                .orElseThrow(() -> Refusal.because(422, "Unknown tax rate " + entry.rate()));
    }

    public void removeInvoice(String id) {
        account.get(Kind.INVOICE, id);
        account.make(Change.removed(Kind.INVOICE, id));
    }
}

package de.hundeschule123.sandbox.account;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The vouchers (Belege) of an account with their positions and files. */
public final class Vouchers {
    private static final List<String> DAYS =
            List.of(
                    "voucherDate",
                    "deliveryDate",
                    "deliveryDateUntil",
                    "paymentDeadline",
                    "payDate");
    private static final List<String> TAKEN_OVER =
            List.of("description", "status", "taxRule", "creditDebit", "voucherType", "costCentre");

    private final Account account;

    Vouchers(Account account) {
        this.account = account;
    }

    public ObjectNode upload(byte[] content) {
        if (content.length == 0) {
            throw Refusal.because(400, "The uploaded file is empty");
        }
        String hash = account.keep(content);
        ObjectNode row = Wire.reference(Kind.FILE, hash.substring(0, 32) + ".pdf");
        row.put("contentHash", hash);
        if (account.find(Kind.FILE, row.path("id").asText()).isEmpty()) {
            account.make(Change.put(Kind.FILE, row));
        }
        ObjectNode answer = Wire.object();
        answer.put("pages", 1).put("mimeType", "image/jpg");
        answer.put("originMimeType", "application/pdf").put("filename", row.path("id").asText());
        answer.put("contentHash", hash).putArray("content");
        return answer.put("isEInvoice", false);
    }

    /** Creates a voucher, or replaces a draft where the request names its id. */
    public ObjectNode save(ObjectNode body) {
        VoucherOrder order = new VoucherOrder(account, body);
        String known = Wire.text(order.voucher().body(), "id");
        if (known != null && !hasStatus(account.get(Kind.VOUCHER, known), "50")) {
            throw Refusal.withCode(
                    400, 90400, "Only drafts can be updated. Use resetToDraft first.");
        }
        String id = known == null ? account.nextId(Kind.VOUCHER) : known;
        List<Change> changes = new ArrayList<>();
        positions(id)
                .forEach(
                        old -> changes.add(Change.removed(Kind.POSITION, old.path("id").asText())));
        ObjectNode answer = Wire.object();
        ObjectNode voucher = row(id, order);
        changes.add(Change.put(Kind.VOUCHER, voucher));
        answer.set("voucher", voucher);
        var rows = answer.putArray("voucherPos");
        for (PositionOrder position : order.positions()) {
            ObjectNode row = position.row(account, account.nextId(Kind.POSITION), id);
            changes.add(Change.put(Kind.POSITION, row));
            rows.add(row);
        }
        account.make(changes);
        return answer;
    }

    private ObjectNode row(String id, VoucherOrder order) {
        ObjectNode given = order.voucher().body();
        ObjectNode row = Wire.reference(Kind.VOUCHER, id);
        String now = Wire.iso(account.now());
        row.put("create", now).put("update", now);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        TAKEN_OVER.forEach(row::putNull);
        order.voucher().into(row, TAKEN_OVER);
        for (String day : DAYS) {
            row.put(day, given.hasNonNull(day) ? Wire.iso(Days.read(given.get(day), day)) : null);
        }
        addSupplier(row, given);
        row.putNull("taxType").putNull("enshrined").put("paidAmount", 0);
        row.put("currency", Optional.ofNullable(Wire.text(given, "currency")).orElse("EUR"));
        row.put("sumNet", sum(order, PositionOrder::sumNet));
        row.put("sumTax", sum(order, PositionOrder::sumTax));
        row.put("sumGross", sum(order, PositionOrder::sumGross));
        addDocument(row, id, order.filename());
        return row;
    }

    private void addSupplier(ObjectNode row, ObjectNode given) {
        String id = Wire.text(given.path("supplier"), "id");
        if (id == null) {
            String name = Wire.text(given, "supplierName");
            row.putNull("supplier").put("supplierName", name).put("supplierNameAtSave", name);
            return;
        }
        ObjectNode contact = account.get(Kind.CONTACT, id);
        row.set("supplier", Wire.reference(Kind.CONTACT, id));
        String name = nameOf(contact);
        row.put("supplierName", name).put("supplierNameAtSave", name);
    }

    /** How a contact is written: the organisation's name, or the person's names. */
    public static String nameOf(ObjectNode contact) {
        String name = Wire.text(contact, "name");
        return name != null
                ? name
                : (contact.path("surename").asText("")
                                + " "
                                + contact.path("familyname").asText(""))
                        .trim();
    }

    private static String sum(VoucherOrder order, Function<PositionOrder, BigDecimal> amount) {
        return Wire.cents(
                order.positions().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void addDocument(ObjectNode row, String id, String filename) {
        if (filename == null) {
            row.putNull("document");
        } else {
            row.set("document", Wire.reference("Document", id).put("filename", filename));
        }
    }

    public List<ObjectNode> list(Filter filter) {
        return account.all(
                Kind.VOUCHER,
                filter.exact("creditDebit")
                        .and(filter.exact("status"))
                        .and(filter.exact("voucherType"))
                        .and(
                                filter.where(
                                        "descriptionLike",
                                        (row, part) ->
                                                Filter.contains(
                                                        Wire.text(row, "description"), part)))
                        .and(
                                filter.where(
                                        "supplierName",
                                        (row, part) ->
                                                Filter.contains(
                                                        Wire.text(row, "supplierName"), part)))
                        .and(filter.refersTo("contact", "supplier", "Contact"))
                        .and(filter.notBefore("startDate", "voucherDate"))
                        .and(filter.notAfter("endDate", "voucherDate"))
                        .and(filter.notBefore("createAfter", "create"))
                        .and(filter.notAfter("createBefore", "create")));
    }

    public List<ObjectNode> positions(Filter filter) {
        return account.all(Kind.POSITION, filter.refersTo("voucher", "voucher", "Voucher"));
    }

    public List<ObjectNode> positions(String voucher) {
        return account.all(Kind.POSITION, row -> Contacts.refers(row, "voucher", voucher));
    }

    /** The uploaded file of a voucher, if it has one. */
    public Optional<ObjectNode> file(ObjectNode voucher) {
        return account.find(Kind.FILE, voucher.path("document").path("filename").asText());
    }

    public void delete(String id) {
        if (!hasStatus(account.get(Kind.VOUCHER, id), "50")) {
            throw Refusal.withCode(409, 159, "The voucher is not a draft and can not be deleted");
        }
        remove(id);
    }

    /** Takes a voucher away as a person can who first sets it back to a draft. */
    public void remove(String id) {
        account.get(Kind.VOUCHER, id);
        List<Change> changes = new ArrayList<>();
        positions(id)
                .forEach(
                        row -> changes.add(Change.removed(Kind.POSITION, row.path("id").asText())));
        changes.add(Change.removed(Kind.VOUCHER, id));
        account.make(changes);
    }

    public VoucherLife life(String id) {
        return new VoucherLife(account, id);
    }

    static boolean hasStatus(ObjectNode voucher, String status) {
        return status.equals(voucher.path("status").asText());
    }
}

package de.hundeschule123.sandbox.voucher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.account.Change;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.wire.Days;
import de.hundeschule123.sandbox.wire.Fields;
import de.hundeschule123.sandbox.wire.Filter;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
            List.of(
                    "description",
                    "status",
                    "taxRule",
                    "creditDebit",
                    "voucherType",
                    "costCentre",
                    "propertyForeignCurrencyDeadline",
                    "propertyExchangeRate");

    /** Documents have ids of their own; each leads back to its voucher. */
    private static final String DOCUMENT = "3";

    private final Account account;

    public Vouchers(Account account) {
        this.account = account;
    }

    public ObjectNode upload(byte[] content) {
        if (content.length == 0) {
            throw Refusal.because(400, "The uploaded file is empty");
        }
        if (!isReadable(content)) {
            throw Refusal.because(500, "Error while trying to read the file");
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

    // By their first bytes: PDF, PNG, JPEG, XML.
    private static boolean isReadable(byte[] content) {
        String beginning =
                new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
        return Stream.of("%PDF-", "\u0089PNG", "\u00ff\u00d8\u00ff", "<?xml")
                .anyMatch(beginning::startsWith);
    }

    /** Creates a voucher, or changes a draft where the request names its id. */
    public ObjectNode save(ObjectNode body) {
        List<Change> changes = new ArrayList<>();
        ObjectNode answer = save(body, changes);
        account.make(changes);
        return answer;
    }

    ObjectNode save(ObjectNode body, List<Change> changes) {
        VoucherOrder order = new VoucherOrder(account, body);
        Optional<String> draft = Optional.ofNullable(Wire.text(order.voucher().body(), "id"));
        draft.ifPresent(this::draft);
        String id = draft.orElseGet(() -> account.nextId(Kind.VOUCHER));
        for (JsonNode gone : body.path("voucherPosDelete")) {
            changes.add(Change.removed(Kind.POSITION, gone.path("id").asText()));
        }
        ObjectNode answer = Wire.object();
        ObjectNode voucher = row(id, order);
        changes.add(Change.put(Kind.VOUCHER, voucher));
        answer.set("voucher", voucher);
        ArrayNode rows = answer.putArray("voucherPos");
        for (PositionOrder position : order.positions()) {
            String place = position.id().orElseGet(() -> account.nextId(Kind.POSITION));
            ObjectNode row = position.row(account, place, id);
            changes.add(Change.put(Kind.POSITION, row));
            rows.add(row);
        }
        return answer;
    }

    private ObjectNode draft(String id) {
        ObjectNode voucher = account.get(Kind.VOUCHER, id);
        if (!hasStatus(voucher, "50")) {
            throw Refusal.withCode(
                    400, 90400, "Only drafts can be updated. Use resetToDraft first.");
        }
        return voucher;
    }

    // The sums come from the positions of this request alone, even where a draft has others.
    private ObjectNode row(String id, VoucherOrder order) {
        ObjectNode given = order.voucher().body();
        ObjectNode row = Wire.reference(Kind.VOUCHER, id);
        String now = Wire.iso(account.now());
        row.put("create", now).put("update", now);
        row.set("sevClient", Wire.reference("SevClient", account.clientId()));
        TAKEN_OVER.forEach(row::putNull);
        order.voucher().into(row, TAKEN_OVER);
        DAYS.forEach(row::putNull);
        addDays(row, given);
        addSupplier(row, given);
        row.putNull("taxType").putNull("enshrined").put("paidAmount", 0);
        row.put("currency", Optional.ofNullable(Wire.text(given, "currency")).orElse("EUR"));
        addSums(row, order);
        addDocument(row, id, order.filename());
        return row;
    }

    private static void addDays(ObjectNode row, ObjectNode given) {
        for (String day : DAYS) {
            if (given.hasNonNull(day)) {
                row.put(day, Wire.iso(Days.read(given.get(day), day)));
            }
        }
    }

    private void addSupplier(ObjectNode row, ObjectNode given) {
        String id = new Fields(given).reference("supplier", "Contact");
        if (id == null) {
            String name = Wire.text(given, "supplierName");
            row.putNull("supplier").put("supplierName", name).put("supplierNameAtSave", name);
            return;
        }
        String name = Contacts.nameOf(account.get(Kind.CONTACT, id));
        row.set("supplier", Wire.reference(Kind.CONTACT, id));
        row.put("supplierName", name).put("supplierNameAtSave", name);
    }

    private static void addSums(ObjectNode row, VoucherOrder order) {
        String net = sum(order, PositionOrder::sumNet);
        String tax = sum(order, PositionOrder::sumTax);
        String gross = sum(order, PositionOrder::sumGross);
        row.put("sumNet", net).put("sumTax", tax).put("sumGross", gross);
        row.put("sumNetAccounting", net).put("sumTaxAccounting", tax);
        row.put("sumGrossAccounting", gross);
    }

    private static String sum(VoucherOrder order, Function<PositionOrder, BigDecimal> amount) {
        return Wire.cents(
                order.positions().stream().map(amount).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static void addDocument(ObjectNode row, String id, String filename) {
        if (filename == null) {
            row.putNull("document");
        } else {
            row.set(
                    "document",
                    Wire.reference("Document", DOCUMENT + id).put("filename", filename));
        }
    }

    /** Changes the simple fields of a draft; its status and sums have their own ways. */
    public ObjectNode change(String id, ObjectNode body) {
        ObjectNode row = draft(id).deepCopy();
        new Fields(body).into(row, List.of("description", "costCentre"));
        addDays(row, body);
        if (body.hasNonNull("supplier") || body.hasNonNull("supplierName")) {
            addSupplier(row, body);
        }
        account.make(Change.put(Kind.VOUCHER, row.put("update", Wire.iso(account.now()))));
        return row;
    }

    public List<ObjectNode> list(Filter filter) {
        Collection<ObjectNode> candidates =
                filter.referredTo("contact", "Contact")
                        .map(contact -> account.saying(Kind.VOUCHER, "supplier", contact))
                        .orElseGet(() -> account.all(Kind.VOUCHER));
        return candidates.stream().filter(wanted(filter)).toList();
    }

    private static Predicate<ObjectNode> wanted(Filter filter) {
        return filter.containing("descriptionLike", "description")
                .and(filter.exact("creditDebit"))
                .and(filter.exact("status"))
                .and(filter.exact("voucherType"))
                .and(filter.containing("searchCommentOrDescription", "description"))
                .and(filter.containing("fulltextSearch", "description", "supplierName"))
                .and(filter.containing("supplierName", "supplierName"))
                .and(filter.during("startDate", "endDate", "voucherDate"))
                .and(filter.during("createAfter", "createBefore", "create"))
                .and(filter.during("updateAfter", "updateBefore", "update"))
                .and(filter.between("startAmount", "endAmount", "sumGross"))
                .and(filter.where("hasDocument", Vouchers::hasDocument));
    }

    private static boolean hasDocument(ObjectNode row, String wanted) {
        return row.hasNonNull("document") == List.of("true", "1").contains(wanted);
    }

    public List<ObjectNode> positions(Filter filter) {
        return filter.referredTo("voucher", "Voucher")
                .map(this::positions)
                .orElseGet(() -> List.copyOf(account.all(Kind.POSITION)));
    }

    public List<ObjectNode> positions(String voucher) {
        return List.copyOf(account.saying(Kind.POSITION, "voucher", voucher));
    }

    /** The uploaded file of a voucher, if it has one. */
    public Optional<ObjectNode> file(ObjectNode voucher) {
        return account.find(Kind.FILE, voucher.path("document").path("filename").asText());
    }

    /** The file behind the id of a document. */
    public ObjectNode document(String id) {
        return Optional.of(id)
                .filter(given -> given.startsWith(DOCUMENT))
                .flatMap(given -> account.find(Kind.VOUCHER, given.substring(DOCUMENT.length())))
                .filter(voucher -> voucher.path("document").path("id").asText().equals(id))
                .flatMap(this::file)
                .orElseThrow(
                        () -> Refusal.withCode(404, 151, "No Model_Document with the id " + id));
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

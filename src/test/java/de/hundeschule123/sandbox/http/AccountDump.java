package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Wire;

/** Everything an account holds, for tests that count and compare. */
final class AccountDump {
    private final Account account;

    AccountDump(Account account) {
        this.account = account;
    }

    ObjectNode whole() {
        ObjectNode dump = Wire.object();
        ArrayNode contacts = dump.putArray("contacts");
        account.all(Kind.CONTACT).forEach(row -> contacts.add(contact(row)));
        ArrayNode vouchers = dump.putArray("vouchers");
        account.all(Kind.VOUCHER).forEach(row -> vouchers.add(voucher(row)));
        dump.putArray("invoices").addAll(account.all(Kind.INVOICE));
        return dump;
    }

    private ObjectNode contact(ObjectNode row) {
        ObjectNode contact = row.deepCopy();
        addDetails(contact.putArray("addresses"), Kind.ADDRESS, row);
        addDetails(contact.putArray("communicationWays"), Kind.WAY, row);
        return contact;
    }

    private void addDetails(ArrayNode details, Kind kind, ObjectNode contact) {
        String id = contact.path("id").asText();
        details.addAll(account.saying(kind, "contact", id));
    }

    private ObjectNode voucher(ObjectNode row) {
        ObjectNode voucher = Wire.object();
        voucher.put("id", row.path("id").asText()).put("number", Wire.text(row, "description"));
        String date = Wire.text(row, "voucherDate");
        voucher.put("day", date == null ? null : date.substring(0, 10));
        voucher.put("gross", row.path("sumGross").asText()).put("net", row.path("sumNet").asText());
        voucher.put("supplier", Wire.text(row.path("supplier"), "id"));
        voucher.put("status", row.path("status").asText());
        voucher.put("creditDebit", row.path("creditDebit").asText());
        voucher.put("taxRule", Wire.text(row.path("taxRule"), "id"));
        voucher.put("enshrined", row.hasNonNull("enshrined"));
        String hash =
                new Vouchers(account)
                        .file(row)
                        .map(file -> file.path("contentHash").asText())
                        .orElse(null);
        voucher.put("pdfSha256", hash);
        voucher.putArray("positions")
                .addAll(new Vouchers(account).positions(row.path("id").asText()));
        return voucher;
    }
}

package de.hundeschule123.sandbox.page;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.account.Account;
import de.hundeschule123.sandbox.contact.Contacts;
import de.hundeschule123.sandbox.http.Desk;
import de.hundeschule123.sandbox.http.FaultOrder;
import de.hundeschule123.sandbox.voucher.ByHand;
import de.hundeschule123.sandbox.voucher.HandEntry;
import de.hundeschule123.sandbox.voucher.Vouchers;
import de.hundeschule123.sandbox.wire.Kind;
import de.hundeschule123.sandbox.wire.Refusal;
import de.hundeschule123.sandbox.wire.Wire;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person does on the pages: order faults, and enter, change or delete as in sevdesk. */
final class Deeds {
    private final Desk desk;

    Deeds(Desk desk) {
        this.desk = desk;
    }

    /** Does what a form on the faults page asks for and says where to go on. */
    String aboutFaults(String what, Map<String, String> form) {
        switch (what) {
            case "bestellen" -> desk.faults().order(FaultOrder.read(order(form)));
            case "keine" -> desk.faults().clear();
            case "leitung-aus" -> desk.line().goDown();
            case "leitung-an" -> desk.line().comeUp();
            default -> throw Refusal.because(404, "Nicht gefunden");
        }
        return "/stoerungen";
    }

    private static ObjectNode order(Map<String, String> form) {
        ObjectNode order = Wire.object();
        form.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        order.put(name, value.strip());
                    }
                });
        if (order.has("percent")) {
            order.put("probability", order.path("percent").asDouble() / 100);
        }
        return order;
    }

    /** Enters the document of a form into an account and says where it can be seen. */
    String enter(Account account, Map<String, String> form) {
        ObjectNode entry = Wire.object();
        form.forEach((name, value) -> entry.put(name, value.strip()));
        entry.put("gross", new BigDecimal(entry.path("gross").asText().replace(',', '.')));
        String customer = entry.path("customer").asText();
        contactWith(account, customer)
                .ifPresentOrElse(id -> entry.put("contact", id), () -> entry.put("name", customer));
        List<HandEntry> entries = List.of(HandEntry.read(entry));
        ByHand byHand = new ByHand(account);
        return entry.path("art").asText().equals("vouchers")
                ? "/ex/detail/id/" + byHand.enterVouchers(entries).get(0)
                : "/fi/detail/type/RE/id/" + byHand.enterInvoices(entries).get(0);
    }

    private static Optional<String> contactWith(Account account, String customerNumber) {
        return account.saying(Kind.CONTACT, "customerNumber", customerNumber).stream()
                .map(row -> row.path("id").asText())
                .findFirst();
    }

    String change(Account account, ObjectNode contact, Map<String, String> form) {
        ObjectNode change = Wire.object();
        for (String field : List.of("customerNumber", "name", "surename", "familyname")) {
            String value = form.getOrDefault(field, "").strip();
            change.put(field, value.isEmpty() ? null : value);
        }
        String id = contact.path("id").asText();
        new Contacts(account).change(id, change);
        return "/crm/detail/id/" + id;
    }

    String delete(Account account, Kind kind, String id) {
        String home = "/konto/" + account.clientId() + "?ansicht=";
        return switch (kind) {
            case VOUCHER -> {
                new Vouchers(account).remove(id);
                yield home + "belege";
            }
            case CONTACT -> {
                new Contacts(account).remove(id);
                yield home + "kontakte";
            }
            case INVOICE -> {
                new ByHand(account).removeInvoice(id);
                yield home + "rechnungen";
            }
            default -> throw Refusal.because(404, "Nicht gefunden");
        };
    }
}

package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The comparison of what the host application has committed with what lies in sevdesk's ledger,
 * document by document.
 */
final class Comparison {

    private static final int PAGE = 200;

    private final HostApplication host;
    private final Caller caller;
    private final Ledger ledger;
    private final List<String> differences = new ArrayList<>();
    private final Map<String, JsonNode> customers = new HashMap<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<String> doubled = new TreeSet<>();
    private final Set<String> seen = new TreeSet<>();
    private BigDecimal committedSum = BigDecimal.ZERO.setScale(2);
    private int lost;
    private int stuck;

    private Comparison(HostApplication host, Caller caller, Ledger ledger) {
        this.host = host;
        this.caller = caller;
        this.ledger = ledger;
    }

    static Comparison of(HostApplication host, Caller caller, JsonNode dump, Set<Long> committed) {
        Comparison comparison = new Comparison(host, caller, new Ledger(dump));
        comparison.compareInvoices(committed);
        comparison.compareContacts();
        return comparison;
    }

    private void compareInvoices(Set<Long> committed) {
        for (JsonNode invoice : invoices()) {
            if (committed.contains(invoice.path("id").asLong())) {
                compare(invoice);
            }
        }
        ledger.numbers().stream()
                .filter(number -> !numbers.contains(number))
                .forEach(number -> differ(number, "is foreign in sevdesk"));
        if (numbers.size() != committed.size()) {
            differ("the server", "lost " + (committed.size() - numbers.size()));
        }
    }

    private List<JsonNode> invoices() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = get("/api/invoices?limit=" + PAGE + "&offset=" + all.size());
            page.path("items").forEach(all::add);
        } while (all.size() < page.path("total").asInt() && !page.path("items").isEmpty());
        return all;
    }

    private JsonNode get(String path) {
        return caller.insist(() -> host.get(path));
    }

    private void compare(JsonNode invoice) {
        String number = invoice.path("number").asText();
        if (!numbers.add(number)) {
            differ(number, "was given to two documents");
        }
        committedSum = committedSum.add(new BigDecimal(invoice.path("gross").asText()));
        String state = invoice.path("sevdesk").path("status").asText();
        if (!state.equals("TRANSFERRED")) {
            stuck++;
            differ(number, "is " + state + " " + invoice.path("sevdesk").path("error").asText());
        }
        List<JsonNode> found = ledger.vouchers(number);
        if (found.isEmpty()) {
            lost++;
            differ(number, "has no voucher");
            return;
        }
        if (found.size() > 1) {
            doubled.add(number);
        }
        compare(number, invoice, own(invoice, found));
    }

    /** The voucher that the host application knows of, should there be more than one. */
    private static JsonNode own(JsonNode invoice, List<JsonNode> found) {
        String id = invoice.path("sevdesk").path("voucherId").asText();
        return found.stream()
                .filter(voucher -> voucher.path("id").asText().equals(id))
                .findFirst()
                .orElse(found.get(0));
    }

    private void compare(String number, JsonNode invoice, JsonNode voucher) {
        String pdf = "/api/invoices/" + invoice.path("id").asLong() + "/pdf";
        JsonNode customer =
                customers.computeIfAbsent(
                        invoice.path("customer").asText(), key -> get("/api/customers/" + key));
        Likeness.differences(
                        ledger, invoice, customer, caller.insist(() -> host.bytes(pdf)), voucher)
                .forEach(difference -> differ(number, difference));
    }

    private void compareContacts() {
        Set<String> known = new HashSet<>();
        for (JsonNode contact : ledger.contacts()) {
            String customerNumber = contact.path("customerNumber").asText();
            if (!known.add(customerNumber)) {
                differ("contact " + customerNumber, "exists twice");
            }
            if (contact.path("addresses").size() > 1
                    || contact.path("communicationWays").size() > 2) {
                differ("contact " + customerNumber, "has a part twice");
            }
        }
    }

    /** Does not count doubled vouchers as a difference where the application has seen them. */
    void excuse(Incidents incidents) {
        doubled.stream().filter(incidents::tellOfSecondVoucher).forEach(seen::add);
    }

    /** Notes that something is not as promised. */
    void differ(String what, String how) {
        differences.add(what + " " + how);
    }

    boolean agrees() {
        return differences.isEmpty() && seen.containsAll(doubled);
    }

    /** The figures, then what differs. */
    String report() {
        return """
               committed invoices   %d
               vouchers in sevdesk  %d (contacts %d)
               lost %d, twice %d%s, stuck %d
               sum committed %s, sum in sevdesk %s
               %s"""
                .formatted(
                        numbers.size(),
                        ledger.vouchers(),
                        ledger.contacts().size(),
                        lost,
                        doubled.size(),
                        doubled.isEmpty() ? "" : " " + doubled + ", seen as an incident " + seen,
                        stuck,
                        committedSum,
                        ledger.sum(),
                        agrees() ? "both sides agree" : String.join("\n", differences));
    }
}

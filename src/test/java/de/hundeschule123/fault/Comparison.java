package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The comparison of what the host application has committed with what lies in sevdesk's ledger,
 * document by document.
 */
final class Comparison {

    private static final int PAGE = 500;

    private final List<String> differences = new ArrayList<>();
    private final Set<String> numbers = new HashSet<>();
    private BigDecimal committedSum = BigDecimal.ZERO.setScale(2);
    private BigDecimal ledgerSum = BigDecimal.ZERO.setScale(2);
    private int lost;
    private int doubled;
    private int stuck;
    private int vouchers;
    private int contacts;

    private Comparison() {}

    static Comparison of(HostApplication host, JsonNode ledger, Set<Long> committed)
            throws IOException {
        Comparison comparison = new Comparison();
        comparison.vouchers = ledger.path("vouchers").size();
        comparison.contacts = ledger.path("contacts").size();
        Map<String, List<JsonNode>> byNumber = new HashMap<>();
        for (JsonNode voucher : ledger.path("vouchers")) {
            byNumber.computeIfAbsent(voucher.path("number").asText(), none -> new ArrayList<>())
                    .add(voucher);
            comparison.ledgerSum =
                    comparison.ledgerSum.add(new BigDecimal(voucher.path("gross").asText()));
        }
        for (JsonNode invoice : invoices(host)) {
            if (committed.contains(invoice.path("id").asLong())) {
                comparison.compare(host, invoice, byNumber);
            }
        }
        byNumber.keySet().stream()
                .filter(number -> !comparison.numbers.contains(number))
                .forEach(number -> comparison.differ(number, "is foreign in sevdesk"));
        if (comparison.numbers.size() != committed.size()) {
            comparison.differ(
                    "the server", "lost " + (committed.size() - comparison.numbers.size()));
        }
        comparison.compareContacts(ledger);
        return comparison;
    }

    private static List<JsonNode> invoices(HostApplication host) throws IOException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page;
        do {
            page = host.get("/api/invoices?limit=" + PAGE + "&offset=" + all.size());
            page.path("items").forEach(all::add);
        } while (all.size() < page.path("total").asInt() && !page.path("items").isEmpty());
        return all;
    }

    private void compare(
            HostApplication host, JsonNode invoice, Map<String, List<JsonNode>> byNumber)
            throws IOException {
        String number = invoice.path("number").asText();
        if (!numbers.add(number)) {
            differ(number, "was given to two documents");
        }
        BigDecimal gross = new BigDecimal(invoice.path("gross").asText());
        committedSum = committedSum.add(gross);
        String state = invoice.path("sevdesk").path("status").asText();
        if (!state.equals("TRANSFERRED")) {
            stuck++;
            differ(number, "is " + state + " " + invoice.path("sevdesk").path("error").asText());
        }
        List<JsonNode> found = byNumber.getOrDefault(number, List.of());
        if (found.isEmpty()) {
            lost++;
            differ(number, "has no voucher");
            return;
        }
        if (found.size() > 1) {
            doubled++;
            differ(number, "has " + found.size() + " vouchers");
        }
        JsonNode voucher = found.get(0);
        same(number, "voucher", invoice.path("sevdesk").path("voucherId"), voucher.path("id"));
        same(number, "day", invoice.path("date"), voucher.path("day"));
        if (gross.compareTo(new BigDecimal(voucher.path("gross").asText())) != 0) {
            differ(number, "costs " + gross + " here and " + voucher.path("gross") + " there");
        }
        String pdf = sha256(host.bytes("/api/invoices/" + invoice.path("id").asLong() + "/pdf"));
        if (!pdf.equals(voucher.path("pdfSha256").asText())) {
            differ(number, "has another PDF in sevdesk");
        }
    }

    private void same(String number, String what, JsonNode here, JsonNode there) {
        if (!here.asText().equals(there.asText())) {
            differ(number, what + " is " + here + " here and " + there + " there");
        }
    }

    private void compareContacts(JsonNode ledger) {
        Set<String> seen = new HashSet<>();
        for (JsonNode contact : ledger.path("contacts")) {
            String customerNumber = contact.path("customerNumber").asText();
            if (!seen.add(customerNumber)) {
                differ("contact " + customerNumber, "exists twice");
            }
            if (contact.path("addresses").size() > 1
                    || contact.path("communicationWays").size() > 2) {
                differ("contact " + customerNumber, "has a part twice");
            }
        }
    }

    private void differ(String what, String how) {
        differences.add(what + " " + how);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean agrees() {
        return differences.isEmpty();
    }

    /** The figures, then what differs. */
    String report() {
        return """
               committed invoices   %d
               vouchers in sevdesk  %d (contacts %d)
               lost %d, twice %d, not transferred %d
               sum committed %s, sum in sevdesk %s
               %s"""
                .formatted(
                        numbers.size(),
                        vouchers,
                        contacts,
                        lost,
                        doubled,
                        stuck,
                        committedSum,
                        ledgerSum,
                        agrees() ? "both sides agree" : String.join("\n", differences));
    }
}

package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The likeness of an invoice and the voucher that it became: id, day, amount, VAT split, customer
 * and PDF. What differs is told in words.
 */
final class Likeness {

    private final Ledger ledger;
    private final JsonNode invoice;
    private final JsonNode voucher;
    private final List<String> differences = new ArrayList<>();

    private Likeness(Ledger ledger, JsonNode invoice, JsonNode voucher) {
        this.ledger = ledger;
        this.invoice = invoice;
        this.voucher = voucher;
    }

    /** What differs; nothing when they are alike. */
    static List<String> differences(
            Ledger ledger, JsonNode invoice, JsonNode customer, byte[] pdf, JsonNode voucher) {
        Likeness likeness = new Likeness(ledger, invoice, voucher);
        likeness.same("voucher", invoice.path("sevdesk").path("voucherId"), voucher.path("id"));
        likeness.same("day", invoice.path("date"), voucher.path("day"));
        likeness.compareSums();
        likeness.compareCustomer(customer);
        if (!sha256(pdf).equals(voucher.path("pdfSha256").asText())) {
            likeness.differences.add("has another PDF in sevdesk");
        }
        return likeness.differences;
    }

    private void same(String what, JsonNode here, JsonNode there) {
        if (!here.asText().equals(there.asText())) {
            differ(what, here, there);
        }
    }

    private void compareSums() {
        BigDecimal here = amount(invoice.path("gross"));
        BigDecimal there = amount(voucher.path("gross"));
        if (!here.equals(there)) {
            differ("gross", here, there);
        }
        Map<BigDecimal, BigDecimal> split = new TreeMap<>();
        Map<BigDecimal, BigDecimal> splitThere = new TreeMap<>();
        Map<BigDecimal, BigDecimal> netThere = new TreeMap<>();
        for (JsonNode line : invoice.path("lines")) {
            split.merge(rate(line.path("vatRate")), amount(line.path("gross")), BigDecimal::add);
        }
        for (JsonNode position : voucher.path("positions")) {
            BigDecimal rate = rate(position.path("taxRate"));
            splitThere.merge(rate, amount(position.path("sumGross")), BigDecimal::add);
            netThere.merge(rate, amount(position.path("sumNet")), BigDecimal::add);
        }
        if (!split.equals(splitThere)) {
            differ("gross by VAT rate", split, splitThere);
        }
        Map<BigDecimal, BigDecimal> net = new TreeMap<>();
        split.forEach((rate, gross) -> net.put(rate, net(rate, gross)));
        if (!net.equals(netThere)) {
            differ("net by VAT rate", net, netThere);
        }
    }

    private static BigDecimal rate(JsonNode percent) {
        return new BigDecimal(percent.asText()).setScale(2);
    }

    private static BigDecimal amount(JsonNode euro) {
        return new BigDecimal(euro.asText()).setScale(2);
    }

    private static BigDecimal net(BigDecimal rate, BigDecimal gross) {
        BigDecimal hundred = BigDecimal.valueOf(100);
        return gross.multiply(hundred).divide(hundred.add(rate), 2, RoundingMode.HALF_UP);
    }

    private void compareCustomer(JsonNode customer) {
        same("contact", customer.path("sevdesk").path("contactId"), voucher.path("supplier"));
        JsonNode contact = ledger.contact(voucher.path("supplier").asText()).orElse(null);
        if (contact == null) {
            differences.add("names a contact that sevdesk does not have");
            return;
        }
        same("first name", customer.path("firstName"), contact.path("surename"));
        same("last name", customer.path("lastName"), contact.path("familyname"));
        same(
                "customer number",
                customer.path("sevdesk").path("customerNumber"),
                contact.path("customerNumber"));
    }

    private void differ(String what, Object here, Object there) {
        differences.add(what + " is " + here + " here and " + there + " there");
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

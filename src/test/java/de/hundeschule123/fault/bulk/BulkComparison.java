package de.hundeschule123.fault.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.fault.LinkWatch;
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
 * The comparison after a bulk transfer: what nobody had typed in lies in sevdesk once, what was
 * typed in is linked and not doubled, what is doubtful waits for a person and was not sent.
 */
final class BulkComparison {

    private static final String QUESTION = "vielleicht schon in Sevdesk";

    private final HostApplication host;
    private final Map<String, List<JsonNode>> vouchers = new HashMap<>();
    private final Set<String> explained = new HashSet<>();
    private final List<String> differences = new ArrayList<>();
    private int sent;
    private int linked;
    private int asked;
    private int lost;
    private int doubled;
    private int stuck;

    private BulkComparison(HostApplication host, JsonNode ledger) {
        this.host = host;
        for (JsonNode voucher : ledger.path("vouchers")) {
            vouchers.computeIfAbsent(voucher.path("number").asText(), none -> new ArrayList<>())
                    .add(voucher);
        }
    }

    static BulkComparison of(
            HostApplication host,
            JsonNode ledger,
            List<OldDocument> documents,
            JsonNode job,
            LinkWatch links)
            throws IOException {
        BulkComparison comparison = new BulkComparison(host, ledger);
        for (OldDocument document : documents) {
            comparison.compare(document);
        }
        comparison.findForeign();
        comparison.compareContacts(ledger);
        comparison.compareCounts(documents, job);
        if (links.lost() > 0) {
            comparison.differences.add("the matching lost links: " + links);
        }
        return comparison;
    }

    private void compare(OldDocument document) throws IOException {
        JsonNode invoice = host.get("/api/invoices/" + document.id());
        JsonNode transfer = invoice.path("sevdesk");
        if (!is(transfer, "TRANSFERRED") && !is(transfer, "FAILED")) {
            stuck++;
        }
        List<JsonNode> found = vouchers.getOrDefault(document.number(), List.of());
        found.forEach(voucher -> explained.add(voucher.path("id").asText()));
        if (document.typedId() != null && document.typing() != Typing.INVOICE) {
            explained.add(document.typedId());
        }
        if (document.typing().isDoubtful()) {
            mustBeAsked(document, transfer, found);
        } else if (document.typing().isLinked()) {
            mustBeLinked(document, transfer, found);
        } else {
            mustBeSent(document, transfer, found);
        }
    }

    private void mustBeSent(OldDocument document, JsonNode transfer, List<JsonNode> found)
            throws IOException {
        if (found.isEmpty()) {
            lost++;
            differ(document, "has no voucher and is " + transfer);
            return;
        }
        mustBeOnce(document, found, 1);
        JsonNode voucher = found.get(0);
        String pdf = sha256(host.bytes("/api/invoices/" + document.id() + "/pdf"));
        boolean same =
                is(transfer, "TRANSFERRED")
                        && transfer.path("voucherId").asText().equals(voucher.path("id").asText())
                        && document.day().equals(voucher.path("day").asText())
                        && gross(voucher).compareTo(document.gross()) == 0
                        && pdf.equals(voucher.path("pdfSha256").asText());
        if (same) {
            sent++;
        } else {
            differ(document, "is " + transfer + " here and " + voucher + " there");
        }
    }

    private void mustBeLinked(OldDocument document, JsonNode transfer, List<JsonNode> found) {
        mustBeOnce(document, found, document.typing() == Typing.VOUCHER ? 1 : 0);
        if (is(transfer, "TRANSFERRED")
                && transfer.path("voucherId").asText().equals(document.typedId())) {
            linked++;
        } else {
            differ(document, "was typed in as " + document.typedId() + " but is " + transfer);
        }
    }

    private void mustBeAsked(OldDocument document, JsonNode transfer, List<JsonNode> found) {
        mustBeOnce(document, found, document.typing() == Typing.OTHER_AMOUNT ? 1 : 0);
        if (is(transfer, "FAILED") && transfer.path("error").asText().contains(QUESTION)) {
            asked++;
        } else {
            differ(document, "is doubtful (" + document.typing() + ") but is " + transfer);
        }
    }

    private void mustBeOnce(OldDocument document, List<JsonNode> found, int most) {
        if (found.size() > most) {
            doubled++;
            differ(document, "has " + found.size() + " vouchers instead of " + most);
        }
    }

    private static boolean is(JsonNode transfer, String state) {
        return transfer.path("status").asText().equals(state);
    }

    private static BigDecimal gross(JsonNode voucher) {
        return new BigDecimal(voucher.path("gross").asText());
    }

    private void findForeign() {
        vouchers.values().stream()
                .flatMap(List::stream)
                .filter(voucher -> !explained.contains(voucher.path("id").asText()))
                .forEach(voucher -> differences.add("foreign in sevdesk: " + voucher));
    }

    private void compareContacts(JsonNode ledger) {
        Set<String> seen = new HashSet<>();
        for (JsonNode contact : ledger.path("contacts")) {
            String number = contact.path("customerNumber").asText();
            if (!seen.add(number)) {
                differences.add("contact " + number + " exists twice");
            }
        }
    }

    private void compareCounts(List<OldDocument> documents, JsonNode job) {
        long doubtful = documents.stream().filter(one -> one.typing().isDoubtful()).count();
        boolean right =
                job.path("status").asText().equals("COMPLETED")
                        && job.path("total").asLong() == documents.size()
                        && job.path("done").asLong() == documents.size() - doubtful
                        && job.path("failed").asLong() == doubtful
                        && job.path("skipped").asLong() == 0;
        if (!right) {
            differences.add("the job counts " + job);
        }
    }

    private void differ(OldDocument document, String how) {
        differences.add(document.number() + " " + how);
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
               sent %d, linked with what was typed in %d, put before a person %d
               lost %d, twice %d, stuck %d
               %s"""
                .formatted(
                        sent,
                        linked,
                        asked,
                        lost,
                        doubled,
                        stuck,
                        agrees() ? "both sides agree" : String.join("\n", differences));
    }
}

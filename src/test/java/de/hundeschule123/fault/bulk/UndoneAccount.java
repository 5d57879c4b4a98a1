package de.hundeschule123.fault.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the account in which a run was taken back with what it held before: what had to stay is
 * there as it was, all else of the run is gone, and whatever is not of the run was not touched.
 */
final class UndoneAccount {

    private final Map<String, JsonNode> before = new HashMap<>();
    private final Map<String, JsonNode> contactsBefore = new HashMap<>();
    private final Set<String> numbers;
    private final Set<String> kept;
    private final int vanished;
    private int gone;
    private int contactsGone;
    private int sentAgain;

    /**
     * @param numbers what the documents of the run are called
     * @param kept the vouchers of the run that had to stay
     * @param vanished how many documents of the run a person had deleted there: their transfers
     *     stay, and the contacts with them
     */
    UndoneAccount(JsonNode ledger, Set<String> numbers, Set<String> kept, int vanished) {
        this.vanished = vanished;
        ledger.path("vouchers").forEach(one -> before.put(one.path("id").asText(), one));
        ledger.path("contacts").forEach(one -> contactsBefore.put(one.path("id").asText(), one));
        this.numbers = Set.copyOf(numbers);
        this.kept = Set.copyOf(kept);
    }

    private boolean isOfRun(JsonNode voucher) {
        return numbers.contains(voucher.path("number").asText())
                || kept.contains(voucher.path("id").asText());
    }

    List<String> afterUndo(JsonNode ledger) {
        List<String> differences = new ArrayList<>();
        Map<String, JsonNode> after = new HashMap<>();
        ledger.path("vouchers").forEach(one -> after.put(one.path("id").asText(), one));
        Set<String> used = new HashSet<>();
        for (Map.Entry<String, JsonNode> voucher : before.entrySet()) {
            boolean goes = isOfRun(voucher.getValue()) && !kept.contains(voucher.getKey());
            JsonNode now = after.remove(voucher.getKey());
            if (goes) {
                gone++;
            } else {
                used.add(voucher.getValue().path("supplier").asText());
            }
            if (goes ? now != null : !voucher.getValue().equals(now)) {
                differences.add(voucher.getValue() + " is now " + now);
            }
        }
        after.values().forEach(one -> differences.add("new in sevdesk: " + one));
        differences.addAll(afterUndoOfContacts(ledger, used));
        return differences;
    }

    /** A contact stays as long as a voucher lies on it. */
    private List<String> afterUndoOfContacts(JsonNode ledger, Set<String> used) {
        Set<String> there = new HashSet<>();
        ledger.path("contacts").forEach(one -> there.add(one.path("id").asText()));
        List<String> differences = new ArrayList<>();
        int idle = 0;
        for (String contact : contactsBefore.keySet()) {
            if (!there.contains(contact)) {
                contactsGone++;
            } else if (!used.contains(contact)) {
                idle++;
            }
            if (used.contains(contact) && !there.contains(contact)) {
                differences.add("a contact in use is gone: " + contact);
            }
        }
        if (idle > vanished) {
            differences.add(idle + " contacts lie idle there");
        }
        return differences;
    }

    List<String> afterSendingAgain(JsonNode ledger) {
        List<String> differences = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (JsonNode voucher : ledger.path("vouchers")) {
            String id = voucher.path("id").asText();
            times.merge(voucher.path("number").asText(), 1, Integer::sum);
            if (!before.containsKey(id)) {
                sentAgain++;
            }
        }
        times.forEach(
                (number, often) -> {
                    if (often > 1) {
                        differences.add(number + " lies there " + often + " times");
                    }
                });
        if (sentAgain != gone) {
            differences.add(sentAgain + " were sent again instead of " + gone);
        }
        Set<String> customers = new HashSet<>();
        for (JsonNode contact : ledger.path("contacts")) {
            if (!customers.add(contact.path("customerNumber").asText())) {
                differences.add("twice there: " + contact.path("customerNumber"));
            }
        }
        return differences;
    }

    String figures() {
        return "%d vouchers gone there, %d of %d contacts with them; sent again %d, each once"
                .formatted(gone, contactsGone, contactsBefore.size(), sentAgain);
    }
}

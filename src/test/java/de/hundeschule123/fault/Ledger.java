package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What lies in an account of the sandbox, to be looked up by what the host application knows. */
final class Ledger {

    private final Map<String, List<JsonNode>> vouchers = new HashMap<>();
    private final Map<String, JsonNode> contacts = new HashMap<>();
    private BigDecimal sum = BigDecimal.ZERO.setScale(2);
    private int count;

    Ledger(JsonNode dump) {
        for (JsonNode voucher : dump.path("vouchers")) {
            vouchers.computeIfAbsent(voucher.path("number").asText(), none -> new ArrayList<>())
                    .add(voucher);
            sum = sum.add(new BigDecimal(voucher.path("gross").asText()));
            count++;
        }
        dump.path("contacts").forEach(row -> contacts.put(row.path("id").asText(), row));
    }

    List<JsonNode> vouchers(String number) {
        return vouchers.getOrDefault(number, List.of());
    }

    Set<String> numbers() {
        return vouchers.keySet();
    }

    Optional<JsonNode> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    List<JsonNode> contacts() {
        return List.copyOf(contacts.values());
    }

    int vouchers() {
        return count;
    }

    BigDecimal sum() {
        return sum;
    }
}

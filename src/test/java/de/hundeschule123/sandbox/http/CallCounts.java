package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.Map;
import java.util.TreeMap;

/** How often each operation was called, and with which tokens, told by their last characters. */
final class CallCounts {
    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

    synchronized void count(String operation, String token) {
        String tail =
                token == null || token.length() < 4 ? "-" : token.substring(token.length() - 4);
        counts.computeIfAbsent(operation, unknown -> new TreeMap<>()).merge(tail, 1, Integer::sum);
    }

    synchronized void clear() {
        counts.clear();
    }

    synchronized ObjectNode report() {
        ObjectNode report = Wire.object();
        counts.forEach(
                (operation, tails) -> {
                    ObjectNode entry = report.putObject(operation);
                    tails.forEach(entry::put);
                    entry.put("total", tails.values().stream().mapToInt(Integer::intValue).sum());
                });
        return report;
    }
}

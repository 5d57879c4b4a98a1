package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.wire.Wire;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** How often each operation was called with which token, and the latest calls one by one. */
public final class CallLog {
    private static final int MOST = 300;

    private final Map<String, Map<String, Integer>> counts = new TreeMap<>();
    private final Deque<LoggedCall> latest = new ArrayDeque<>();
    private final List<Consumer<Call>> watchers = new CopyOnWriteArrayList<>();

    /** Shows every call from now on to a watcher, as it arrived. */
    public void watch(Consumer<Call> watcher) {
        watchers.add(watcher);
    }

    synchronized LoggedCall begin(
            String operation, Call call, String token, Optional<FaultKind> fault) {
        watchers.forEach(watcher -> watcher.accept(call));
        String tail =
                token == null || token.length() < 4 ? "-" : token.substring(token.length() - 4);
        counts.computeIfAbsent(operation, unknown -> new TreeMap<>()).merge(tail, 1, Integer::sum);
        LoggedCall logged =
                new LoggedCall(operation, call.method() + " " + call.path(), tail, fault);
        latest.addFirst(logged);
        if (latest.size() > MOST) {
            latest.removeLast();
        }
        return logged;
    }

    synchronized void clear() {
        counts.clear();
        latest.clear();
    }

    /** The latest calls, newest first. */
    public synchronized List<LoggedCall> latest() {
        return List.copyOf(latest);
    }

    /** How often each operation was called. */
    public synchronized Map<String, Integer> totals() {
        Map<String, Integer> totals = new TreeMap<>();
        counts.forEach((operation, tails) -> totals.put(operation, sum(tails)));
        return totals;
    }

    synchronized ObjectNode report() {
        ObjectNode report = Wire.object();
        counts.forEach(
                (operation, tails) -> {
                    ObjectNode entry = report.putObject(operation);
                    tails.forEach(entry::put);
                    entry.put("total", sum(tails));
                });
        return report;
    }

    private static int sum(Map<String, Integer> tails) {
        return tails.values().stream().mapToInt(Integer::intValue).sum();
    }
}

package de.hundeschule123.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a PostgreSQL was asked, transaction by transaction, as its log tells. A commit is durable
 * when its transaction has changed something: only then it has a number.
 */
final class StatementLog {

    private static final Pattern ENTRY =
            Pattern.compile("(\\d+)_(\\d+)_LOG:\\s+(?:execute [^:]*|statement): (.*)");
    private static final int SHOWN = 150;

    /** What was done between a begin and its end; without a begin, one statement alone. */
    record Work(List<String> statements, boolean durable) {}

    private final List<Work> works = new ArrayList<>();
    private final Map<String, List<String>> open = new HashMap<>();

    private StatementLog() {}

    /** Reads what the log holds behind a place. */
    static StatementLog read(Path file, long from) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text =
                new String(bytes, (int) from, bytes.length - (int) from, StandardCharsets.UTF_8);
        StatementLog log = new StatementLog();
        String[] lines = text.split("\n");
        for (int i = 0; i < lines.length; i++) {
            Matcher entry = ENTRY.matcher(lines[i]);
            if (entry.matches()) {
                StringBuilder statement = new StringBuilder(entry.group(3));
                while (i + 1 < lines.length && lines[i + 1].startsWith("\t")) {
                    statement.append(' ').append(lines[++i].strip());
                }
                log.add(
                        entry.group(1),
                        !entry.group(2).equals("0"),
                        statement.toString().replaceAll("\\s+", " "));
            }
        }
        return log;
    }

    private void add(String session, boolean numbered, String statement) {
        switch (statement) {
            case "BEGIN" -> open.put(session, new ArrayList<>());
            case "COMMIT", "ROLLBACK" -> {
                List<String> statements = open.remove(session);
                if (statements != null) {
                    works.add(new Work(statements, numbered && statement.equals("COMMIT")));
                }
            }
            default -> {
                if (open.containsKey(session)) {
                    open.get(session).add(statement);
                } else {
                    works.add(new Work(List.of(statement), changes(statement)));
                }
            }
        }
    }

    private static boolean changes(String statement) {
        return statement.matches("(?i)(insert|update|delete) .*");
    }

    int statements() {
        return works.stream().mapToInt(work -> work.statements().size()).sum();
    }

    int transactions() {
        return works.size();
    }

    long durable() {
        return works.stream().filter(Work::durable).count();
    }

    List<Work> works() {
        return works;
    }

    /** Each statement with how often it was asked, the most frequent first. */
    List<String> byCount(int share) {
        Map<String, Integer> counts = new TreeMap<>();
        works.forEach(
                work ->
                        work.statements()
                                .forEach(one -> counts.merge(shortened(one), 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(
                        entry ->
                                "%6.2f  %s"
                                        .formatted(
                                                (double) entry.getValue() / share, entry.getKey()))
                .toList();
    }

    static String shortened(String statement) {
        String plain = statement.replaceAll("(?i)^select .* from ", "select … from ");
        return plain.length() > SHOWN ? plain.substring(0, SHOWN) + "…" : plain;
    }
}

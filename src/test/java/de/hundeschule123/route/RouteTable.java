package de.hundeschule123.route;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The table {@code routes.txt}: what each caller is to be answered on each route. */
record RouteTable(Map<Route, Map<Caller, Integer>> cells) {

    static RouteTable read() {
        try (InputStream in = RouteTable.class.getResourceAsStream("routes.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static RouteTable of(List<String> lines) {
        Map<Route, Map<Caller, Integer>> cells = new TreeMap<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.strip().split("\\s+");
                if (words.length != 2 + Caller.values().length) {
                    throw new IllegalStateException("a cell for each caller: " + line);
                }
                Map<Caller, Integer> row = new EnumMap<>(Caller.class);
                for (Caller caller : Caller.values()) {
                    row.put(caller, Integer.valueOf(words[2 + caller.ordinal()]));
                }
                if (cells.put(new Route(words[0], words[1]), row) != null) {
                    throw new IllegalStateException("twice: " + line);
                }
            }
        }
        return new RouteTable(cells);
    }

    int expected(Route route, Caller caller) {
        return cells.get(route).get(caller);
    }
}

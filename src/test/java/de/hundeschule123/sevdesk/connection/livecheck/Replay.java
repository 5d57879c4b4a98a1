package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.JsonNodeType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the calls of kept exchanges once more, at another account, and names each answer that
 * differs in status or shape: keys that are missing or too many, values of another kind.
 */
final class Replay {
    private static final Pattern SIGN = Pattern.compile("\\$\\{[A-Z]\\w*-\\d+}");
    private static final String BOUNDARY = "replay";

    private final Wiretap line;
    private final String marker;
    private final Map<String, String> bound = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    Replay(Wiretap line, String marker) {
        this.line = line;
        this.marker = marker;
    }

    /** The exchanges of a folder in their order. */
    static List<Exchange> read(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Exchange> exchanges = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                exchanges.add(Exchange.of(Wire.JSON.readTree(Files.readString(file))));
            }
            return exchanges;
        }
    }

    List<String> differences(List<Exchange> exchanges) throws InterruptedException {
        for (Exchange exchange : exchanges) {
            Wiretap.Reply reply = repeat(exchange);
            String call = exchange.method() + " " + exchange.path();
            if (reply.status() != exchange.status()) {
                differences.add(call + ": " + reply.status() + " instead of " + exchange.status());
            } else {
                compare(call, exchange.answer(), reply.body());
            }
        }
        return List.copyOf(differences);
    }

    private Wiretap.Reply repeat(Exchange exchange) throws InterruptedException {
        String path = said(exchange.path());
        if (exchange.body().isTextual()) {
            byte[] form =
                    ("--"
                                    + BOUNDARY
                                    + "\r\nContent-Disposition: form-data; name=\"file\";"
                                    + " filename=\"a.pdf\"\r\nContent-Type: application/pdf\r\n\r\n"
                                    + "%PDF-1.4 "
                                    + marker
                                    + "\r\n--"
                                    + BOUNDARY
                                    + "--\r\n")
                            .getBytes(StandardCharsets.UTF_8);
            return line.send(
                    exchange.method(), path, "multipart/form-data; boundary=" + BOUNDARY, form);
        }
        return line.call(
                exchange.method(), path, exchange.body().isNull() ? null : said(exchange.body()));
    }

    private String said(String text) {
        String whole = text.replace("${marker}", marker);
        Matcher signs = SIGN.matcher(whole);
        return signs.replaceAll(
                sign -> Matcher.quoteReplacement(bound.getOrDefault(sign.group(), "0")));
    }

    private JsonNode said(JsonNode value) {
        if (value instanceof ObjectNode object) {
            ObjectNode said = Wire.object();
            object.properties().forEach(field -> said.set(field.getKey(), said(field.getValue())));
            return said;
        }
        if (value instanceof ArrayNode array) {
            ArrayNode said = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> said.add(said(element)));
            return said;
        }
        return value.isTextual() ? TextNode.valueOf(said(value.textValue())) : value;
    }

    private void compare(String where, JsonNode kept, JsonNode now) {
        if (kept.isNull() || now.isNull()) {
            return;
        }
        if (kept instanceof ObjectNode object && now instanceof ObjectNode other) {
            compareKeys(where, object, other);
        } else if (kept.isArray() && now.isArray()) {
            for (int place = 0; place < Math.min(kept.size(), now.size()); place++) {
                compare(where + "[" + place + "]", kept.path(place), now.path(place));
            }
        } else if (kept.isTextual() && SIGN.matcher(kept.textValue()).matches()) {
            bound.put(kept.textValue(), now.asText());
        } else if (kindOf(kept) != kindOf(now)) {
            differences.add(where + ": " + kindOf(now) + " instead of " + kindOf(kept));
        }
    }

    private static Object kindOf(JsonNode value) {
        return value.isTextual() && value.textValue().equals("number")
                ? JsonNodeType.NUMBER
                : value.getNodeType();
    }

    private void compareKeys(String where, ObjectNode kept, ObjectNode now) {
        Set<String> missing = names(kept);
        missing.removeAll(names(now));
        Set<String> added = names(now);
        added.removeAll(names(kept));
        if (!missing.isEmpty()) {
            differences.add(where + " lacks " + missing);
        }
        if (!added.isEmpty()) {
            differences.add(where + " has besides " + added);
        }
        kept.properties()
                .forEach(
                        field -> {
                            if (now.has(field.getKey())) {
                                compare(
                                        where + "." + field.getKey(),
                                        field.getValue(),
                                        now.get(field.getKey()));
                            }
                        });
    }

    private static Set<String> names(ObjectNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

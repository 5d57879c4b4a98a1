package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.fault.Fault;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.operation.Call;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What comes back in place of the right answer: something, but not what was asked for. */
final class OddAnswer {
    private static final int PREVIEWS = 11;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int UNBOUNDED = 100_000;
    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final String NOTICE = "Wartungsarbeiten";

    private final Fault fault;

    OddAnswer(Fault fault) {
        this.fault = fault;
    }

    /** What the server hears of a call, when it is the page that it gets wrong. */
    Call heard(Call call) {
        Map<String, String> query = new HashMap<>(call.query());
        switch (fault.kind()) {
            case SMALL_PAGE ->
                    query.merge(
                            "limit",
                            Integer.toString(fault.rows()),
                            (asked, most) ->
                                    Integer.parseInt(asked) < Integer.parseInt(most)
                                            ? asked
                                            : most);
            case MOVED_ROWS ->
                    query.computeIfPresent(
                            "offset",
                            (name, from) ->
                                    Integer.toString(Math.max(0, Integer.parseInt(from) - 1)));
            default -> {
                return call;
            }
        }
        return new Call(call.method(), call.path(), query, call.contentType(), call.body());
    }

    /** The odd answer; where the order says so, the work is done first. */
    Answer instead(Supplier<Answer> work) {
        Answer right = fault.isWorked() ? work.get() : Answer.json(200, Wire.object());
        return switch (fault.kind()) {
            case MESSAGE_IN_200 -> Answer.json(200, Wire.object().put("message", NOTICE));
            case ERROR_TEXT_IN_200 -> Answer.json(200, Wire.object().put("error", NOTICE));
            case OBJECTS_NULL -> Answer.objects(200, NullNode.instance);
            case OBJECTS_EMPTY -> Answer.objects(200, Wire.object());
            case EMPTY_JSON -> Answer.json(200, Wire.object());
            case NULL_JSON -> Answer.json(200, NullNode.instance);
            case TEXT_JSON -> Answer.json(200, TextNode.valueOf(NOTICE));
            case HTML_200 -> html(200, NOTICE);
            case HTML_401 -> html(401, "Proxy: please sign in");
            case HTML_403 -> html(403, "Access denied by the firewall");
            case HTML_404 -> html(404, "Not Found");
            case JSON_404 -> Answer.json(404, Wire.object().put("message", "Not Found"));
            case JSON_422 -> Answer.json(422, Wire.object().put("message", "Forbidden"));
            case LONG_ERROR ->
                    Answer.error(422, 422, null, "Fehler\u0000\u0007\n" + "x".repeat(UNBOUNDED));
            default -> right.status() >= 400 ? right : distorted(right);
        };
    }

    private static Answer html(int status, String words) {
        return Answer.text(status, "text/html", "<html><h1>" + words + "</h1></html>");
    }

    private Answer distorted(Answer right) {
        try {
            JsonNode whole = Wire.JSON.readTree(right.body());
            if (whole instanceof ObjectNode envelope) {
                distort(envelope);
            }
            return Answer.json(right.status(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void distort(ObjectNode envelope) {
        JsonNode objects = envelope.path("objects");
        switch (fault.kind()) {
            case ODD_IDS -> everyId(objects, id -> id + "\u0000" + "9".repeat(UNBOUNDED / 20));
            case OTHER_ROW -> everyId(objects, id -> id + "1");
            case ROWS_WITHOUT_IDS -> everyId(objects, id -> null);
            case LARGE_UPLOAD -> addPreviews(objects);
            case DAYS_IN_UTC -> everyDay(objects, OddAnswer::inUtc);
            case DAYS_IN_GERMAN -> everyDay(objects, GERMAN::format);
            case DAYS_IN_SECONDS -> everyDay(objects, OddAnswer::inSeconds);
            case TOTAL_TOO_HIGH -> addToTotal(envelope, 1);
            case TOTAL_TOO_LOW -> addToTotal(envelope, -1);
            default -> {
                if (objects instanceof ArrayNode rows) {
                    distortRows(envelope, rows);
                }
            }
        }
    }

    private void distortRows(ObjectNode envelope, ArrayNode rows) {
        switch (fault.kind()) {
            case SINGLE_ROW ->
                    envelope.set("objects", rows.isEmpty() ? Wire.object() : rows.get(0));
            case ROWS_OF_TEXT -> envelope.putArray("objects").add(NOTICE).add(NOTICE);
            case EMPTY_PAGE -> rows.removeAll();
            case SHORT_PAGE -> {
                for (int left = rows.size() / 2; left > 0; left--) {
                    rows.remove(rows.size() - 1);
                }
            }
            case NUMBERED_ROWS -> {
                if (!rows.isEmpty()) {
                    ObjectNode numbered = envelope.putObject("objects");
                    rows.forEach(row -> numbered.set(Integer.toString(numbered.size() + 1), row));
                }
            }
            default -> {
                // A small page and moved rows were heard so, and are told as they were found.
            }
        }
    }

    private static void addToTotal(ObjectNode envelope, int more) {
        int total = envelope.path("total").asInt();
        if (envelope.has("total") && total + more >= 0) {
            envelope.put("total", Integer.toString(total + more));
        }
    }

    private static void addPreviews(JsonNode objects) {
        if (objects instanceof ObjectNode file) {
            String name = file.path("filename").asText();
            // The name comes last: whoever gives up in the middle never sees it.
            file.remove("filename");
            ArrayNode content = file.putArray("content");
            for (int preview = 0; preview < PREVIEWS; preview++) {
                content.add("A".repeat(MEGABYTE));
            }
            file.put("filename", name);
        }
    }

    /** Gives the thing itself and each row another id; references inside keep theirs. */
    private static void everyId(JsonNode objects, Function<String, String> other) {
        if (objects instanceof ObjectNode thing) {
            changeId(thing, other);
            thing.forEach(part -> changeId(part, other));
        } else {
            objects.forEach(row -> changeId(row, other));
        }
    }

    private static void changeId(JsonNode node, Function<String, String> other) {
        if (node instanceof ObjectNode thing) {
            for (String name : new String[] {"id", "accountDatevId"}) {
                if (thing.hasNonNull(name)) {
                    String id = other.apply(thing.path(name).asText());
                    if (id == null) {
                        thing.remove(name);
                    } else {
                        thing.put(name, id);
                    }
                }
            }
        }
    }

    private static void everyDay(JsonNode node, Function<LocalDate, String> form) {
        if (node instanceof ObjectNode thing) {
            thing.properties()
                    .forEach(
                            field -> {
                                if (isDay(field)) {
                                    field.setValue(TextNode.valueOf(form.apply(day(field))));
                                }
                            });
        }
        node.forEach(inner -> everyDay(inner, form));
    }

    private static boolean isDay(Map.Entry<String, JsonNode> field) {
        return field.getValue().asText().matches("\\d{4}-\\d\\d-\\d\\dT00:00:00[+-]\\d\\d:\\d\\d");
    }

    private static LocalDate day(Map.Entry<String, JsonNode> field) {
        return LocalDate.parse(field.getValue().asText().substring(0, 10));
    }

    private static String inUtc(LocalDate day) {
        return day.atStartOfDay(Wire.BERLIN)
                .withZoneSameInstant(ZoneOffset.UTC)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String inSeconds(LocalDate day) {
        return Long.toString(day.atStartOfDay(Wire.BERLIN).toEpochSecond());
    }
}

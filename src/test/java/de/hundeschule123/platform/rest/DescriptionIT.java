package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.RunningApplication;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the interface says of itself: every request and answer with its fields. */
class DescriptionIT {

    /** Those that need no body, and the one that answers no JSON. */
    private static final Set<String> WITHOUT_REQUEST =
            Set.of("commit", "cancel", "test", "matching", "go-on", "stop");

    private static JsonNode api;

    @BeforeAll
    static void read() throws IOException, InterruptedException {
        api =
                new ObjectMapper()
                        .readTree(
                                HttpClient.newBuilder()
                                        .version(HttpClient.Version.HTTP_1_1)
                                        .build()
                                        .send(
                                                HttpRequest.newBuilder(
                                                                RunningApplication.address(
                                                                        "/openapi"))
                                                        .header("Accept", "application/json")
                                                        .build(),
                                                HttpResponse.BodyHandlers.ofString())
                                        .body());
    }

    @Test
    void every_answer_is_described_by_its_fields() {
        Map<String, JsonNode> operations = operations();

        assertThat(operations).hasSizeGreaterThan(12);
        operations.forEach(
                (address, operation) -> {
                    if (!address.endsWith("/pdf")) {
                        assertThat(openAt(address, json(good(operation).path("content"))))
                                .as(address)
                                .isEmpty();
                    }
                });
    }

    @Test
    void every_request_is_described_by_its_fields() {
        operations()
                .forEach(
                        (address, operation) -> {
                            String end = address.substring(address.lastIndexOf('/') + 1);
                            if (!address.startsWith("GET") && !WITHOUT_REQUEST.contains(end)) {
                                JsonNode schema =
                                        json(operation.path("requestBody").path("content"));
                                assertThat(openAt(address, schema)).as(address).isEmpty();
                                assertThat(resolved(schema).path("additionalProperties"))
                                        .as("%s takes no other fields", address)
                                        .hasToString("false");
                            }
                        });
    }

    @Test
    void every_refusal_is_described_as_a_problem_document() {
        operations()
                .forEach(
                        (address, operation) ->
                                assertThat(
                                                resolved(
                                                                operation
                                                                        .path("responses")
                                                                        .path("default")
                                                                        .path("content")
                                                                        .path(
                                                                                "application/problem+json")
                                                                        .path("schema"))
                                                        .path("properties")
                                                        .fieldNames())
                                        .toIterable()
                                        .as(address)
                                        .contains("title", "status", "detail", "errors"));
    }

    @Test
    void an_invoice_is_described_with_what_must_be_there_and_in_which_form() {
        JsonNode request = schema("InvoiceRequest");
        JsonNode line = schema("InvoiceRequestLine");

        assertThat(names(request))
                .containsExactlyInAnyOrder(
                        "customer", "date", "serviceDate", "serviceDateUntil", "dueDate", "lines");
        assertThat(texts(request.path("required"))).containsExactlyInAnyOrder("customer", "date");
        assertThat(texts(line.path("required")))
                .containsExactlyInAnyOrder("text", "quantity", "unitPrice", "vatRate");
        assertThat(request.path("properties").path("date").path("format").asText())
                .isEqualTo("date");
        assertThat(texts(line.path("properties").path("unitPrice").path("type")))
                .containsExactlyInAnyOrder("string", "number");
        assertThat(line.path("properties").path("unitPrice").path("examples").path(0).asText())
                .isEqualTo("119.00");
        assertThat(
                        schema("CustomerRequest")
                                .path("properties")
                                .path("zip")
                                .path("maxLength")
                                .asInt())
                .isEqualTo(20);
    }

    @Test
    void an_answer_says_which_fields_may_be_null_and_which_an_extension_adds() {
        JsonNode invoice = schema("Invoice");

        assertThat(texts(invoice.path("properties").path("number").path("type")))
                .containsExactlyInAnyOrder("string", "null");
        assertThat(invoice.path("properties").path("gross").path("type").asText())
                .isEqualTo("string");
        assertThat(texts(invoice.path("required"))).containsAll(names(invoice));
        assertThat(names(resolved(invoice.path("properties").path("sevdesk"))))
                .containsExactlyInAnyOrder("status", "standing", "voucherId", "attempts", "error");
        assertThat(names(resolved(schema("Customer").path("properties").path("sevdesk"))))
                .containsExactlyInAnyOrder("customerNumber", "contactId");
    }

    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        api.path("paths")
                .fields()
                .forEachRemaining(
                        path ->
                                path.getValue()
                                        .fields()
                                        .forEachRemaining(
                                                method ->
                                                        operations.put(
                                                                method.getKey().toUpperCase()
                                                                        + " "
                                                                        + path.getKey(),
                                                                method.getValue())));
        return operations;
    }

    private static JsonNode good(JsonNode operation) {
        List<JsonNode> good = new ArrayList<>();
        operation
                .path("responses")
                .fields()
                .forEachRemaining(
                        response -> {
                            if (response.getKey().startsWith("2")) {
                                good.add(response.getValue());
                            }
                        });
        assertThat(good).as("%s", operation).hasSize(1);
        return good.getFirst();
    }

    private static JsonNode json(JsonNode content) {
        return content.path("application/json").path("schema");
    }

    /** The places in a schema that say nothing of what stands there. */
    private static List<String> openAt(String place, JsonNode schema) {
        JsonNode known = resolved(schema);
        List<String> open = new ArrayList<>();
        if (known.has("properties")) {
            known.path("properties")
                    .fields()
                    .forEachRemaining(
                            field ->
                                    open.addAll(
                                            openAt(
                                                    place + "." + field.getKey(),
                                                    field.getValue())));
        } else if (known.has("items")) {
            open.addAll(openAt(place + "[]", known.path("items")));
        } else if (known.path("type").isMissingNode()
                || texts(known.path("type")).contains("object")
                || texts(known.path("type")).contains("array")) {
            open.add(place);
        }
        return open;
    }

    private static JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty()
                ? schema
                : schema(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static JsonNode schema(String name) {
        JsonNode schema = api.path("components").path("schemas").path(name);
        assertThat(schema.isObject()).as("%s in %s", name, api.path("components")).isTrue();
        return schema;
    }

    private static Set<String> names(JsonNode schema) {
        Set<String> names = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode oneOrMany) {
        Set<String> texts = new TreeSet<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(one -> texts.add(one.asText()));
        } else {
            texts.add(oneOrMany.asText());
        }
        return texts;
    }
}

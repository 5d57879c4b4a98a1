package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is wrong with a field of a request is said by its name, and nothing is kept of it. */
class FieldsIT {

    private static final Api HOST = Api.as(Browser.OWNER);

    @Test
    void a_service_period_under_a_wrong_name_is_refused_and_no_invoice_is_kept()
            throws IOException {
        long before = invoices();

        JsonNode problem =
                refused(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"K-1001","date":"2026-11-02","serviceDate":"2026-11-01",
                         "serviceEnd":"2026-11-30",
                         "lines":[{"text":"Kurs","quantity":1,"unitPrice":1,"vatRate":19}]}""");

        assertThat(problem.path("detail").asText())
                .contains("„serviceEnd“ gibt es nicht", "serviceDateUntil");
        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("serviceEnd");
        assertThat(invoices()).isEqualTo(before);
    }

    private static long invoices() {
        return HOST.get("/api/invoices?limit=1").path("total").asLong();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1,\"vatRate\":19,\"rabatt\":5}|lines[1].rabatt",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1,\"VatRate\":19}|lines[1].VatRate",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1,\"vatRate\":\"neunzehn\"}|lines[1].vatRate",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1,\"vatRate\":16}|lines[1]",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1}|lines[1].vatRate",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":0.001,\"vatRate\":19}|lines[1].unitPrice",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":\"1.005\",\"vatRate\":19}|lines[1].unitPrice",
                "{\"text\":\"Kurs\",\"quantity\":1,\"unitPrice\":1e400,\"vatRate\":19}|lines[1].unitPrice",
                "{\"text\":null,\"quantity\":1,\"unitPrice\":1,\"vatRate\":19}|lines[1].text",
                "{\"text\":\" \",\"quantity\":1,\"unitPrice\":1,\"vatRate\":19}|lines[1]",
                "{\"text\":\"Kurs\",\"quantity\":0,\"unitPrice\":1,\"vatRate\":19}|lines[1]",
                "7|lines[1]",
                "null|lines[1]"
            })
    void a_wrong_line_is_named_by_its_place(String line, String field) throws IOException {
        JsonNode problem =
                refused(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"K-1001","date":"2026-11-02",
                         "lines":[{"text":"Kurs","quantity":1,"unitPrice":1,"vatRate":19},%s]}"""
                                .formatted(line));

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(problem.path("detail").asText()).contains("„" + field + "“");
    }

    @Test
    void all_that_is_missing_is_named_at_once() throws IOException {
        JsonNode problem =
                refused(
                        "POST",
                        "/api/invoices",
                        "{\"customer\":null,\"lines\":[{\"text\":\"x\"}]}");

        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly(
                        "customer",
                        "date",
                        "lines[0].quantity",
                        "lines[0].unitPrice",
                        "lines[0].vatRate");
        assertThat(problem.path("detail").asText()).startsWith("„customer“ fehlt. „date“ fehlt.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUT|/api/customers/FELD-1|{\"lastname\":\"Feld\"}|lastname|Meintest du „lastName“?",
                "PUT|/api/customers/FELD-1|{\"name\":\"Feld\"}|name|Möglich sind: firstName, lastName,",
                "PUT|/api/customers/FELD-1|{\"lastName\":\"Feld\",\"zip\":\"123456789012345678901\"}|zip|höchstens 20 Zeichen",
                "PUT|/api/customers/FELD-1|{\"lastName\":\"Feld\",\"sevdesk\":{}}|sevdesk|gibt es nicht",
                "PUT|/api/sevdesk/settings|{\"aktiv\":true}|aktiv|Möglich sind: token, active, newAccount.",
                "PUT|/api/sevdesk/settings|{\"active\":\"ja\"}|active|true oder false",
                "POST|/api/sevdesk/backfill|{\"ids\":[1]}|ids|Möglich sind: documents, filter, retry.",
                "POST|/api/sevdesk/backfill|{\"documents\":[1,\"x\"]}|documents[1]|ganze Zahl",
                "POST|/api/sevdesk/backfill|{\"filter\":{\"until\":\"2026-01-01\"}}|filter.until|Möglich sind: from, to.",
                "POST|/api/sevdesk/backfill|{\"filter\":{\"from\":\"gestern\"}}|filter.from|2026-11-02"
            })
    void a_wrong_field_is_named_at_every_address(
            String method, String path, String body, String field, String words)
            throws IOException {
        JsonNode problem = refused(method, path, body);

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly(field);
        assertThat(problem.path("detail").asText()).contains(words);
        assertThat(HOST.send("GET", "/api/customers/FELD-1", null).statusCode()).isEqualTo(404);
    }

    @Test
    void what_was_taken_is_answered_with_every_field_and_nothing_for_what_is_empty() {
        JsonNode customer =
                HOST.ok(
                        "PUT",
                        "/api/customers/FELD-2",
                        "{\"lastName\":\"  Feld \",\"firstName\":null,\"zip\":\"\"}");

        assertThat(customer)
                .hasToString(
                        """
                        {"number":"FELD-2","firstName":null,"lastName":"Feld","company":null,\
                        "email":null,"phone":null,"street":null,"zip":null,"city":null,\
                        "country":"DE","vatId":null,"sevdesk":{"customerNumber":null,"contactId":null}}""");
    }

    @Test
    void every_spelling_of_a_number_is_taken_as_before() {
        HOST.ok("PUT", "/api/customers/FELD-3", "{\"lastName\":\"Feld\"}");
        JsonNode draft =
                HOST.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"FELD-3","date":" 2026-11-02 ","serviceDate":"","dueDate":null,
                         "lines":[{"text":"a","quantity":"1","unitPrice":119,"vatRate":"19"},
                                  {"text":"b","quantity":1.50,"unitPrice":" 2.00 ","vatRate":7.0},
                                  {"text":"c","quantity":1E1,"unitPrice":"0.100","vatRate":0}]}""");

        assertThat(draft.path("number").isNull()).isTrue();
        assertThat(draft.path("status").asText()).isEqualTo("DRAFT");
        JsonNode invoice = HOST.get("/api/invoices/" + draft.path("id").asLong());
        assertThat(invoice.path("lines"))
                .hasToString(
                        """
                        [{"text":"a","quantity":"1","unitPrice":"119.00","vatRate":19,\
                        "zeroRateReason":null,"zeroRateText":null,"service":null,"gross":"119.00"},\
                        {"text":"b","quantity":"1.5","unitPrice":"2.00","vatRate":7,\
                        "zeroRateReason":null,"zeroRateText":null,"service":null,"gross":"3.00"},\
                        {"text":"c","quantity":"10","unitPrice":"0.10","vatRate":0,\
                        "zeroRateReason":"EXEMPT","zeroRateText":null,"service":null,"gross":"1.00"}]""");
        assertThat(invoice.path("serviceDateUntil").isNull()).isTrue();
        assertThat(invoice.path("dueDate").asText()).isEqualTo("2026-11-16");
        assertThat(invoice.path("gross").asText()).isEqualTo("123.00");
    }

    private static JsonNode refused(String method, String path, String body) throws IOException {
        HttpResponse<String> answer = HOST.send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        return new ObjectMapper().readTree(answer.body());
    }
}

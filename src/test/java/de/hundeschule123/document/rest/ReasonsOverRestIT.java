package de.hundeschule123.document.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a line charges no VAT, and the VAT ids of customers, as the host application says them. */
class ReasonsOverRestIT {

    private static final Api HOST = Api.as(Browser.OWNER);
    private static final Api SMALL_BUSINESS = Api.as("inhaber@waldrand.example");

    @Test
    void who_says_no_more_than_zero_percent_means_exempt_as_ever() {
        long id = draft(HOST, "K-1001", "");

        JsonNode committed = HOST.ok("POST", "/api/invoices/" + id + "/commit", null);

        assertThat(committed.path("status").asText()).isEqualTo("COMMITTED");
        assertThat(line(id).path("zeroRateReason").asText()).isEqualTo("EXEMPT");
        assertThat(line(id).path("zeroRateText").isNull()).isTrue();
    }

    @Test
    void a_reason_is_kept_with_its_words_and_repeated_on_the_cancellation() {
        long id =
                draft(
                        HOST,
                        "K-1001",
                        "\"zeroRateReason\":\" EXEMPT \",\"zeroRateText\":\"Steuerfrei, § 4 Nr. 21 a\"");
        HOST.ok("POST", "/api/invoices/" + id + "/commit", null);

        JsonNode cancellation = HOST.ok("POST", "/api/invoices/" + id + "/cancel", null);

        JsonNode line = cancellation.path("lines").path(0);
        assertThat(line.path("gross").asText()).isEqualTo("-80.00");
        assertThat(line.path("zeroRateReason").asText()).isEqualTo("EXEMPT");
        assertThat(line.path("zeroRateText").asText()).isEqualTo("Steuerfrei, § 4 Nr. 21 a");
    }

    @Test
    void a_small_business_gives_no_reason_but_its_own() {
        SMALL_BUSINESS.ok(
                "PUT",
                "/api/customers/GRUND-0",
                "{\"lastName\":\"Klein\",\"street\":\"Weg 1\",\"zip\":\"79117\",\"city\":\"Freiburg\"}");
        long id = draft(SMALL_BUSINESS, "GRUND-0", "");
        SMALL_BUSINESS.ok("POST", "/api/invoices/" + id + "/commit", null);

        JsonNode line = SMALL_BUSINESS.get("/api/invoices/" + id).path("lines").path(0);
        assertThat(line.path("zeroRateReason").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|\"zeroRateReason\":\"BECAUSE\"|REVERSE_CHARGE",
                "19|\"zeroRateReason\":\"EXEMPT\"|passt nicht",
                "19|\"zeroRateText\":\"Steuerfrei\"|passt nicht",
                "0|\"zeroRateReason\":\"NOT_TAXABLE\",\"zeroRateText\":\"so\"|Eigene Worte",
                "0|\"zeroRateReason\":true|lines[0].zeroRateReason"
            })
    void a_reason_that_cannot_be_is_a_problem_document(int rate, String reason, String words) {
        HttpResponse<String> answer =
                HOST.send("POST", "/api/invoices", invoice("K-1001", rate, reason));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(words);
    }

    @Test
    void reverse_charge_asks_for_the_vat_id_before_it_is_final() {
        String company =
                "{\"company\":\"Hundesport Wien GmbH\",\"street\":\"Stiege 4\",\"zip\":\"1030\","
                        + "\"city\":\"Wien\",\"country\":\"AT\",\"vatId\":\"%s\"}";
        HOST.ok("PUT", "/api/customers/GRUND-1", company.formatted(""));
        long id = draft(HOST, "GRUND-1", "\"zeroRateReason\":\"REVERSE_CHARGE\"");

        HttpResponse<String> early = HOST.send("POST", "/api/invoices/" + id + "/commit", null);
        assertThat(early.statusCode()).as(early.body()).isEqualTo(400);
        assertThat(early.body()).contains("fehlt die USt-IdNr.");

        JsonNode known =
                HOST.ok("PUT", "/api/customers/GRUND-1", company.formatted("atu 1234 5675"));
        assertThat(known.path("vatId").asText()).isEqualTo("ATU12345675");
        HOST.ok("POST", "/api/invoices/" + id + "/commit", null);
        assertThat(line(id).path("zeroRateReason").asText()).isEqualTo("REVERSE_CHARGE");
    }

    @Test
    void a_vat_id_with_a_slip_is_refused_by_its_name() {
        HttpResponse<String> answer =
                HOST.send(
                        "PUT",
                        "/api/customers/GRUND-2",
                        "{\"company\":\"Firma\",\"vatId\":\"DE123456789\"}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Prüfziffer");
    }

    private static JsonNode line(long id) {
        return HOST.get("/api/invoices/" + id).path("lines").path(0);
    }

    private static long draft(Api host, String customer, String reason) {
        return host.ok("POST", "/api/invoices", invoice(customer, 0, reason)).path("id").asLong();
    }

    private static String invoice(String customer, int rate, String reason) {
        return """
        {"customer":"%s","date":"2026-11-02",
         "lines":[{"text":"Seminar","quantity":"1","unitPrice":"80.00","vatRate":%d%s}]}"""
                .formatted(customer, rate, reason.isEmpty() ? "" : "," + reason);
    }
}

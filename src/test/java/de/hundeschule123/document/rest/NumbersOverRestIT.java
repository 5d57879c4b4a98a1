package de.hundeschule123.document.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, days and texts that the host sends: understood whole or a problem document, at once. */
class NumbersOverRestIT {

    private static final Api HOST = Api.as(Browser.OWNER);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1|1E20000000|2026-11-01|2026-11-16|unitPrice",
                "1E20000000|1|2026-11-01|2026-11-16|quantity",
                "1|\"1e5\"|2026-11-01|2026-11-16|unitPrice",
                "1|\"119,00\"|2026-11-01|2026-11-16|unitPrice",
                "1|29.9999|2026-11-01|2026-11-16|unitPrice",
                "1000000|1000000|2026-11-01|2026-11-16|Der Betrag ist zu groß",
                "1|1000000.01|2026-11-01|2026-11-16|Einzelpreis",
                "1|119|0206-11-01|2026-11-16|serviceDate",
                "1|119|-0001-01-01|2026-11-16|serviceDate",
                "1|119|+10000-01-01|2026-11-16|serviceDate",
                "1|119|2026-1-1|2026-11-16|serviceDate",
                "1|119|2026-02-30|2026-11-16|serviceDate",
                "1|119|2026-11-01|9999-12-31|dueDate",
                "1|119|2026-11-01|2028-11-16|Fälligkeitsdatum"
            })
    void what_cannot_be_meant_is_a_problem_document(
            String quantity, String price, String service, String due, String words) {
        String body = invoice("Kurs", quantity, price, service, due);

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> assertProblem(body, words));
    }

    @ParameterizedTest
    @CsvSource({
        "Kurs\\u0000, Steuerzeichen",
        "Ku\\u202ers, Schreibrichtung",
        "Ku\\trs, Steuerzeichen"
    })
    void what_nobody_sees_is_a_problem_document(String text, String words) {
        assertProblem(invoice(text, "1", "1", "2026-11-01", "2026-11-16"), words);
    }

    private static void assertProblem(String body, String words) {
        HttpResponse<String> answer = HOST.send("POST", "/api/invoices", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body()).contains(words);
    }

    @Test
    void numbers_and_line_breaks_are_kept_as_they_were_sent() {
        JsonNode draft =
                HOST.ok(
                        "POST",
                        "/api/invoices",
                        invoice(
                                "Kurs\\r\\n8 Stunden",
                                "\"1.125\"",
                                "119.0",
                                "2026-11-01",
                                "2026-11-16"));

        JsonNode line =
                HOST.get("/api/invoices/" + draft.path("id").asLong()).path("lines").path(0);
        assertThat(line.path("text").asText()).isEqualTo("Kurs\n8 Stunden");
        assertThat(line.path("quantity").asText()).isEqualTo("1.125");
        assertThat(line.path("unitPrice").asText()).isEqualTo("119.00");
        assertThat(line.path("gross").asText()).isEqualTo("133.88");
    }

    private static String invoice(
            String text, String quantity, String price, String service, String due) {
        return """
        {"customer":"K-1001","date":"2026-11-02","serviceDate":"%s","dueDate":"%s",
         "lines":[{"text":"%s","quantity":%s,"unitPrice":%s,"vatRate":19}]}"""
                .formatted(service, due, text, quantity, price);
    }
}

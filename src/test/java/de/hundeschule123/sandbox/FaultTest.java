package de.hundeschule123.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FaultTest extends SandboxCase {

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE,500,0",
        "UNAVAILABLE,503,0",
        "TOO_MANY,429,0",
        "UNAUTHORIZED,401,0",
        "FORBIDDEN,403,0",
        "ERROR_IN_200,200,0",
        "ERROR_AFTER,500,1",
    })
    void an_error_comes_before_or_after_the_work_as_ordered(String kind, int status, int done)
            throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        caller.fault(kind, "saveVoucher", 0);
        Caller.Reply reply = save(order);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("error").path("message").asText()).isNotBlank();
        assertThat(vouchers()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource({
        "RESET_BEFORE,0",
        "RESET_AFTER,1",
        "EOF_AFTER,1",
        "TIMEOUT_BEFORE,0",
        "TIMEOUT_AFTER,1",
        "TRUNCATED,1",
        "LATE,0",
    })
    void a_broken_connection_hides_whether_the_work_was_done(String kind, int done)
            throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        caller.fault(kind, "saveVoucher", kind.equals("LATE") ? 60_000 : 20);
        assertThatIOException().isThrownBy(() -> save(order));
        assertThat(vouchers()).isEqualTo(done);
    }

    @Test
    void late_work_happens_after_the_caller_has_given_up() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        caller.fault("LATE", "saveVoucher", 200);
        assertThatIOException().isThrownBy(() -> save(order));
        await().untilAsserted(() -> assertThat(vouchers()).isEqualTo(1));
    }

    @ParameterizedTest
    @EnumSource(names = {"LATENCY", "DRIP"})
    void a_slow_answer_is_whole_and_takes_its_time(FaultKind kind) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        caller.fault(kind.name(), "saveVoucher", 300);
        long began = System.nanoTime();
        assertThat(save(order).objects().path("voucher").path("id").asText()).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(ofMillis(290));
    }

    private static Duration ofMillis(int millis) {
        return Duration.ofMillis(millis);
    }

    @Test
    void an_answer_without_ids_or_without_sense_still_means_the_work_was_done() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        caller.fault("NO_ID", "saveVoucher", 0);
        JsonNode voucher = save(order).objects().path("voucher");
        assertThat(voucher.has("id")).isFalse();
        caller.fault("GARBAGE", "saveVoucher", 0);
        assertThatIOException().isThrownBy(() -> save(order));
        assertThat(vouchers()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MESSAGE_IN_200|200|{\"message\":\"Wartungsarbeiten\"}|1",
                "ERROR_TEXT_IN_200|200|{\"error\":\"Wartungsarbeiten\"}|1",
                "OBJECTS_NULL|200|{\"objects\":null}|1",
                "OBJECTS_EMPTY|200|{\"objects\":{}}|1",
                "EMPTY_JSON|200|{}|1",
                "NULL_JSON|200|null|1",
                "TEXT_JSON|200|\"Wartungsarbeiten\"|1",
                "HTML_200|200|<html><h1>Wartungsarbeiten</h1></html>|1",
                "HTML_401|401|<html><h1>Proxy: please sign in</h1></html>|0",
                "HTML_403|403|<html><h1>Access denied by the firewall</h1></html>|0",
                "HTML_404|404|<html><h1>Not Found</h1></html>|0",
                "JSON_404|404|{\"message\":\"Not Found\"}|0",
                "JSON_422|422|{\"message\":\"Forbidden\"}|0",
            })
    void an_odd_answer_comes_in_place_of_the_right_one(
            String kind, int status, String body, int done) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        fault(faultOn("saveVoucher", kind));
        HttpResponse<byte[]> answer =
                caller.raw("POST", "/api/v1/Voucher/Factory/saveVoucher", order);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(body);
        assertThat(vouchers()).isEqualTo(done);
        fault(faultOn("saveVoucher", kind).put("worked", done == 0));
        caller.raw("POST", "/api/v1/Voucher/Factory/saveVoucher", order);
        assertThat(vouchers()).as("worked as ordered").isEqualTo(1);
    }

    @Test
    void a_list_can_be_something_else() throws IOException {
        contact("HS-1");
        assertThat(contacts("SINGLE_ROW").path("objects").path("customerNumber").asText())
                .isEqualTo("HS-1");
        assertThat(contacts("ROWS_WITHOUT_IDS").path("objects").path(0).has("id")).isFalse();
        assertThat(contacts("ROWS_OF_TEXT").path("objects").path(0).isTextual()).isTrue();
        assertThat(contacts("NUMBERED_ROWS").path("objects").path("1").has("id")).isTrue();
        assertThat(contacts("ODD_IDS").path("objects").path(0).path("id").asText())
                .contains("\u0000")
                .hasSizeGreaterThan(1000);
    }

    @Test
    void a_page_can_lack_rows_or_count_them_wrongly() throws IOException {
        for (int number = 1; number <= 4; number++) {
            contact("HS-" + number);
        }
        fault(faultOn("getContacts", "SMALL_PAGE").put("rows", 3));
        assertThat(numbers(contacts("0", null))).containsExactly("HS-1", "HS-2", "HS-3");
        assertThat(numbers(contacts("2", "MOVED_ROWS"))).startsWith("HS-2", "HS-3");
        assertThat(numbers(contacts("SHORT_PAGE"))).containsExactly("HS-1", "HS-2");
        assertThat(numbers(contacts("EMPTY_PAGE"))).isEmpty();
        assertThat(contacts("TOTAL_TOO_HIGH").path("total").asText()).isEqualTo("5");
        assertThat(contacts("TOTAL_TOO_LOW").path("total").asText()).isEqualTo("3");
    }

    private JsonNode contacts(String kind) throws IOException {
        return contacts("0", kind);
    }

    private JsonNode contacts(String offset, String kind) throws IOException {
        if (kind != null) {
            fault(faultOn("getContacts", kind));
        }
        return caller.get("/Contact?depth=1&countAll=true&limit=1000&offset=" + offset).body();
    }

    private static List<String> numbers(JsonNode page) {
        return page.path("objects").findValuesAsText("customerNumber");
    }

    @ParameterizedTest
    @CsvSource({
        "DAYS_IN_UTC,2026-07-13T22:00:00Z",
        "DAYS_IN_GERMAN,14.07.2026",
        "DAYS_IN_SECONDS,1783980000",
    })
    void days_come_in_other_forms(String kind, String day) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        fault(faultOn("saveVoucher", kind));
        assertThat(save(order).objects().path("voucher").path("voucherDate").asText())
                .isEqualTo(day);
    }

    @Test
    void an_upload_can_be_answered_with_previews_without_end() throws IOException {
        fault(faultOn("uploadTempFile", "LARGE_UPLOAD"));
        Caller.Reply reply = caller.upload("file", PDF);
        assertThat(reply.whole().body()).hasSizeGreaterThan(11 * 1024 * 1024);
        assertThat(reply.objects().path("filename").asText()).endsWith(".pdf");
    }

    @Test
    void an_odd_answer_that_cannot_show_in_a_call_does_not_hit_it() throws IOException {
        fault(faultOn("*", "LARGE_UPLOAD"));
        fault(faultOn("*", "EMPTY_PAGE"));
        contact("HS-1");
        assertThat(numbers(contacts("0", null))).isEmpty();
        assertThat(numbers(contacts("0", null))).containsExactly("HS-1");
    }

    @Test
    void too_many_says_how_long_to_wait_where_it_is_told_to() throws IOException {
        fault(faultOn("getVouchers", "TOO_MANY").put("next", 1).put("retryAfter", 7));
        fault(faultOn("getVouchers", "TOO_MANY").put("retryAfter", "9223372036854775807"));
        fault(faultOn("getVouchers", "TOO_MANY").put("next", 1));
        assertThat(retryAfter()).containsExactly("7");
        assertThat(retryAfter()).containsExactly("9223372036854775807");
        assertThat(retryAfter()).isEmpty();
        assertThat(caller.get("/Voucher").status()).isEqualTo(200);
    }

    private List<String> retryAfter() throws IOException {
        return caller.get("/Voucher").whole().headers().allValues("Retry-After");
    }

    @Test
    void only_the_next_calls_of_the_named_operation_and_token_are_hit() throws IOException {
        fault(faultOn("getVouchers", "ERROR_BEFORE").put("next", 2).put("token", TOKEN));
        Caller other = new Caller(sandbox, "bbcdef0123456789abcdef0123456789");
        assertThat(other.get("/Voucher").status()).isEqualTo(200);
        assertThat(caller.get("/Contact").status()).isEqualTo(200);
        assertThat(statuses(3)).containsExactly(500, 500, 200);
        assertThat(caller.control("GET", "/faults", null)).isEmpty();
    }

    @Test
    void chance_hits_the_same_calls_for_the_same_seed() throws IOException {
        List<Integer> first = hitsWithSeed(42);
        assertThat(first).contains(200, 500);
        assertThat(hitsWithSeed(42)).isEqualTo(first);
        assertThat(hitsWithSeed(43)).isNotEqualTo(first);
    }

    private List<Integer> hitsWithSeed(int seed) throws IOException {
        fault(faultOn("*", "ERROR_BEFORE").put("probability", 0.3).put("seed", seed));
        List<Integer> statuses = statuses(40);
        caller.control("DELETE", "/faults", null);
        return statuses;
    }

    private List<Integer> statuses(int calls) throws IOException {
        List<Integer> statuses = new ArrayList<>();
        for (int call = 0; call < calls; call++) {
            statuses.add(caller.get("/Voucher").status());
        }
        return statuses;
    }

    @Test
    void a_line_that_is_down_breaks_every_call_until_it_is_up() throws IOException {
        caller.control("POST", "/down", null);
        assertThatIOException().isThrownBy(() -> caller.get("/Voucher"));
        caller.control("POST", "/up", null);
        assertThat(caller.get("/Voucher").status()).isEqualTo(200);
    }

    @Test
    void calls_are_counted_even_when_they_fail() throws IOException {
        caller.control("DELETE", "/calls", null);
        caller.fault("RESET_AFTER", "createContact", 0);
        assertThatIOException().isThrownBy(() -> contact("HS-1"));
        JsonNode calls = caller.control("GET", "/calls", null).path("createContact");
        assertThat(calls.path("total").asInt()).isEqualTo(1);
        assertThat(calls.path("6789").asInt()).isEqualTo(1);
    }

    @Test
    void an_unknown_kind_of_fault_is_refused() throws IOException {
        Caller.Reply reply = caller.tryFault(faultOn("*", "NO_SUCH_KIND"));
        assertThat(reply.status()).isEqualTo(400);
    }

    private static ObjectNode faultOn(String operation, String kind) {
        return Wire.object().put("operation", operation).put("kind", kind);
    }

    private void fault(ObjectNode order) throws IOException {
        caller.control("POST", "/faults", order);
    }
}

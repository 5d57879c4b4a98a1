package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
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

    @Test
    void too_many_says_how_long_to_wait_where_it_is_told_to() throws IOException {
        fault(faultOn("getVouchers", "TOO_MANY").put("next", 1).put("retryAfter", 7));
        fault(faultOn("getVouchers", "TOO_MANY").put("next", 1));
        assertThat(retryAfter()).containsExactly("7");
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

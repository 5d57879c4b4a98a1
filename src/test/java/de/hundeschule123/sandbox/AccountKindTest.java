package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the accounts do that the first characters of a token ask for. */
class AccountKindTest extends SandboxCase {

    private void use(String prefix) {
        caller = new Caller(sandbox, prefix + TOKEN.substring(4));
    }

    @ParameterizedTest
    @CsvSource({
        "abcd, D, -119.00, 201",
        "abcd, C,  119.00, 201",
        "abcd, D,    0.00, 201",
        "c0c0, D, -119.00, 422",
        "c0c0, C,  119.00, 201",
        "c0c0, D,    0.00, 422",
        "c0c0, D,  119.00, 201",
        "d0d0, D, -119.00, 201",
        "d0d0, C,  119.00, 422",
        "c0d0, D, -119.00, 422",
        "c0d0, C,  119.00, 422",
        "c0d0, D,  119.00, 201",
    })
    void a_reduction_is_taken_in_one_form_the_other_both_or_none(
            String prefix, String side, BigDecimal gross, int status) throws IOException {
        use(prefix);
        assertThat(save(reduction(side, gross)).status()).isEqualTo(status);
        assertThat(vouchers()).isEqualTo(status == 201 ? 1 : 0);
    }

    private ObjectNode reduction(String side, BigDecimal gross) throws IOException {
        ObjectNode order = order("ST-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("creditDebit", side);
        ((ObjectNode) order.path("voucherPosSave").path(0)).put("sumGross", gross);
        return order;
    }

    @Test
    void a_negative_position_is_no_reduction_while_the_sum_is_above_zero() throws IOException {
        use("c0c0");
        ObjectNode order = order("RE-1", contact("HS-1"));
        position(order, "4400", 19, "-19.00");
        assertThat(save(order).objects().findPath("sumGross").asText()).isEqualTo("100");
    }

    @Test
    void a_negative_voucher_comes_back_as_a_positive_one() throws IOException {
        use("abba");
        assertThat(
                        save(reduction("D", new BigDecimal("-119.00")))
                                .objects()
                                .findPath("sumGross")
                                .asText())
                .isEqualTo("119");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/Contact/", "/Voucher/", "/ContactAddress/", "/Invoice/"})
    void what_is_gone_is_a_bad_request_without_a_code(String path) throws IOException {
        use("4000");
        Caller.Reply reply = caller.get(path + "4711");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body().path("error").path("code").isNull()).isTrue();
        String there = contact("HS-1");
        assertThat(caller.get("/Contact/" + there).status()).isEqualTo(200);
    }

    @Test
    void a_wide_guidance_has_fifteen_hundred_accounts_and_no_usual_one() throws IOException {
        use("1500");
        JsonNode rows = caller.get("/ReceiptGuidance/forRevenue").objects();
        assertThat(rows).hasSize(1_500);
        assertThat(rows.findValuesAsText("accountDatevId")).doesNotHaveDuplicates();
        assertThat(rows.findValuesAsText("accountNumber"))
                .doesNotHaveDuplicates()
                .contains("8611", "8410")
                .doesNotContain("8400", "4400", "8300", "4300", "8000", "4000", "8200", "4200");
    }

    @Test
    void sales_are_among_the_wide_guidance_where_they_are_asked_for() throws IOException {
        use("1501");
        JsonNode rows = caller.get("/ReceiptGuidance/forRevenue").objects();
        assertThat(rows).hasSize(1_500);
        assertThat(rows.path(0).path("accountDatevId").asInt()).isEqualTo(3631);
        assertThat(rows.path(0).path("accountName").asText()).isEqualTo("Umsatzerlöse");
    }

    @Test
    void there_may_be_no_revenue_account_at_all() throws IOException {
        use("e000");
        assertThat(caller.get("/ReceiptGuidance/forRevenue").objects()).isEmpty();
        assertThat(caller.get("/ReceiptGuidance/forExpense").objects()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "4030, /SevUser, 403",
        "4030, /Contact, 200",
        "4031, /Contact, 403",
        "4031, /ContactAddress, 403",
        "4031, /SevUser, 200",
        "4031, /Voucher, 200",
    })
    void a_user_may_lack_the_right_for_one_area(String prefix, String path, int status)
            throws IOException {
        use(prefix);
        assertThat(caller.get(path).status()).isEqualTo(status);
        assertThat(caller.get("/Tools/bookkeepingSystemVersion").status()).isEqualTo(200);
    }

    @Test
    void twenty_errors_lock_a_token_until_somebody_unlocks_it() throws IOException {
        use("2020");
        for (int error = 0; error < 20; error++) {
            assertThat(caller.get("/Contact/1").status()).isEqualTo(404);
        }
        assertThat(caller.get("/Tools/bookkeepingSystemVersion").status()).isEqualTo(401);
        caller.control("DELETE", "/accounts/2020" + TOKEN.substring(4) + "/lock", null);
        assertThat(caller.get("/Tools/bookkeepingSystemVersion").status()).isEqualTo(200);
    }

    @Test
    void lists_of_a_heavy_account_take_their_time_and_their_space() throws IOException {
        use("8000");
        ArrayNode typed = Wire.JSON.createArrayNode();
        for (int number = 0; number < 1_000; number++) {
            typed.addObject()
                    .put("number", "RE-" + number)
                    .put("day", "2026-07-14")
                    .put("gross", "119.00")
                    .put("name", "Anna Beispiel");
        }
        caller.control("POST", "/accounts/8000" + TOKEN.substring(4) + "/invoices", typed);
        contact("HS-1");
        long began = System.nanoTime();
        Caller.Reply invoices = caller.get("/Invoice?limit=1000");
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(2_900));
        assertThat(invoices.whole().body()).hasSizeGreaterThan(10 * 1024 * 1024);
        assertThat(caller.get("/Contact?depth=1").whole().body()).hasSizeBetween(7_500, 9_000);
    }

    @Test
    void an_ordinary_account_knows_none_of_this() throws IOException {
        assertThat(List.of(caller.get("/SevUser").status(), caller.get("/Contact/1").status()))
                .containsExactly(200, 404);
    }
}

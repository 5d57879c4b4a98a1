package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoucherRulesTest extends SandboxCase {

    @Test
    void a_saved_voucher_brings_its_positions_and_sums_as_strings() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        position(order, "4300", 7, "21.40");
        Caller.Reply reply = save(order);
        JsonNode voucher = reply.objects().path("voucher");
        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.objects().path("voucherPos")).hasSize(2);
        assertThat(voucher.path("sumGross")).hasToString("\"140.4\"");
        assertThat(voucher.path("sumNet")).hasToString("\"120\"");
        assertThat(voucher.path("sumTax")).hasToString("\"20.4\"");
        assertThat(voucher.path("status")).hasToString("\"100\"");
        assertThat(voucher.path("paidAmount").isNumber()).isTrue();
        assertThat(voucher.path("taxType").isNull()).isTrue();
        assertThat(voucher.path("supplierName").asText()).isEqualTo("Anna Beispiel");
    }

    @Test
    void days_come_back_as_german_midnight_in_summer_and_in_winter() throws IOException {
        JsonNode voucher = save(order("RE-1", contact("HS-1"))).objects().path("voucher");
        assertThat(voucher.path("voucherDate").asText()).isEqualTo("2026-07-14T00:00:00+02:00");
        assertThat(voucher.path("deliveryDate").asText()).isEqualTo("2026-01-10T00:00:00+01:00");
    }

    @Test
    void a_net_position_gets_its_tax_on_top_and_a_negative_one_stays_negative() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ObjectNode position = (ObjectNode) order.path("voucherPosSave").path(0);
        position.put("net", true).put("sumNet", "-10.01").remove("sumGross");
        JsonNode voucher = save(order).objects().path("voucher");
        assertThat(voucher.path("sumGross").asText()).isEqualTo("-11.91");
        assertThat(voucher.path("sumTax").asText()).isEqualTo("-1.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "creditDebit",
                "taxRule",
                "status",
                "voucherType",
                "mapAll",
                "objectName",
            })
    void a_voucher_without_a_required_field_is_refused(String field) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).remove(field);
        assertThat(save(order).status()).isEqualTo(400);
        assertThat(vouchers()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountDatev", "taxRate", "net", "sumGross", "mapAll", "objectName"})
    void a_position_without_a_required_field_is_refused(String field) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucherPosSave").path(0)).remove(field);
        assertThat(save(order).status()).isEqualTo(400);
    }

    @Test
    void the_order_of_keys_is_free_and_the_last_two_may_be_absent() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ObjectNode swapped = Wire.object();
        swapped.set("filename", order.path("filename"));
        swapped.putNull("voucherPosDelete");
        swapped.set("voucherPosSave", order.path("voucherPosSave"));
        swapped.set("voucher", order.path("voucher"));
        assertThat(save(swapped).status()).isEqualTo(201);
        order.remove(List.of("filename", "voucherPosDelete"));
        assertThat(save(order).status()).isEqualTo(201);
    }

    @Test
    void a_draft_may_have_no_positions_and_an_open_voucher_may_not() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        order.remove("voucherPosSave");
        Caller.Reply refused = save(order);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().findPath("message").asText())
                .isEqualTo("The given document must have at least one position");
        ((ObjectNode) order.path("voucher")).put("status", 50);
        Caller.Reply draft = save(order);
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.objects().findPath("sumGross").asText()).isEqualTo("0");
    }

    @ParameterizedTest
    @CsvSource({
        "4400, 7, 1, the account has no such rate",
        "4400, 19, 4, the account has no such rule",
        "4400, 16, 1, there is no such rate",
        "4400, 19, 18, OSS is not for vouchers",
        "4400, 19, 21, rule 21 is not for vouchers",
        "4400, 19, 11, nobody here is a small business",
        "4400, 19, 9, an expense rule on revenue",
    })
    void rule_rate_and_account_must_fit(String account, int rate, int rule, String why)
            throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        order.putArray("voucherPosSave");
        position(order, account, rate, "119.00");
        ((ObjectNode) order.path("voucher").path("taxRule")).put("id", rule);
        assertThat(save(order).status()).as(why).isEqualTo(422);
        assertThat(vouchers()).isZero();
    }

    @Test
    void a_refused_rule_is_answered_with_those_that_are_allowed() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher").path("taxRule")).put("id", 4);
        assertThat(save(order).body().findPath("message").asText())
                .endsWith("Allowed tax rules: TaxRule(id=1, code=USTPFL_UMS_EINN)");
    }

    @Test
    void a_draft_may_lack_the_account_of_a_position() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("status", 50);
        ((ObjectNode) order.path("voucherPosSave").path(0)).remove("accountDatev");
        JsonNode position = save(order).objects().path("voucherPos").path(0);
        assertThat(position.path("sumGross").asText()).isEqualTo("119");
        assertThat(position.has("accountDatev")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "D"})
    void a_revenue_rule_is_taken_on_both_sides(String side) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("creditDebit", side);
        assertThat(save(order).objects().findPath("creditDebit").asText()).isEqualTo(side);
    }

    @Test
    void an_account_that_this_guidance_does_not_offer_is_refused() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ObjectNode position = (ObjectNode) order.path("voucherPosSave").path(0);
        ((ObjectNode) position.path("accountDatev")).put("id", 3640);
        assertThat(save(order).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"1000,422", "200,422", "50,201", "100,201"})
    void only_drafts_and_open_vouchers_can_be_saved(int status, int answer) throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("status", status);
        assertThat(save(order).status()).isEqualTo(answer);
    }

    @Test
    void net_and_gross_do_not_mix() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        position(order, "4300", 7, "21.40");
        ((ObjectNode) order.path("voucherPosSave").path(1)).put("net", true).put("sumNet", 20);
        assertThat(save(order).status()).isEqualTo(400);
    }

    @Test
    void the_old_bookkeeping_knows_no_tax_rules() throws IOException {
        Caller old = new Caller(sandbox, "1000ef0123456789abcdef0123456789");
        String contact = old.post("/Contact", person("HS-1")).objects().path("id").asText();
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher").path("supplier")).put("id", Long.valueOf(contact));
        Caller.Reply reply = old.post("/Voucher/Factory/saveVoucher", order);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.body().path("error").path("message").asText()).contains("taxType");
    }

    @Test
    void the_same_number_is_taken_twice_and_part_of_a_number_finds_more() throws IOException {
        String contact = contact("HS-1");
        save(order("RE-2026-1", contact));
        save(order("RE-2026-1", contact));
        save(order("RE-2026-10", contact));
        assertThat(caller.get("/Voucher?descriptionLike=RE-2026-1").objects()).hasSize(3);
        assertThat(caller.get("/Voucher?descriptionLike=re-2026-10").objects()).hasSize(1);
        assertThat(caller.get("/Voucher?description=RE-2026-10").objects()).hasSize(3);
    }

    @Test
    void vouchers_are_found_by_day_amount_contact_and_document() throws IOException {
        String contact = contact("HS-1");
        save(order("RE-1", contact));
        for (String hit :
                List.of(
                        "startDate=1783980000&endDate=1783980000", // 14.07.2026 00:00 in Berlin
                        "startAmount=119&endAmount=119.00",
                        "contact[objectName]=Contact&contact[id]=" + contact,
                        "hasDocument=true")) {
            assertThat(caller.get("/Voucher?" + encoded(hit)).objects()).as(hit).hasSize(1);
        }
        for (String miss :
                List.of(
                        "startDate=1783980001",
                        "endDate=1783979999",
                        "startAmount=119.01",
                        "contact[objectName]=Contact&contact[id]=1",
                        "hasDocument=false",
                        "creditDebit=C",
                        "status=50")) {
            assertThat(caller.get("/Voucher?" + encoded(miss)).objects()).as(miss).isEmpty();
        }
    }

    private static String encoded(String query) {
        return query.replace("[", "%5B").replace("]", "%5D");
    }

    @Test
    void whole_rows_come_only_when_asked_for() throws IOException {
        String id = id(save(order("RE-1", contact("HS-1"))));
        assertThat(supplierOf(id, "").has("familyname")).isFalse();
        assertThat(supplierOf(id, "?embed=document,supplier").path("familyname").asText())
                .isEqualTo("Beispiel");
    }

    private JsonNode supplierOf(String voucher, String embed) throws IOException {
        return caller.get("/Voucher/" + voucher + embed).objects().path(0).path("supplier");
    }

    @Test
    void only_drafts_change_and_their_sum_is_that_of_the_positions_sent() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("status", 50);
        String id = id(save(order));
        ((ObjectNode) order.path("voucher")).put("id", Long.valueOf(id)).put("status", 100);
        ((ObjectNode) order.path("voucherPosSave").path(0)).put("sumGross", 11.9);
        assertThat(save(order).objects().path("voucher").path("sumGross").asText())
                .isEqualTo("11.9");
        assertThat(positionsOf(id)).as("the old position was not named and stays").hasSize(2);
        Caller.Reply late = save(order);
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body().path("error").path("code").asInt()).isEqualTo(90400);
    }

    private JsonNode positionsOf(String voucher) throws IOException {
        String query = "/VoucherPos?voucher[objectName]=Voucher&voucher[id]=" + voucher;
        return caller.get(encoded(query)).objects();
    }

    @Test
    void only_drafts_can_be_deleted() throws IOException {
        String id = id(save(order("RE-1", contact("HS-1"))));
        Caller.Reply refused = caller.delete("/Voucher/" + id);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("error").path("code").asInt()).isEqualTo(159);
        caller.put("/Voucher/" + id + "/resetToDraft", Wire.object());
        assertThat(caller.delete("/Voucher/" + id).status()).isEqualTo(200);
        assertThat(caller.get("/Voucher/" + id).status()).isEqualTo(404);
        assertThat(positionsOf(id)).isEmpty();
    }

    @Test
    void what_is_enshrined_stays() throws IOException {
        String id = id(save(order("RE-1", contact("HS-1"))));
        assertThat(act(id, "enshrine").body().path("objects").isNull()).isTrue();
        assertThat(act(id, "enshrine").status()).isEqualTo(422);
        assertThat(act(id, "resetToDraft").status()).isEqualTo(422);
        assertThat(caller.delete("/Voucher/" + id).status()).isEqualTo(409);
    }

    private Caller.Reply act(String id, String verb) throws IOException {
        return caller.put("/Voucher/" + id + "/" + verb, Wire.object());
    }

    @Test
    void payments_add_up_and_a_paid_voucher_takes_no_more() throws IOException {
        String id = id(save(order("RE-1", contact("HS-1"))));
        JsonNode log = pay(id, "19.00", 0).objects();
        assertThat(List.of(log.path("fromStatus").asText(), log.path("toStatus").asText()))
                .containsExactly("100", "750");
        assertThat(pay(id, "500", 0).objects().path("toStatus").asText()).isEqualTo("1000");
        JsonNode paid = caller.get("/Voucher/" + id).objects().path(0);
        assertThat(paid.path("paidAmount").decimalValue()).isEqualByComparingTo("119");
        assertThat(pay(id, "1", 0).body().path("error").path("code").asInt()).isEqualTo(751);
    }

    @Test
    void drafts_are_not_paid_and_a_bank_wants_its_own_entry() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).put("status", 50);
        assertThat(pay(id(save(order)), "119", 0).status()).isEqualTo(422);
        String open = id(save(order("RE-2", contact("HS-2"))));
        assertThat(pay(open, "119", 1).status()).as("online account").isEqualTo(422);
    }

    private Caller.Reply pay(String voucher, String amount, int account) throws IOException {
        ObjectNode body = Wire.object().put("amount", amount).put("type", "FULL_PAYMENT");
        JsonNode place = caller.get("/CheckAccount").objects().path(account).path("id");
        body.put("date", "20.07.2026");
        body.set("checkAccount", Wire.reference("CheckAccount", place.asText()));
        return caller.put("/Voucher/" + voucher + "/bookAmount", body);
    }

    @Test
    void the_same_file_has_the_same_name_and_its_bytes_come_back() throws IOException {
        assertThat(upload()).isEqualTo(upload()).matches("[0-9a-f]{32}\\.pdf");
        String id = id(save(order("RE-1", contact("HS-1"))));
        assertThat(caller.raw("GET", "/pdf/" + id).body()).isEqualTo(PDF);
        assertThat(caller.upload("document", PDF).status()).as("wrong part").isEqualTo(400);
        assertThat(caller.upload("file", new byte[0]).status()).as("empty").isEqualTo(400);
    }

    @Test
    void the_guidance_names_accounts_by_number_and_by_rule() throws IOException {
        String by = "/ReceiptGuidance/";
        assertThat(caller.get(by + "forAccountNumber?accountNumber=4400").objects()).hasSize(1);
        assertThat(caller.get(by + "forTaxRule?taxRule=STFREIE_UMS_P4").objects()).hasSize(1);
        assertThat(caller.get(by + "forAccountNumber?accountNumber=1").status()).isEqualTo(422);
        assertThat(caller.get(by + "forTaxRule?taxRule=OSS_GOODS").status()).isEqualTo(422);
    }

    @Test
    void a_person_enters_documents_that_calls_then_find() throws IOException {
        String contact = contact("HS-1");
        ArrayNode typed = Wire.JSON.createArrayNode();
        typed.addObject()
                .put("number", "RE-7")
                .put("day", "2026-07-14")
                .put("gross", "119.00")
                .put("contact", contact);
        typed.addObject()
                .put("number", "RE-8")
                .put("day", "14.07.2026")
                .put("gross", "-5.35")
                .put("rate", 7)
                .put("name", "Bar an der Kasse");
        enter("invoices", typed);
        enter("vouchers", typed);
        JsonNode invoice = caller.get("/Invoice?invoiceNumber=RE-7").objects().path(0);
        assertThat(invoice.path("sumGross").asText()).isEqualTo("119");
        assertThat(invoice.path("sumNet").asText()).isEqualTo("100");
        assertThat(invoice.path("contact").path("id").asText()).isEqualTo(contact);
        assertThat(caller.get("/Invoice?startDate=1783980001").objects()).isEmpty();
        assertThat(caller.get("/Invoice?customerIntenalNote=no-such").objects()).hasSize(2);
        assertThat(caller.get("/Voucher?descriptionLike=RE-").objects()).hasSize(2);
        assertThat(caller.get("/Voucher?supplierName=kasse").objects()).hasSize(1);
    }

    private void enter(String kind, ArrayNode typed) throws IOException {
        caller.control("POST", "/accounts/" + TOKEN + "/" + kind, typed);
    }

    @Test
    void a_person_deletes_what_calls_may_not() throws IOException {
        String contact = contact("HS-1");
        String id = id(save(order("RE-1", contact)));
        caller.control("DELETE", "/accounts/" + TOKEN + "/vouchers/" + id, null);
        caller.control("DELETE", "/accounts/" + TOKEN + "/contacts/" + contact, null);
        assertThat(caller.get("/Voucher/" + id).status()).isEqualTo(404);
        assertThat(caller.get("/Contact/" + contact).status()).isEqualTo(404);
        assertThat(save(order("RE-2", contact)).status()).as("a voucher for nobody").isEqualTo(404);
    }

    @Test
    void a_restart_forgets_nothing_and_gives_no_id_again() throws IOException {
        String contact = contact("HS-1");
        String first = id(save(order("RE-1", contact)));
        JsonNode before = caller.account();
        caller.control("DELETE", "/accounts/" + TOKEN + "/vouchers/" + first, null);
        String second = id(save(order("RE-2", contact)));
        restart();
        assertThat(id(save(order("RE-3", contact)))).isNotIn(first, second);
        assertThat(caller.account().path("contacts")).isEqualTo(before.path("contacts"));
        assertThat(caller.account().path("vouchers")).hasSize(2);
        assertThat(caller.raw("GET", "/pdf/" + second).body()).isEqualTo(PDF);
    }

    @Test
    void many_at_once_get_an_id_each() throws Exception {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        List<Callable<String>> calls = new ArrayList<>();
        for (int call = 0; call < 200; call++) {
            calls.add(() -> id(save(order)));
        }
        List<String> ids = new ArrayList<>();
        for (Future<String> saved : crowd.invokeAll(calls)) {
            ids.add(saved.get());
        }
        crowd.shutdown();
        assertThat(ids).doesNotHaveDuplicates().hasSize(200);
        restart();
        assertThat(vouchers()).isEqualTo(200);
    }

    private static String id(Caller.Reply saved) {
        return saved.objects().path("voucher").path("id").asText();
    }
}

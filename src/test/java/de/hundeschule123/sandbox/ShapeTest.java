package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers have the keys that were measured, and leave out what was left out. */
class ShapeTest extends SandboxCase {

    private static List<String> keys(JsonNode row) {
        List<String> keys = new ArrayList<>();
        row.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void a_saved_voucher_has_the_keys_that_nobody_asked_for() throws IOException {
        JsonNode voucher = save(order("RE-1", contact("HS-1"))).objects().path("voucher");
        assertThat(keys(voucher))
                .startsWith("id", "objectName", "additionalInformation", "create", "update")
                .contains(
                        "hidden",
                        "showNet",
                        "createUser",
                        "sumNetForeignCurrency",
                        "sumDiscountNet",
                        "sumDiscountGross",
                        "recurringIntervall",
                        "taxmaroStockAccount")
                .endsWith("taxRule")
                .doesNotContain("costCentre", "propertyExchangeRate");
        assertThat(keys(voucher.path("document"))).containsExactly("id", "objectName");
        assertThat(voucher.path("sumGrossAccounting")).isEqualTo(voucher.path("sumGross"));
    }

    @Test
    void a_voucher_without_a_contact_or_a_file_has_no_keys_for_them() throws IOException {
        ObjectNode order = order("RE-1", contact("HS-1"));
        ((ObjectNode) order.path("voucher")).putNull("supplier").put("supplierName", "Bar");
        order.putNull("filename");
        Caller.Reply saved = save(order);
        String id = saved.objects().path("voucher").path("id").asText();
        for (JsonNode voucher :
                List.of(
                        saved.objects().path("voucher"),
                        caller.get("/Voucher/" + id).objects().path(0),
                        caller.get("/Voucher").objects().path(0))) {
            assertThat(keys(voucher)).doesNotContain("supplier", "document");
            assertThat(voucher.path("supplierName").asText()).isEqualTo("Bar");
        }
    }

    @Test
    void a_position_has_sums_in_three_currencies() throws IOException {
        JsonNode position =
                save(order("RE-1", contact("HS-1"))).objects().path("voucherPos").path(0);
        assertThat(keys(position))
                .contains("sumGrossAccounting", "sumGrossForeignCurrency", "isGwg", "cateringTip")
                .doesNotContain("accountingType");
    }

    @Test
    void a_new_address_brings_its_whole_contact_and_a_listed_one_its_id() throws IOException {
        String contact = contact("HS-1");
        ObjectNode address = Wire.object().put("street", "Weg 1").put("zip", "10115");
        address.set("contact", Wire.reference("Contact", contact));
        address.set("country", Wire.reference("StaticCountry", "1"));
        JsonNode created = caller.post("/ContactAddress", address).objects();
        assertThat(created.path("contact").path("familyname").asText()).isEqualTo("Beispiel");
        assertThat(keys(created)).doesNotContain("name2", "category");
        assertThat(keys(caller.get("/ContactAddress").objects().path(0).path("contact")))
                .containsExactly("id", "objectName");
    }

    @Test
    void a_contact_has_what_was_never_filled_and_no_parent() throws IOException {
        JsonNode row = caller.get("/Contact/" + contact("HS-1")).objects().path(0);
        assertThat(keys(row))
                .contains("additionalInformation", "defaultShowVat", "mandateReference")
                .doesNotContain("parent");
        ObjectNode company = person("HS-2").put("name", "Hundehotel");
        assertThat(caller.post("/Contact", company).objects().path("buyerReference").asText())
                .isEqualTo("-");
    }

    @Test
    void the_file_of_a_voucher_comes_back_byte_by_byte() throws IOException {
        JsonNode voucher = save(order("RE-1", contact("HS-1"))).objects().path("voucher");
        String document = voucher.path("document").path("id").asText();
        assertThat(document).isNotEqualTo(voucher.path("id").asText());
        JsonNode file = caller.get("/Document/" + document + "/download").objects();
        assertThat(Base64.getDecoder().decode(file.path("content").asText())).isEqualTo(PDF);
        assertThat(caller.get("/Document/1/download").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rechnung", "<html>", "%pdf-1.7"})
    void what_is_no_document_cannot_be_read(String content) throws IOException {
        Caller.Reply refused =
                caller.upload("file", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(500);
        assertThat(refused.body().findPath("message").asText())
                .isEqualTo("Error while trying to read the file");
    }

    @Test
    void invoices_come_newest_first_and_vouchers_oldest_first() throws IOException {
        ArrayNode typed = Wire.JSON.createArrayNode();
        for (String number : List.of("1", "2", "3")) {
            typed.addObject()
                    .put("number", number)
                    .put("day", "2026-07-14")
                    .put("gross", "119.00")
                    .put("name", "Anna Beispiel");
        }
        caller.control("POST", "/accounts/" + TOKEN + "/invoices", typed);
        caller.control("POST", "/accounts/" + TOKEN + "/vouchers", typed);
        assertThat(caller.get("/Invoice").objects().findValuesAsText("invoiceNumber"))
                .containsExactly("3", "2", "1");
        assertThat(caller.get("/Voucher").objects().findValuesAsText("description"))
                .containsExactly("1", "2", "3");
    }

    @Test
    void the_world_has_more_countries_than_a_page_has_rows() throws IOException {
        assertThat(caller.get("/StaticCountry").objects()).hasSize(100);
        assertThat(caller.get("/StaticCountry?limit=1000").objects().size()).isGreaterThan(200);
        assertThat(caller.get("/StaticCountry?code=us").objects()).hasSize(1);
    }
}

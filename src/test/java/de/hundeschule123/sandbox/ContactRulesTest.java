package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRulesTest extends SandboxCase {

    @ParameterizedTest
    @CsvSource({
        "deadef0123456789abcdef0123456789,401",
        "0deaef0123456789abcdef0123456789,403",
        "Bearer abcdef0123456789abcdef0123456789,401",
        "abc,401",
        ",401"
    })
    void a_token_that_opens_nothing_is_refused(String token, int status) throws IOException {
        Caller stranger = new Caller(sandbox, token);
        Caller.Reply reply = stranger.get("/Contact");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body().path("error").path("exceptionUUID").asText()).isNotBlank();
        assertThat(reply.body().has("objects")).isTrue();
    }

    @Test
    void the_token_decides_version_client_and_tax_rules() throws IOException {
        Caller old = new Caller(sandbox, "1000ef0123456789abcdef0123456789");
        Caller small = new Caller(sandbox, "5050ef0123456789abcdef0123456789");
        assertThat(old.get("/Tools/bookkeepingSystemVersion").objects().path("version").asText())
                .isEqualTo("1.0");
        assertThat(small.get("/ReceiptGuidance/forRevenue").objects().findValuesAsText("name"))
                .containsOnly("KLEINUNTERNEHMER_P19");
        assertThat(client(small)).isEqualTo(client(small)).isNotEqualTo(client(caller));
    }

    @Test
    void the_id_of_a_booking_account_is_the_same_for_every_token() throws IOException {
        Caller other = new Caller(sandbox, "abbdef0123456789abcdef0123456789");
        assertThat(other.get("/ReceiptGuidance/forRevenue").objects())
                .isEqualTo(caller.get("/ReceiptGuidance/forRevenue").objects());
    }

    private static String client(Caller caller) throws IOException {
        return caller.get("/SevUser").objects().path(0).path("sevClient").path("id").asText();
    }

    @Test
    void a_created_contact_comes_back_as_a_list_of_one_with_every_value_a_string()
            throws IOException {
        Caller.Reply created = caller.post("/Contact", person("HS-1"));
        assertThat(created.status()).isEqualTo(201);
        JsonNode list = caller.get("/Contact/" + created.objects().path("id").asText()).objects();
        assertThat(list).hasSize(1);
        assertThat(list.path(0).path("id").isTextual()).isTrue();
        assertThat(list.path(0).path("status")).hasToString("\"1000\"");
        assertThat(list.path(0).path("category").path("id")).hasToString("\"3\"");
        assertThat(list.path(0).path("name").isNull()).isTrue();
    }

    @Test
    void persons_show_only_with_depth_and_numbers_match_exactly() throws IOException {
        contact("HS-1");
        contact("HS-10");
        assertThat(caller.get("/Contact?customerNumber=HS-1").objects()).isEmpty();
        assertThat(caller.get("/Contact?customerNumber=HS-1&depth=1").objects()).hasSize(1);
        assertThat(caller.get("/Contact?depth=1&name=beisp").objects()).hasSize(2);
        assertThat(caller.get("/Contact?depth=1&email=nobody@example.org").objects()).hasSize(2);
    }

    @Test
    void lists_end_at_a_hundred_unless_told_and_count_as_a_string() throws IOException {
        ArrayNode seed = Wire.JSON.createArrayNode();
        for (int i = 0; i < 120; i++) {
            seed.add(person("S-" + i));
        }
        caller.control("POST", "/accounts/" + TOKEN + "/contacts", seed);
        Caller.Reply first = caller.get("/Contact?depth=1&countAll=true");
        assertThat(first.objects()).hasSize(100);
        assertThat(first.body().path("total")).hasToString("\"120\"");
        assertThat(caller.get("/Contact?depth=1&limit=1000&offset=100").objects()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "x", "-1"})
    void a_limit_out_of_range_is_refused(String limit) throws IOException {
        assertThat(caller.get("/Contact?limit=" + limit).status()).isEqualTo(400);
    }

    @Test
    void a_change_leaves_what_it_does_not_name() throws IOException {
        String id = contact("HS-1");
        caller.put("/Contact/" + id, Wire.object().put("surename", "Berta"));
        JsonNode row = caller.get("/Contact/" + id).objects().path(0);
        assertThat(List.of(row.path("surename").asText(), row.path("familyname").asText()))
                .containsExactly("Berta", "Beispiel");
    }

    @Test
    void addresses_and_ways_belong_to_their_contact() throws IOException {
        String mine = contact("HS-1");
        String other = contact("HS-2");
        assertThat(caller.post("/ContactAddress", address(mine)).status()).isEqualTo(201);
        assertThat(caller.post("/CommunicationWay", email(mine)).status()).isEqualTo(201);
        for (String path : List.of("/ContactAddress", "/CommunicationWay")) {
            String filter = "?contact%5BobjectName%5D=Contact&contact%5Bid%5D=";
            assertThat(caller.get(path + filter + mine).objects()).hasSize(1);
            assertThat(caller.get(path + filter + other).objects()).isEmpty();
        }
        assertThat(caller.account().path("contacts").path(0).path("communicationWays")).hasSize(1);
    }

    private static ObjectNode address(String contact) {
        ObjectNode address =
                Wire.object().put("street", "Weg 1").put("zip", "10115").put("city", "Berlin");
        address.set("contact", Wire.reference("Contact", contact));
        address.set("country", Wire.reference("StaticCountry", "1"));
        address.set("category", Wire.reference("Category", "47"));
        return address;
    }

    private static ObjectNode email(String contact) {
        ObjectNode way =
                Wire.object().put("type", "EMAIL").put("value", "a@example.org").put("main", true);
        way.set("contact", Wire.reference("Contact", contact));
        way.set("key", Wire.reference("CommunicationWayKey", "2"));
        return way;
    }

    @Test
    void customer_numbers_are_offered_and_checked() throws IOException {
        contact("2041");
        String check = "/Contact/Mapper/checkCustomerNumberAvailability";
        assertThat(caller.get("/Contact/Factory/getNextCustomerNumber").objects().asText())
                .isEqualTo("2042");
        assertThat(caller.get(check + "?customerNumber=2041").objects().asBoolean(true)).isFalse();
        assertThat(caller.get(check + "?customerNumber=2042").objects().asBoolean()).isTrue();
        assertThat(caller.get(check).status()).isEqualTo(500);
    }

    @Test
    void a_contact_in_use_stays_and_an_unused_one_goes() throws IOException {
        String used = contact("HS-1");
        save(order("RE-1", used));
        String unused = contact("HS-2");
        assertThat(caller.delete("/Contact/" + used).status()).isEqualTo(409);
        assertThat(caller.delete("/Contact/" + unused).status()).isEqualTo(200);
        Caller.Reply gone = caller.get("/Contact/" + unused);
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.body().path("error").path("code").asInt()).isEqualTo(151);
    }

    @Test
    void the_lists_of_the_office_are_there() throws IOException {
        assertThat(caller.get("/StaticCountry?code=GB").objects()).hasSize(3);
        assertThat(caller.get("/StaticCountry?code=DE").objects().path(0).path("id").asText())
                .isEqualTo("1");
        assertThat(
                        caller.get("/Category?objectType=ContactAddress")
                                .objects()
                                .findValuesAsText("id"))
                .contains("47");
        assertThat(caller.get("/CommunicationWayKey").objects()).hasSize(8);
        assertThat(caller.get("/CheckAccount").objects()).isNotEmpty();
        assertThat(caller.get("/Invoice").objects()).isEmpty();
    }
}

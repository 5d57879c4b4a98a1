package de.hundeschule123.school.operator;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.OperatorApi;
import de.hundeschule123.harness.RunningApplication;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator opens schools, and nobody else does. */
class EnrolmentIT {

    private static final OperatorApi OPERATOR = OperatorApi.withKey();

    @Test
    void a_school_is_opened_once_and_its_owner_gets_a_link_until_there_is_a_password() {
        HttpResponse<String> first = open("eins", "anna@eins.example");
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(OperatorApi.field(first, "school")).isEqualTo("eins");
        assertThat(OperatorApi.field(first, "link")).contains("/passwort.xhtml?link=");

        HttpResponse<String> again = open("eins", "anna@eins.example");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(OperatorApi.field(again, "link"))
                .contains("?link=")
                .isNotEqualTo(OperatorApi.field(first, "link"));
    }

    @Test
    void an_owner_who_never_came_in_may_be_corrected_to_another_address() {
        open("zwei", "vertippt@zwei.example");

        HttpResponse<String> corrected = open("zwei", "richtig@zwei.example");

        assertThat(corrected.statusCode()).as(corrected.body()).isEqualTo(200);
        assertThat(OperatorApi.field(corrected, "link")).contains("?link=");
    }

    @Test
    void an_address_that_belongs_to_somebody_else_is_refused_without_saying_whose_it_is() {
        HttpResponse<String> answer = open("drei", Browser.SMALL_BUSINESS_OWNER);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("gehört hier schon jemandem")
                .doesNotContain("Waldrand", "Weißhaupt");
    }

    @Test
    void what_is_wrong_with_a_school_is_told_field_by_field() {
        HttpResponse<String> answer =
                OPERATOR.put(
                        "vier",
                        Map.of(
                                "name", " ",
                                "owner", Map.of("name", "Vera", "email", "vera"),
                                "iban", "DE00"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("Namen der Hundeschule", "Das ist keine E-Mail-Adresse", "IBAN");
    }

    @Test
    void an_owner_who_lost_the_password_gets_a_link_and_nobody_else_does() {
        open("acht", "anna@acht.example");
        open("neun", "nora@neun.example");

        HttpResponse<String> answer = OPERATOR.access("acht", "Anna@acht.example");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(OperatorApi.field(answer, "link")).contains("/passwort.xhtml?link=");
        assertThat(OPERATOR.access("acht", "nora@neun.example").statusCode()).isEqualTo(404);
        assertThat(OPERATOR.access("acht", "niemand@acht.example").statusCode()).isEqualTo(404);
        assertThat(OPERATOR.access("zehn", "anna@acht.example").statusCode()).isEqualTo(404);
        assertThat(
                        OperatorApi.showing("Bearer falsch")
                                .access("acht", "anna@acht.example")
                                .statusCode())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer ",
                "Bearer falsch",
                "Bearer key-of-the-operator-of-all-container-test",
                "Basic " + "a2V5LW9mLXRoZS1vcGVyYXRvci1vZi1hbGwtY29udGFpbmVyLXRlc3RzOg=="
            })
    void whatever_is_not_the_key_opens_nothing(String authorization) {
        HttpResponse<String> answer =
                OperatorApi.showing(authorization)
                        .put("fuenf", "Hundeschule Fünf", "Fiona", "fiona@fuenf.example");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Schlüssel des Betreibers")
                .doesNotContain(RunningApplication.OPERATOR_KEY);
    }

    @Test
    void a_command_opens_a_school_with_the_key_from_its_file_and_prints_the_link()
            throws Exception {
        ProcessBuilder command =
                new ProcessBuilder(
                                "src/main/server/new-school",
                                "sieben",
                                "Hundeschule „Sieben & Söhne“",
                                "Jürgen Größ",
                                "juergen@sieben.example",
                                "target/hundeschule.war")
                        .redirectErrorStream(true);
        command.environment()
                .putAll(
                        Map.of(
                                "OPERATOR_KEY_FILE",
                                        RunningApplication.operatorKeyFile().toString(),
                                "PORT", Integer.toString(RunningApplication.get().server().port()),
                                "SERVER_FILES", "target/server",
                                "JAVA_HOME", System.getProperty("java.home")));
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said)
                .contains("The school sieben is open.", "/passwort.xhtml?link=")
                .doesNotContain(RunningApplication.OPERATOR_KEY);
    }

    @Test
    void the_password_of_a_school_s_owner_opens_no_school() {
        String owner = Browser.OWNER + ":" + Browser.PASSWORD;
        String basic = Base64.getEncoder().encodeToString(owner.getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer =
                OperatorApi.showing("Basic " + basic)
                        .put("sechs", "Hundeschule Sechs", "Sina", "sina@sechs.example");

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> open(String key, String email) {
        return OPERATOR.put(key, "Hundeschule " + key, "Anna Neu", email);
    }
}

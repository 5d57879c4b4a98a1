package de.hundeschule123.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServeRefusesTest {

    private static final int REFUSED = 78;

    private record End(int code, String said) {}

    @Test
    void a_server_without_a_database_says_what_to_set() throws Exception {
        End end = serve(Map.of());

        assertThat(end.code()).isEqualTo(REFUSED);
        assertThat(end.said())
                .startsWith("START REFUSED: DB_URL is not set.")
                .contains("jdbc:postgresql://", "DB_USER", "DB_PASSWORD");
    }

    @Test
    void a_server_with_another_database_says_what_to_set_and_shows_no_password() throws Exception {
        End end = serve(Map.of("DB_URL", "jdbc:h2:file:./x;PASSWORD=s3cret"));

        assertThat(end.code()).isEqualTo(REFUSED);
        assertThat(end.said())
                .startsWith("START REFUSED: DB_URL must begin with jdbc:postgresql:.")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @CsvSource({
        "PORT, 8080x, PORT 8080x is no port",
        "PORT, 70000, PORT 70000 is no port",
        "BIND_ADDRESS, localhost, BIND_ADDRESS localhost is no IP address",
        "BIND_ADDRESS, 127.0.0.1\", BIND_ADDRESS 127.0.0.1\" is no IP address",
        "SERVER_FILES, /no/such/folder, there is no folder SERVER_FILES /no/such/folder"
    })
    void a_setting_that_cannot_work_is_refused_and_not_tried_again(
            String variable, String value, String said) throws Exception {
        End end =
                serve(
                        Map.of(
                                "DB_URL",
                                "jdbc:postgresql:hundeschule",
                                "DB_PASSWORD",
                                "s3cret",
                                variable,
                                value));

        assertThat(end.code()).isEqualTo(REFUSED);
        assertThat(end.said()).startsWith("START REFUSED: " + said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql:hundeschule",
                "jdbc:postgresql://db.example/hundeschule?sslmode=verify-full"
            })
    void a_database_without_a_password_of_its_own_is_refused(String address) throws Exception {
        End end = serve(Map.of("DB_URL", address, "DB_USER", "anna"));

        assertThat(end.code()).isEqualTo(REFUSED);
        assertThat(end.said())
                .startsWith("START REFUSED: DB_PASSWORD is not set.")
                .contains("DB_USER anna", "DB_PASSWORD=")
                .doesNotContain(address);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example/hundeschule?ssl=true&password=s3cret,",
        "jdbc:postgresql://db.example/hundeschule, ''"
    })
    void whoever_has_said_what_the_password_is_is_not_asked_for_it(String address, String password)
            throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of("DB_URL", address, "PORT", "none"));
        if (password != null) {
            environment.put("DB_PASSWORD", password);
        }

        assertThat(serve(environment).said()).startsWith("START REFUSED: PORT none is no port.");
    }

    private static End serve(Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder serve =
                new ProcessBuilder("src/main/server/serve").redirectErrorStream(true);
        serve.environment().keySet().removeAll(Set.of("DB_URL", "DB_USER", "DB_PASSWORD"));
        serve.environment().putAll(environment);
        Process process = serve.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new End(process.waitFor(), said);
    }
}

package de.hundeschule123.school.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With which settings of a provider a server starts. */
class OidcSettingsTest {

    private static final String SECRET = "s".repeat(16);

    @TempDir Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void all_is_set() throws IOException {
        settings.put("OIDC_ISSUER", "https://konto.example/rudel");
        settings.put("OIDC_CLIENT_ID", "hundeschule");
        settings.put("OIDC_CLIENT_SECRET_FILE", secretFile(SECRET, "rw-------"));
    }

    private String secretFile(String content, String mode) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), content);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode))
                .toString();
    }

    private Optional<OidcClient> read(boolean publicAddress) {
        return OidcSettings.read(name -> Optional.ofNullable(settings.get(name)), publicAddress);
    }

    @Test
    void without_an_issuer_there_is_no_provider() {
        settings.remove("OIDC_ISSUER");

        assertThat(read(true)).isEmpty();
    }

    @Test
    void the_provider_is_called_like_the_product_unless_it_has_a_name() {
        assertThat(read(true)).map(OidcClient::name).contains("123Hundeschule");

        settings.put("OIDC_NAME", "Rudel & Co.");
        assertThat(read(true)).map(OidcClient::name).contains("Rudel & Co.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://konto.example",
                "https://",
                "konto.example",
                "https://konto.example?x=y",
                "https://konto.example#x",
                "https://name:word@konto.example",
                "https://konto example"
            })
    void an_issuer_that_is_not_safe_or_none_is_refused(String issuer) {
        settings.put("OIDC_ISSUER", issuer);

        assertThatThrownBy(() -> read(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("OIDC_ISSUER")
                .hasMessageNotContaining("word");
    }

    @Test
    void a_provider_elsewhere_needs_the_address_to_send_people_back_to() {
        assertThatThrownBy(() -> read(false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PUBLIC_URL");

        settings.put("OIDC_ISSUER", "http://localhost:9000");
        assertThat(read(false)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "OIDC_CLIENT_ID,",
        "OIDC_CLIENT_ID,a b",
        "OIDC_CLIENT_SECRET_FILE,",
        "OIDC_NAME,<b>"
    })
    void what_else_is_missing_or_cannot_be_meant_is_refused(String name, String value) {
        settings.put(name, value);

        assertThatThrownBy(() -> read(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(name);
    }

    @ParameterizedTest
    @CsvSource({
        "ssssssssssssssss, rw-r--r--, can be read by everybody",
        "short, rw-------, 16 to 500",
        "two words and more, rw-------, 16 to 500"
    })
    void a_secret_that_is_none_is_refused(String content, String mode, String because)
            throws IOException {
        settings.put("OIDC_CLIENT_SECRET_FILE", secretFile(content, mode));

        assertThatThrownBy(() -> read(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(because)
                .hasMessageNotContaining(content);
    }

    @Test
    void a_secret_that_is_not_there_is_refused() {
        settings.put("OIDC_CLIENT_SECRET_FILE", folder.resolve("none").toString());

        assertThatThrownBy(() -> read(true))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }
}

package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedTransportTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://my.sevdesk.de/api/v1",
                "https://my.sevdesk.de/api/v1/",
                "HTTPS://my.sevdesk.de/api/v1",
                "http://localhost:8090/api/v1",
                "http://LOCALHOST:8090/api/v1",
                "http://127.0.0.1:8090/api/v1",
                "http://[::1]:8090/api/v1"
            })
    void a_safe_address_is_taken(String address) {
        assertThatCode(() -> EncryptedTransport.address(address)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://my.sevdesk.de/api/v1",
                "http://127.0.0.2:8133/api/v1",
                "http://localhost.evil.example/api/v1",
                "http://localhost@evil.example/api/v1",
                "https://localhost@evil.example/api/v1",
                "https://user:secret@my.sevdesk.de/api/v1",
                "https://my.sevdesk.de/api/v1?x=secret",
                "https://my.sevdesk.de/api/v1#secret",
                "http://2130706433/api/v1",
                "http://0.0.0.0:8090/api/v1",
                "ftp://localhost/api/v1",
                "file:///etc/passwd",
                "https:///api/v1",
                "//my.sevdesk.de/api/v1",
                "my.sevdesk.de",
                "https://my sevdesk.de/secret",
                "http://localhost:x/secret"
            })
    void no_token_goes_to_an_unsafe_one_and_its_secrets_are_not_told(String address) {
        assertThatThrownBy(() -> EncryptedTransport.address(address))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("SEVDESK_API_URL")
                .hasMessageNotContaining("secret");
    }

    @Test
    void no_setting_of_a_single_client_leads_elsewhere() {
        SevdeskAddress address = EncryptedTransport.address("https://my.sevdesk.de/api/v1");

        assertThatThrownBy(
                        () ->
                                EncryptedTransport.demand(
                                        address,
                                        name ->
                                                Optional.of("https://evil.example")
                                                        .filter(
                                                                url ->
                                                                        name.equals(
                                                                                "sevdesk-account/mp-rest/url"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("sevdesk-account/mp-rest/url");
        assertThatCode(
                        () ->
                                EncryptedTransport.demand(
                                        address,
                                        name -> Optional.of("https://my.sevdesk.de/api/v1/")))
                .doesNotThrowAnyException();
    }

    @Test
    void the_start_asks() {
        assertThat(ServiceLoader.load(StartCondition.class))
                .hasAtLeastOneElementOfType(EncryptedTransport.class);
    }
}

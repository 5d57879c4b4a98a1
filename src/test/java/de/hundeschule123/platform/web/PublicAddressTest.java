package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://schule.example, https://schule.example",
        "https://schule.example/, https://schule.example",
        "HTTPS://Schule.Example:8443//, https://schule.example:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1, http://127.0.0.1",
        "http://[::1]:8080/, http://[::1]:8080",
    })
    void an_address_is_taken_without_what_means_nothing(String written, String meant) {
        assertThat(FrontDoorSettings.address(written)).hasToString(meant);
        assertThat(FrontDoorSettings.address(written).to("/anmelden.xhtml"))
                .hasToString(meant + "/anmelden.xhtml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://schule.example",
                "http://192.168.1.5:8080",
                "http://localhost.evil.example",
                "schule.example",
                "ftp://schule.example",
                "https://",
                "https:///pfad",
                "https://schule.example/pfad",
                "https://schule.example/?a=b",
                "https://schule.example/#a",
                "https://ich:geheim@schule.example",
                "https://schule example",
                "javascript:alert(1)",
            })
    void an_address_to_which_nobody_may_be_led_ends_the_start(String written) {
        assertThatThrownBy(() -> FrontDoorSettings.address(written))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("PUBLIC_URL")
                .hasMessageNotContaining("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "https://schule.example, schule.example, true",
                "https://schule.example, SCHULE.example, true",
                "https://schule.example, schule.example:443, true",
                "https://schule.example, schule.example:8443, false",
                "https://schule.example, schule.example:80, false",
                "https://schule.example:8443, schule.example:8443, true",
                "https://schule.example:8443, schule.example, false",
                "https://schule.example, evil.example, false",
                "https://schule.example, schule.example.evil.example, false",
                "https://schule.example, schule.example@evil.example, false",
                "https://schule.example, evil.example@schule.example, false",
                "https://schule.example, -, false",
                "https://schule.example, '', false",
                "http://localhost:8080, localhost:8080, true",
                "http://[::1]:8080, [::1]:8080, true",
            })
    void only_its_own_name_names_it(String address, String host, boolean named) {
        assertThat(FrontDoorSettings.address(address).isNamedBy(host)).isEqualTo(named);
    }
}

package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // method, Sec-Fetch-Site, Origin, Host
                "POST, -, -, schule.example",
                "PUT, -, -, localhost:8080",
                "POST, same-origin, https://schule.example, schule.example",
                "POST, none, -, schule.example",
                "POST, -, https://schule.example, schule.example",
                "POST, -, https://SCHULE.example, schule.example:443",
                "POST, -, http://localhost:8080, localhost:8080",
                "POST, same-origin, https://schule.example:8443, schule.example",
                "GET, cross-site, -, schule.example",
                "HEAD, cross-site, https://evil.example, schule.example",
            })
    void people_on_our_pages_and_programs_are_let_in(
            String method, String site, String origin, String host) {
        assertThat(RequestOrigin.of(method, site, origin, host)).isEqualTo(RequestOrigin.OURS);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "POST, cross-site, https://evil.example, schule.example",
                "POST, cross-site, -, schule.example",
                "POST, same-site, https://blog.schule.example, app.schule.example",
                "POST, same-site, -, app.schule.example",
                "POST, -, https://evil.example, schule.example",
                "PUT, -, https://evil.example, schule.example",
                "DELETE, -, https://evil.example, schule.example",
                "POST, -, null, schule.example",
                "POST, same-origin, https://evil.example, schule.example",
                "POST, -, https://schule.example.evil.example, schule.example",
                "POST, -, https://schule.example@evil.example, schule.example",
                "POST, -, http://localhost:8081, localhost:8080",
                "POST, -, https://schule.example, -",
                "POST, -, nonsense, schule.example",
                "POST, what-is-this, -, schule.example",
            })
    void foreign_pages_are_not(String method, String site, String origin, String host) {
        assertThat(RequestOrigin.of(method, site, origin, host)).isEqualTo(RequestOrigin.FOREIGN);
    }
}

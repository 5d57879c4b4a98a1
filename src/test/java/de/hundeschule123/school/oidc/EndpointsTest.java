package de.hundeschule123.school.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is believed of what a provider says about itself. */
class EndpointsTest {

    private static final String ISSUER = "https://konto.example";
    private static final String SAID =
            """
            {"issuer": "https://konto.example", "authorization_endpoint": "https://konto.example/a?p=1",
             "token_endpoint": "https://konto.example/t", "jwks_uri": "https://konto.example/k"}""";

    @Test
    void its_addresses_are_taken_as_they_are() throws NotSignedIn {
        Endpoints endpoints = Endpoints.of(SAID, ISSUER);

        assertThat(endpoints.authorization()).hasToString("https://konto.example/a?p=1");
        assertThat(endpoints.token()).hasToString("https://konto.example/t");
        assertThat(endpoints.keys()).hasToString("https://konto.example/k");
    }

    @ParameterizedTest
    @CsvSource({
        "https://konto.example/t, http://konto.example/t",
        "https://konto.example/k, file:///etc/passwd",
        "https://konto.example/a?p=1, ''",
        "'\"issuer\": \"https://konto.example\"', '\"issuer\": \"https://konto.example/\"'",
        "'\"issuer\": \"https://konto.example\"', '\"issuer\": 7'",
        "'{', '['"
    })
    void what_is_not_safe_or_of_another_is_refused(String right, String wrong) {
        assertThatThrownBy(() -> Endpoints.of(SAID.replace(right, wrong), ISSUER))
                .isInstanceOf(NotSignedIn.class)
                .hasMessageContaining("discovery");
    }
}

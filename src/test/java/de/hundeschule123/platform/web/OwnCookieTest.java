package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnCookieTest {

    @Test
    void over_tls_a_cookie_is_for_this_host_alone() {
        assertThat(OwnCookie.everywhere("wanted").written("x", "; Max-Age=300", true))
                .isEqualTo("__Host-wanted=x; Path=/; Max-Age=300; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void one_of_a_single_page_cannot_be_of_the_host_and_is_secure_all_the_same() {
        assertThat(new OwnCookie("link", "/passwort.xhtml").written("x", "", true))
                .isEqualTo("__Secure-link=x; Path=/passwort.xhtml; HttpOnly; SameSite=Lax; Secure");
    }

    @Test
    void for_trying_it_goes_over_http_as_well() {
        assertThat(OwnCookie.everywhere("wanted").written("x", "", false))
                .isEqualTo("wanted=x; Path=/; HttpOnly; SameSite=Lax");
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # PUBLIC_URL                | demonstration | encrypted
                    https://rechnungen.example  | false         | true
                    https://rechnungen.example  | true          | true
                    http://localhost:8080       | false         | false
                    http://localhost:8080       | true          | false
                                                | false         | true
                                                | true          | false
                    """,
            delimiter = '|')
    void only_what_was_started_for_trying_goes_without_tls(
            String address, boolean demonstration, boolean encrypted) {
        assertThat(
                        FrontDoorSettings.isEncrypted(
                                Optional.ofNullable(address).map(PublicAddress::of), demonstration))
                .isEqualTo(encrypted);
    }
}

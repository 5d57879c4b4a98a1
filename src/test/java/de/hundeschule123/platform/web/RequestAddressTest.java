package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Spellings;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestAddressTest {

    private static final String PATH = "/api/invoices/17/commit";

    /** Strange, but with one reading only: the guard and the container see the same. */
    private static final List<String> ONE_READING =
            List.of(
                    PATH + "/",
                    PATH + "/extra",
                    "/%61pi/invoices/17/commit",
                    PATH.toUpperCase(Locale.ROOT),
                    "/faces" + PATH);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.xhtml",
                "/kunden/liste.xhtml",
                "/api/customers/K-1001",
                "/api/customers/K_1.7",
                "/api/customers/B%C3%A4r%20%26%20Co",
                "/jakarta.faces.resource/primeicons/primeicons.css.xhtml",
                "/jakarta.faces.resource/webjars/x@1.0/y,z.js.xhtml",
                "/health/ready"
            })
    void honest_addresses_are_plain(String address) {
        assertThat(RequestAddress.isWrittenPlainly(address)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("strange")
    void an_address_with_two_readings_is_not(String address) {
        assertThat(RequestAddress.isWrittenPlainly(address)).isFalse();
    }

    static Stream<String> strange() {
        return Stream.concat(
                Spellings.of(PATH).stream()
                        .filter(spelling -> !ONE_READING.contains(spelling))
                        .filter(spelling -> !spelling.startsWith("http:")),
                Stream.of(
                        "",
                        "*",
                        "kunden",
                        "/a b",
                        "/\u00e4",
                        "/%E4",
                        "/%c2%85",
                        "/%ED%A0%80",
                        "/a%20%0ab",
                        "/.git/config",
                        "/a/.hidden",
                        "/a|b",
                        "/a\"b",
                        "/a<b>",
                        "/%2525"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "a/", "%C3%A4", "%41b", "%41%42"})
    void a_long_address_is_judged_like_a_short_one(String part) {
        String address = "/api/invoices/" + part.repeat(20_000);

        assertThat(RequestAddress.isWrittenPlainly(address)).isTrue();
        assertThat(RequestAddress.isWrittenPlainly(address + "%2f")).isFalse();
        assertThat(RequestAddress.isWrittenPlainly(address + "%4")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4/", "%+1", "%-1", "% 1", "%zz", "%4g", "%%41"})
    void what_only_begins_like_an_escape_is_none(String escape) {
        assertThat(RequestAddress.isWrittenPlainly("/a" + escape)).isFalse();
        assertThat(RequestAddress.isWrittenPlainly("/a" + escape + "b")).isFalse();
    }

    @Test
    void what_is_below_an_address_is_not_what_only_begins_like_it() {
        assertThat(new RequestAddress("/api").isWithin("/api")).isTrue();
        assertThat(new RequestAddress("/api/x").isWithin("/api")).isTrue();
        assertThat(new RequestAddress("/apix").isWithin("/api")).isFalse();
        assertThat(new RequestAddress("/anmelden.xhtmlx").isWithin("/anmelden.xhtml")).isFalse();
    }
}

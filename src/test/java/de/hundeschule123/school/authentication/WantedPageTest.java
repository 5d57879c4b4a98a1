package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WantedPageTest {

    private Instant now = Instant.parse("2026-11-27T12:00:00Z");

    private final Clock clock =
            new Clock() {
                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }

                @Override
                public Instant instant() {
                    return now;
                }
            };

    private final WantedPage wanted = new WantedPage(clock);

    @Test
    void who_signs_in_in_time_comes_to_the_wanted_page() {
        String sealed = wanted.sealed("/rechnungen/details.xhtml?id=17");
        now = now.plus(Duration.ofMinutes(5));

        assertThat(wanted.opened(sealed)).hasValue("/rechnungen/details.xhtml?id=17");
    }

    @Test
    void after_five_minutes_it_is_forgotten() {
        String sealed = wanted.sealed("/rechnungen/details.xhtml?id=17");
        now = now.plus(Duration.ofMinutes(5)).plusSeconds(1);

        assertThat(wanted.opened(sealed)).isEmpty();
    }

    @Test
    void nobody_else_can_say_where_a_person_goes() {
        String foreign = new WantedPage(clock).sealed("/index.xhtml");
        String ours = wanted.sealed("/index.xhtml");

        assertThat(wanted.opened(foreign)).isEmpty();
        assertThat(wanted.opened(ours.replaceFirst("^.", "X"))).isEmpty();
        assertThat(wanted.opened(ours.replaceFirst("\\.(\\d)", ".9$1"))).isEmpty();
        assertThat(wanted.opened("/kunden/liste.xhtml")).isEmpty();
        assertThat(wanted.opened("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/a\\b",
                "/index.xhtml?a=b\r\nSet-Cookie: x=y",
                "/a;b"
            })
    void even_under_our_seal_it_leads_nowhere_else(String page) {
        assertThat(wanted.opened(wanted.sealed(page))).isEmpty();
    }

    @Test
    void it_is_bounded() {
        assertThat(wanted.opened(wanted.sealed("/index.xhtml?" + "x".repeat(499)))).isPresent();
        assertThat(wanted.opened(wanted.sealed("/index.xhtml?" + "x".repeat(500)))).isEmpty();
    }
}

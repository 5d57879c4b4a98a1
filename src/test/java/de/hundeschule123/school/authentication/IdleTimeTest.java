package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdleTimeTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final HttpServletRequest CLICK =
            FakeRequests.request(FORM, Map.of("save", "save"));
    private static final HttpServletRequest LINK =
            FakeRequests.request(null, Map.of("primefaces.ignoreautoupdate", "true"));
    private static final HttpServletRequest POLL =
            FakeRequests.request(FORM, Map.of("primefaces.ignoreautoupdate", "true"));

    private Instant now = Instant.parse("2026-11-20T09:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final IdleTime idle = new IdleTime(clock);
    private final HttpSession session = FakeRequests.session();

    @Test
    void whoever_does_something_within_half_an_hour_stays() {
        idle.begin(session);
        for (int i = 0; i < 10; i++) {
            pass(Duration.ofMinutes(30).minusMillis(1));
            assertThat(idle.allows(session, i % 2 == 0 ? CLICK : LINK)).isTrue();
        }
    }

    @Test
    void whoever_does_nothing_for_half_an_hour_is_signed_out() {
        idle.begin(session);
        pass(Duration.ofMinutes(30));
        assertThat(idle.allows(session, CLICK)).isFalse();
    }

    @Test
    void what_a_page_asks_by_itself_keeps_nobody_signed_in() {
        idle.begin(session);
        for (int i = 0; i < 29; i++) {
            pass(Duration.ofMinutes(1));
            assertThat(idle.allows(session, POLL)).isTrue();
        }
        pass(Duration.ofMinutes(1));
        assertThat(idle.allows(session, POLL)).isFalse();
    }

    @Test
    void a_session_in_which_nobody_signed_in_is_none() {
        assertThat(idle.allows(session, CLICK)).isFalse();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}

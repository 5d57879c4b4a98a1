package de.hundeschule123.school.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedInSessionTest {

    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");
    private static final Duration WITHIN = Duration.ofMinutes(10);

    private final SignedInSession session = new SignedInSession(1, 2, 3, NOON, NOON);

    @Test
    void a_proof_holds_for_so_long_and_a_new_one_begins_anew() {
        assertThat(session.isProven(NOON.plus(WITHIN), WITHIN)).isTrue();
        assertThat(session.isProven(NOON.plus(WITHIN).plusMillis(1), WITHIN)).isFalse();

        SignedInSession again = session.provenAt(NOON.plusSeconds(3600));
        assertThat(again.isProven(NOON.plusSeconds(4200), WITHIN)).isTrue();
        assertThat(again.since()).isEqualTo(NOON);
    }
}

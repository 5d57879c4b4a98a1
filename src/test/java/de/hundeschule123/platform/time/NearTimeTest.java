package de.hundeschule123.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearTimeTest {

    /** Half past two in the afternoon of a day in November, in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-27T13:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T13:29:00Z, in weniger als einer Minute",
        "2026-11-27T13:30:59Z, in weniger als einer Minute",
        "2026-11-27T13:32:00Z, gegen 14:32 Uhr",
        "2026-11-27T13:31:01Z, gegen 14:32 Uhr",
        "2026-11-27T22:59:30Z, morgen gegen 0:00 Uhr",
        "2026-11-28T07:05:00Z, morgen gegen 8:05 Uhr",
        "2026-11-30T07:05:00Z, am 30.11. gegen 8:05 Uhr"
    })
    void a_moment_is_named_as_near_as_a_person_needs_it(Instant moment, String words) {
        assertThat(NearTime.of(moment, NOW)).isEqualTo(words);
    }
}

package de.hundeschule123.sevdesk.backfill.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The further away the end, the coarser the step in which it is told. */
class TimeLeftTest {

    @ParameterizedTest
    @CsvSource({
        "0, noch weniger als eine Minute",
        "60, noch weniger als eine Minute",
        "61, noch etwa 2 Minuten",
        "290, noch etwa 5 Minuten",
        "601, noch etwa 15 Minuten",
        "900, noch etwa 15 Minuten",
        "1801, noch etwa 40 Minuten",
        "3600, noch etwa 60 Minuten",
        "3601, noch etwa 2 Stunden",
        "9000, noch etwa 3 Stunden"
    })
    void it_is_told_in_steps(long seconds, String words) {
        assertThat(new TimeLeft(Duration.ofSeconds(seconds)).words()).isEqualTo(words);
    }
}

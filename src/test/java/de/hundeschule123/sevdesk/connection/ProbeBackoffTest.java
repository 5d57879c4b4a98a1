package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProbeBackoffTest {

    private static final SchoolId SCHOOL = new SchoolId(7);

    private final ProbeBackoff pauses = new ProbeBackoff();

    {
        Wiring.wire(
                pauses,
                List.of(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(30),
                        Duration.ofHours(1)));
    }

    private Duration after(int tries) {
        return pauses.after(tries, HoldReason.TOKEN_REFUSED, SCHOOL);
    }

    @Test
    void the_pauses_grow_to_an_hour_and_no_further() {
        assertThat(after(0)).isBetween(Duration.ofMinutes(1), Duration.ofSeconds(72));
        assertThat(IntStream.range(0, 5).mapToObj(this::after)).isSorted();
        assertThat(after(4)).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
        assertThat(after(1_000_000)).isBetween(Duration.ofHours(1), Duration.ofMinutes(72));
    }

    @Test
    void all_servers_plan_the_same() {
        assertThat(after(3)).isEqualTo(after(3));
    }

    @Test
    void schools_that_were_held_together_do_not_come_back_together() {
        assertThat(
                        LongStream.rangeClosed(1, 100)
                                .mapToObj(
                                        school ->
                                                pauses.after(
                                                        4,
                                                        HoldReason.TOKEN_REFUSED,
                                                        new SchoolId(school)))
                                .distinct()
                                .count())
                .isGreaterThan(80);
    }
}

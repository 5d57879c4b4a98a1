package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.authentication.FirstStep.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FirstStepTest {

    private static final Person JANA = new Person(7, 3);

    private Instant now = Instant.parse("2026-11-28T12:00:00Z");

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

    private final FirstStep step = new FirstStep(clock);

    @Test
    void a_first_step_holds_for_five_minutes() {
        String sealed = step.sealed(JANA);

        now = now.plus(Duration.ofMinutes(5));
        assertThat(step.opened(sealed)).contains(JANA);
        now = now.plusSeconds(1);
        assertThat(step.opened(sealed)).isEmpty();
    }

    @Test
    void nobody_makes_or_changes_one() {
        String sealed = step.sealed(JANA);

        assertThat(step.opened(sealed.replaceFirst("^7", "8"))).isEmpty();
        assertThat(step.opened(sealed.replaceFirst("\\.3\\.", ".4."))).isEmpty();
        assertThat(step.opened(new FirstStep(clock).sealed(JANA))).isEmpty();
        assertThat(step.opened("")).isEmpty();
        assertThat(step.opened(sealed.substring(1))).isEmpty();
    }
}

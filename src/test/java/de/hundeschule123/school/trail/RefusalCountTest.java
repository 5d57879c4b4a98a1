package de.hundeschule123.school.trail;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.SchoolId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords must not fill the trail, and must be seen in it all the same. */
class RefusalCountTest {

    private static final Instant BEGUN = Instant.parse("2026-11-28T09:00:00Z");

    private final RefusalCount count = new RefusalCount();

    private static Entry refusal(String person, String from, Instant moment) {
        return new Entry(
                new SchoolId(1),
                moment,
                SchoolAct.SIGN_IN_REFUSED,
                Actor.stranger(),
                new Origin(Origin.Channel.PAGE, from),
                person,
                null,
                1);
    }

    private boolean isFirst(String person, String from) {
        return count.isFirst(refusal(person, from, BEGUN));
    }

    private List<String> repeated(Instant now) {
        return count.repeated(now).stream()
                .map(entry -> entry.thing() + " " + entry.origin().address() + " " + entry.times())
                .toList();
    }

    @Test
    void the_first_of_a_place_is_recorded_at_once_and_the_others_of_its_minute_together() {
        assertThat(isFirst("a", "192.0.2.1")).isTrue();
        for (int i = 0; i < 9; i++) {
            assertThat(isFirst("a", "192.0.2.1")).isFalse();
        }
        assertThat(isFirst("a", "192.0.2.2")).isTrue();

        assertThat(repeated(BEGUN.plusSeconds(59))).isEmpty();
        assertThat(repeated(BEGUN.plusSeconds(60))).containsExactly("a 192.0.2.1 9");
        assertThat(repeated(BEGUN.plusSeconds(120))).isEmpty();
    }

    @Test
    void from_however_many_places_a_person_has_few_entries_an_hour() {
        int entries = 0;
        for (int i = 0; i < 5_000; i++) {
            entries += isFirst("a", "192.0.2." + i) ? 1 : 0;
        }

        assertThat(entries).isEqualTo(RefusalCount.MOST_AN_HOUR);
        assertThat(repeated(BEGUN.plusSeconds(60)))
                .containsExactly("a null " + (5_000 - RefusalCount.MOST_AN_HOUR));
    }

    @Test
    void who_is_tried_often_takes_no_entries_from_others() {
        for (int i = 0; i < 5_000; i++) {
            isFirst("a", "192.0.2." + i);
        }

        assertThat(isFirst("b", "192.0.2.1")).isTrue();
    }

    @Test
    void after_an_hour_a_person_has_entries_again() {
        for (int i = 0; i < 5_000; i++) {
            isFirst("a", "192.0.2." + i);
        }
        Instant later = BEGUN.plusSeconds(3_600);
        count.repeated(later);

        assertThat(count.isFirst(refusal("a", "192.0.2.1", later))).isTrue();
    }
}

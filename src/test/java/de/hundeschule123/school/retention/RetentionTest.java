package de.hundeschule123.school.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    private static Retention with(Kept kept, Integer days) {
        Map<Kept, Integer> all = new EnumMap<>(Retention.USUAL.days());
        all.put(kept, days);
        return new Retention(all);
    }

    @ParameterizedTest
    @CsvSource({"ACCESS, 90", "ACCESS, 3650", "DRAFTS, 30", "TRANSFER_WORDS, 365"})
    void times_within_what_makes_sense_are_taken(Kept kept, int days) {
        assertThat(with(kept, days).of(kept)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"ACCESS, 89", "ACCESS, 3651", "DRAFTS, 29", "TRANSFER_WORDS, 364", "DRAFTS, -1"})
    void what_is_shorter_or_longer_is_refused_by_its_name(Kept kept, int days) {
        assertThatThrownBy(() -> with(kept, days))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(Integer.toString(kept.leastDays()));
    }
}

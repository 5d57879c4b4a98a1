package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which sums of sevdesk's are taken for sums at all. */
class SevdeskEntryTest {

    @ParameterizedTest
    @ValueSource(strings = {"119.00", "119", "-119.0", "999999999999.99", "1E-30"})
    void a_sum_that_a_document_can_have_is_taken(BigDecimal told) {
        assertThat(SevdeskEntry.sum(told)).isEqualTo(new Money(told));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"1000000000000", "1E20000000", "1E-31", "1E-20000000", "-1E13"})
    void what_no_document_can_have_and_no_column_can_hold_is_no_sum(BigDecimal told) {
        assertThat(SevdeskEntry.sum(told)).isNull();
    }

    @Test
    void places_beyond_the_cent_are_rounded_as_everywhere() {
        assertThat(SevdeskEntry.sum(new BigDecimal("118.995"))).isEqualTo(Money.of("119.00"));
    }
}

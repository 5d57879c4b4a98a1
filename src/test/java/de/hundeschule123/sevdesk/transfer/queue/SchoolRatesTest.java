package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.school.SchoolId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list by which an operator allows single schools another pace. */
class SchoolRatesTest {

    @Test
    void each_school_of_the_list_has_its_own_rate_and_no_other() {
        SchoolRates rates = SchoolRates.parse(" 12=2, 17=0.5 ");

        assertThat(rates.of(new SchoolId(12))).hasValue(2);
        assertThat(rates.of(new SchoolId(17))).hasValue(0.5);
        assertThat(rates.of(new SchoolId(1))).isEmpty();
        assertThat(SchoolRates.parse("").of(new SchoolId(12))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12=", "12=fast", "12=0", "0=3", "12=-1", "=2", "12=2=3"})
    void a_list_that_cannot_be_read_says_how_it_should_be(String list) {
        assertThatThrownBy(() -> SchoolRates.parse(list))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("TRANSFER_RATE_SCHOOLS")
                .hasMessageContaining("12=2 17=0.5")
                .hasMessageContaining(list);
    }
}

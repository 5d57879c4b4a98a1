package de.hundeschule123.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListPartTest {

    @Test
    void a_part_may_have_as_many_entries_as_the_bound() {
        assertThat(ListPart.of("200", "0")).isEqualTo(new ListPart(200, 0));
        assertThat(ListPart.of("1", "999999999")).isEqualTo(new ListPart(1, 999_999_999));
    }

    @Test
    void who_asks_for_more_gets_as_many_as_there_may_be() {
        assertThat(ListPart.of("201", "3")).isEqualTo(new ListPart(200, 3));
        assertThat(ListPart.of("999999999", "0")).isEqualTo(new ListPart(200, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-1, 0",
        "abc, 0",
        "'', 0",
        "1e2, 0",
        "1.0, 0",
        "' 1', 0",
        "+1, 0",
        "99999999999, 0",
        "1, -1",
        "1, 1e9",
        "1, abc",
        "1, ''",
        "1, 9999999999"
    })
    void what_is_no_number_is_refused(String limit, String offset) {
        assertThatThrownBy(() -> ListPart.of(limit, offset))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("ganze Zahl");
    }
}

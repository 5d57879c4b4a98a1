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

    @ParameterizedTest
    @CsvSource({
        "201, 0",
        "1000, 0",
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
    void what_is_no_number_or_too_much_is_refused_and_not_cut_short(String limit, String offset) {
        assertThatThrownBy(() -> ListPart.of(limit, offset))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("200");
    }
}

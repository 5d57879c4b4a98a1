package de.hundeschule123.platform.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void words_are_parted_by_whatever_parts_them_and_small() {
        assertThat(SearchWords.of("  Jana\u00a0VOß\tK-1001\u0000x ").words())
                .containsExactly("jana", "voß", "k-1001", "x");
        assertThat(SearchWords.of(null).words()).isEmpty();
        assertThat(SearchWords.of("  ").words()).isEmpty();
    }

    @Test
    void signs_with_a_meaning_in_a_pattern_are_looked_for_as_they_are() {
        assertThat(SearchWords.of("50%_!").patterns()).containsExactly("%50!%!_!!%");
    }

    @Test
    void ten_words_are_a_query_and_eleven_are_declined() {
        assertThat(SearchWords.of("a ".repeat(10)).patterns()).hasSize(10);
        assertThatThrownBy(() -> SearchWords.of("a ".repeat(11)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("höchstens 10 Wörtern");
        assertThatThrownBy(() -> SearchWords.of("a ".repeat(800))).isInstanceOf(Declined.class);
    }

    @Test
    void two_hundred_signs_are_a_query_and_one_more_is_declined() {
        assertThat(SearchWords.of("x".repeat(200)).words()).hasSize(1);
        assertThatThrownBy(() -> SearchWords.of("x".repeat(201)))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("höchstens 200 Zeichen");
    }
}

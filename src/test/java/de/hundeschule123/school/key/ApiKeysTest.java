package de.hundeschule123.school.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    @Test
    void a_school_has_twenty_keys_and_not_one_more() {
        List<String> nineteen = Collections.nCopies(19, "alt");

        assertThat(ApiKeys.name(" Kursplaner ", nineteen)).isEqualTo("Kursplaner");
        assertThatThrownBy(() -> ApiKeys.name("Kursplaner", Collections.nCopies(20, "alt")))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("widerrufe zuerst einen");
    }

    @Test
    void no_two_keys_that_are_valid_have_one_name() {
        assertThatThrownBy(() -> ApiKeys.name("kursPLANER", List.of("Kursplaner")))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("gibt es schon");
        assertThat(ApiKeys.name("Kursplaner 2", List.of("Kursplaner"))).isEqualTo("Kursplaner 2");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202eb", "a\u0000b"})
    void a_key_has_a_name_that_can_be_read_on_one_line(String typed) {
        assertThatThrownBy(() -> ApiKeys.name(typed, List.of())).isInstanceOf(Declined.class);
    }

    @Test
    void a_name_has_sixty_signs_and_not_one_more() {
        assertThat(ApiKeys.name("x".repeat(60), List.of())).hasSize(60);
        assertThatThrownBy(() -> ApiKeys.name("x".repeat(61), List.of()))
                .hasMessageContaining("60");
    }
}

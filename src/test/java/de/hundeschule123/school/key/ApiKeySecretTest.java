package de.hundeschule123.school.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeySecretTest {

    @Test
    void a_key_says_what_it_is_and_no_two_are_the_same() {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            keys.add(ApiKeySecret.random().text());
        }

        assertThat(keys)
                .hasSize(500)
                .allSatisfy(key -> assertThat(key).matches("hs_[0-9A-Za-z]{49}"));
    }

    /** 62 signs at 43 places hold 256 bits, so the first place is seldom full, the others are. */
    @Test
    void chance_reaches_every_place_of_a_key() {
        for (int place = "hs_".length() + 1; place < "hs_".length() + 43; place++) {
            Set<Character> seen = new HashSet<>();
            for (int i = 0; i < 300; i++) {
                seen.add(ApiKeySecret.random().text().charAt(place));
            }
            assertThat(seen).as("place %s", place).hasSizeGreaterThan(40);
        }
    }

    @Test
    void a_slip_anywhere_in_a_key_is_noticed_without_looking_it_up() {
        String key = ApiKeySecret.random().text();

        for (int place = 0; place < key.length(); place++) {
            char other = key.charAt(place) == 'a' ? 'b' : 'a';
            String slipped = key.substring(0, place) + other + key.substring(place + 1);
            assertThat(ApiKeySecret.of(slipped)).as(slipped).isEmpty();
        }
        assertThat(ApiKeySecret.of(key)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hs_", "hs_kurz", "Bearer", "00000000000000000000000000000000"})
    void what_is_no_key_is_none(String shown) {
        assertThat(ApiKeySecret.of(shown)).isEmpty();
        assertThatThrownBy(() -> new ApiKeySecret(shown))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no API key");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\n", "=", "a"})
    void nothing_may_stand_around_a_key(String around) {
        String key = ApiKeySecret.random().text();

        assertThat(ApiKeySecret.of(around + key)).isEmpty();
        assertThat(ApiKeySecret.of(key + around)).isEmpty();
    }

    @Test
    void what_is_kept_and_what_is_written_out_does_not_tell_the_key() {
        ApiKeySecret key = ApiKeySecret.random();

        assertThat(key.hash()).matches("[0-9a-f]{64}").isNotEqualTo(ApiKeySecret.random().hash());
        assertThat(key.hash()).isEqualTo(new ApiKeySecret(key.text()).hash());
        assertThat(key.ending()).hasSize(4);
        assertThat(key.toString()).isEqualTo("ApiKeySecret[…" + key.ending() + "]");
    }

    /** The same for ever: keys that are in use must go on being keys. */
    @Test
    void a_key_of_the_first_day_is_still_one() {
        assertThat(ApiKeySecret.of("hs_djimAJnmuAORtbQ6HYVJfJ5X4UahqoOqwsqwi2CUeYY0P7Lqi"))
                .isPresent();
    }
}

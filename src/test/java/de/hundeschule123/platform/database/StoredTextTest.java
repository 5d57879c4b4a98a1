package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredTextTest {

    @Test
    void what_fits_stays_as_it_is() {
        assertThat(StoredText.of("Müller & Söhne 🐕", 20)).isEqualTo("Müller & Söhne 🐕");
        assertThat(StoredText.of(null, 20)).isNull();
    }

    @Test
    void what_is_too_long_is_cut_and_never_through_a_letter() {
        assertThat(StoredText.of("x".repeat(10_000_000), 1000)).hasSize(1000);
        assertThat(StoredText.of("abc🐕", 4)).isEqualTo("abc");
    }

    @Test
    void what_no_database_takes_is_replaced() {
        assertThat(StoredText.of("a\u0000b\u0007c", 20)).isEqualTo("a b c");
        assertThat(StoredText.of("a\ud800b", 20)).isEqualTo("a\ufffdb");
    }
}

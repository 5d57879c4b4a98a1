package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jdbc:h2:file:./data/database;WRITE_DELAY=0",
                "jdbc:mysql://127.0.0.1/hundeschule",
                "postgresql://127.0.0.1/hundeschule",
                "127.0.0.1"
            })
    void anything_but_a_postgresql_is_refused_with_what_to_set(String url) {
        assertThatThrownBy(() -> new DatabaseAddress(url, "u", "p"))
                .isInstanceOf(UnusableDatabase.class)
                .hasMessageContaining("DB_URL")
                .hasMessageContaining("jdbc:postgresql://");
    }

    @Test
    void a_password_in_an_address_is_never_shown() {
        DatabaseAddress address =
                new DatabaseAddress(
                        "jdbc:postgresql://db.example/hundeschule?password=s3cret&ssl=true",
                        "u",
                        "s3cret");

        assertThat(address.toString())
                .isEqualTo("DatabaseAddress[jdbc:postgresql://db.example/hundeschule, u]");
        assertThatThrownBy(() -> new DatabaseAddress("postgres://u:s3cret@db/x", "u", "p"))
                .hasMessageNotContaining("s3cret");
    }
}

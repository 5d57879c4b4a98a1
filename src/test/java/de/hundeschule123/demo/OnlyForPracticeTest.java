package de.hundeschule123.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.platform.database.DatabaseCondition;
import de.hundeschule123.platform.startup.StartCondition;
import de.hundeschule123.platform.startup.StartRefused;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class OnlyForPracticeTest {

    @Test
    void demonstration_data_is_refused_beside_a_real_sevdesk_and_nowhere_else() {
        assertThatThrownBy(() -> OnlyForPractice.demand(true, false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DEMO_DATA")
                .hasMessageContaining("SEVDESK_API_URL");
        assertThatCode(() -> OnlyForPractice.demand(true, true)).doesNotThrowAnyException();
        assertThatCode(() -> OnlyForPractice.demand(false, false)).doesNotThrowAnyException();
        assertThatCode(() -> OnlyForPractice.demand(false, true)).doesNotThrowAnyException();
    }

    @Test
    void a_database_in_which_anybody_can_sign_in_is_known_by_its_people() throws SQLException {
        PlainDatabase database = new PlainDatabase();
        database.run(
                """
                insert into school (id, name, owner_name, street, zip, city, country, email, tax_number,
                    small_business) values (1, 'Waldrand', 'R', 'Weg 1', '1', 'Ort', 'DE', 'a@b.example', '1', true)""");
        try (Connection connection = database.connection()) {
            person(database, 1, "inhaber@pfotenfreunde.example.com");
            assertThat(OnlyForPractice.knowsOurPeople(connection)).isFalse();

            person(database, 2, "inhaber@waldrand.example");
            assertThat(OnlyForPractice.knowsOurPeople(connection)).isTrue();
        }
    }

    private static void person(PlainDatabase database, long id, String email) {
        database.run(
                """
                insert into app_user (id, school_id, email, name, role, password_hash)
                values (?, 1, ?, 'R', 'OWNER', 'x')""",
                id,
                email);
    }

    @Test
    void each_start_asks() {
        assertThat(ServiceLoader.load(StartCondition.class))
                .hasAtLeastOneElementOfType(OnlyForPractice.class);
        assertThat(ServiceLoader.load(DatabaseCondition.class))
                .hasAtLeastOneElementOfType(OnlyForPractice.class);
    }
}

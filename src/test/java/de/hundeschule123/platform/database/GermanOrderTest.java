package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists are in the order in which Germans look names up, whatever the locale of the database. */
class GermanOrderTest {

    private final PlainDatabase database = new PlainDatabase();

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        int id = 0;
        for (String name :
                new String[] {"Zorn", "Äpfler", "Apfel", "Öztürk", "apel", "Straße", "Strasser"}) {
            database.run(
                    "insert into customer (id, school_id, number, last_name, country, version)"
                            + " values (?, 1, ?, ?, 'DE', 1)",
                    ++id,
                    "K-" + id,
                    name);
        }
    }

    @Test
    void umlauts_stand_with_their_letters_and_capitals_count_last() {
        assertThat(
                        database.names(
                                "select last_name from customer"
                                        + " order by coalesce(last_name, company), first_name, id"))
                .containsExactly("apel", "Apfel", "Äpfler", "Öztürk", "Straße", "Strasser", "Zorn");
    }

    @Test
    void small_letters_find_capital_umlauts() {
        assertThat(
                        database.names(
                                "select last_name from customer where lower(concat(coalesce("
                                        + "first_name, ''), ' ') || coalesce(last_name, '')"
                                        + " || number || coalesce(city, '')) like '%öz%'"))
                .containsExactly("Öztürk");
    }

    @Test
    void names_that_differ_in_capitals_are_not_the_same() {
        assertThat(database.names("select last_name from customer where last_name = 'Apel'"))
                .isEmpty();
    }
}

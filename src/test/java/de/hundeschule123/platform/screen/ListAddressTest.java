package de.hundeschule123.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list shows goes into the address and comes back; nonsense in it does no harm. */
class ListAddressTest {

    private static final List<String> COLUMNS = List.of("date", "number", "gross");
    private static final List<String> MARKS = List.of("NONE", "FAILED", "TRANSFERRED");

    private enum Side {
        ALL,
        INCOME,
        EXPENSE
    }

    /** All that a list can show. */
    private record Shown(
            String words, Side side, LocalDate from, String mark, Pages.Sorting sorting, int page) {

        static Shown any(Random random) {
            return new Shown(
                    words(random),
                    Side.values()[random.nextInt(Side.values().length)],
                    random.nextBoolean() ? null : day(random),
                    random.nextBoolean() ? null : MARKS.get(random.nextInt(MARKS.size())),
                    random.nextBoolean()
                            ? null
                            : new Pages.Sorting(
                                    COLUMNS.get(random.nextInt(COLUMNS.size())),
                                    random.nextBoolean()),
                    1 + random.nextInt(4000));
        }

        private static LocalDate day(Random random) {
            return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(36_000));
        }

        /** Letters of every kind, and the signs that mean something in an address or a page. */
        private static String words(Random random) {
            String signs = "aZ9 äß–€😀é&=?#+%;:/\\\"'<>()[]{}!_*,.~^`|@$";
            StringBuilder words = new StringBuilder();
            random.ints(random.nextInt(12), 0, signs.codePointCount(0, signs.length()))
                    .map(place -> signs.codePointAt(signs.offsetByCodePoints(0, place)))
                    .forEach(words::appendCodePoint);
            return words.toString().strip().replaceAll(" +", " ");
        }

        ListAddress address() {
            return new ListAddress()
                    .with(ListAddress.WORDS, words)
                    .with("art", side, Side.ALL)
                    .with("von", from)
                    .with("stand", mark)
                    .with(sorting)
                    .withPage(page);
        }

        static Shown of(ListAddress address) {
            return new Shown(
                    address.words(),
                    address.choice("art", Side.ALL),
                    address.day("von").orElse(null),
                    address.choice("stand", MARKS, Function.identity()).orElse(null),
                    address.sorting(COLUMNS).orElse(null),
                    address.page());
        }
    }

    /** As a browser and the container do it. */
    private static ListAddress sent(String query) {
        Map<String, String[]> parameters = new LinkedHashMap<>();
        for (String pair : query.isEmpty() ? new String[0] : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters.put(decoded(parts[0]), new String[] {decoded(parts[1])});
        }
        return new ListAddress(parameters);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static ListAddress saying(String name, String value) {
        return new ListAddress(Map.of(name, new String[] {value}));
    }

    @RepeatedTest(200)
    void whatever_a_list_shows_comes_back_from_its_address(RepetitionInfo round) {
        Shown shown = Shown.any(new Random(round.getCurrentRepetition()));

        ListAddress address = sent(shown.address().query());

        assertThat(Shown.of(address)).isEqualTo(shown);
        assertThat(address.misread()).isEmpty();
        assertThat(address.query()).isEqualTo(shown.address().query());
    }

    @Test
    void a_query_holds_no_sign_that_means_something_in_an_address_or_a_page() {
        assertThat(new ListAddress().with("suche", "<a href=\"x\">&'%+ü").query())
                .matches("suche=[A-Za-z0-9%+.*_-]+");
    }

    @Test
    void what_a_list_has_by_itself_is_not_said() {
        assertThat(
                        new ListAddress()
                                .with("suche", "  ")
                                .with("art", Side.ALL, Side.ALL)
                                .with("von", null)
                                .withPage(1)
                                .query())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "eins",
                "99999999",
                "1 or 1=1",
                "<script>",
                "٣",
                "%00",
                "\u0000"
            })
    void nonsense_is_named_and_the_list_opens_as_usual(String nonsense) {
        assertNamed("seite", nonsense, ListAddress::page, 1);
        assertNamed("art", nonsense, address -> address.choice("art", Side.ALL), Side.ALL);
        assertNamed("von", nonsense, address -> address.day("von").orElse(null), null);
        assertNamed("sortierung", nonsense, address -> address.sorting(COLUMNS).orElse(null), null);
    }

    private static <V> void assertNamed(
            String name, String value, Function<ListAddress, V> reading, V usual) {
        ListAddress address = saying(name, value);

        assertThat(reading.apply(address)).isEqualTo(usual);
        assertThat(address.misread())
                .isEqualTo(value.isBlank() ? java.util.Set.of() : java.util.Set.of(name));
    }

    @Test
    void values_are_understood_in_the_ways_people_write_them() {
        assertThat(saying("art", "income").choice("art", Side.ALL)).isEqualTo(Side.INCOME);
        assertThat(saying("von", "1.11.2026").day("von")).contains(LocalDate.of(2026, 11, 1));
        assertThat(saying("suche", " Rex \u0000\t  Bello ").words()).isEqualTo("Rex Bello");
    }

    @Test
    void more_words_than_are_looked_for_are_left_out() {
        ListAddress address = saying("suche", "a ".repeat(11));

        assertThat(address.words()).isEmpty();
        assertThat(address.misread()).containsExactly("suche");
    }

    @Test
    void a_column_that_a_list_does_not_sort_by_is_left_out() {
        assertThat(saying("sortierung", "password").sorting(COLUMNS)).isEmpty();
        assertThat(saying("sortierung", "gross-ab").sorting(COLUMNS))
                .contains(new Pages.Sorting("gross", true));
    }

    @Test
    void of_a_name_that_comes_twice_the_first_value_counts() {
        assertThat(
                        new ListAddress(Map.of("art", new String[] {"INCOME", "EXPENSE"}))
                                .choice("art", Side.ALL))
                .isEqualTo(Side.INCOME);
    }
}

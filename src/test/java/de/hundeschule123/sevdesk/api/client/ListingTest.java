package de.hundeschule123.sevdesk.api.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come in pages, of which none says that it is the last. */
class ListingTest {

    private static final List<String> ROWS = rows(1, 250);
    private static final OptionalLong UNTOLD = OptionalLong.empty();

    private final List<Integer> asked = new ArrayList<>();

    private static List<String> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
    }

    private Listing<String> listing(IntFunction<ListPage<String>> pages) {
        return new Listing<>(
                "Voucher/list",
                (offset, limit) -> {
                    asked.add(offset);
                    return pages.apply(offset);
                },
                row -> row);
    }

    /** A page of a list, with at most so many rows. */
    private static ListPage<String> page(
            List<String> all, int offset, int size, OptionalLong total) {
        return new ListPage<>(all.stream().skip(offset).limit(size).toList(), total);
    }

    private SevdeskFailure.Unseen failure(Listing<String> listing) {
        SevdeskFailure.Unseen failure =
                catchThrowableOfType(SevdeskFailure.Unseen.class, listing::whole);
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void what_fits_on_a_page_is_one_call() {
        assertThat(listing(from -> page(ROWS, from, 1000, OptionalLong.of(250))).whole())
                .isEqualTo(ROWS);
        assertThat(asked).containsExactly(0);
    }

    @Test
    void where_there_is_nothing_that_is_one_call_too() {
        assertThat(listing(from -> page(List.of(), from, 1000, OptionalLong.of(0))).whole())
                .isEmpty();
        assertThat(listing(from -> page(List.of(), from, 1000, UNTOLD)).whole()).isEmpty();
        assertThat(asked).containsExactly(0, 0);
    }

    @Test
    void a_page_that_is_smaller_than_asked_for_is_not_the_last() {
        assertThat(listing(from -> page(ROWS, from, 100, OptionalLong.of(250))).whole())
                .isEqualTo(ROWS);
        assertThat(asked).containsExactly(0, 99, 198);
    }

    @Test
    void without_a_total_only_an_empty_page_is_the_last() {
        assertThat(listing(from -> page(ROWS, from, 100, UNTOLD)).whole()).isEqualTo(ROWS);
        assertThat(asked).containsExactly(0, 99, 198, 249);
    }

    @Test
    void a_short_page_in_the_middle_loses_nothing() {
        assertThat(listing(from -> page(ROWS, from, from == 0 ? 30 : 100, UNTOLD)).whole())
                .isEqualTo(ROWS);
    }

    @Test
    void rows_that_moved_are_read_again_and_none_comes_twice() {
        List<Integer> late = new ArrayList<>(List.of(1));
        Listing<String> moving =
                listing(
                        from -> {
                            boolean moves = from == 99 && !late.isEmpty();
                            return page(
                                    ROWS,
                                    moves ? from - late.remove(0) : from,
                                    100,
                                    OptionalLong.of(250));
                        });

        assertThat(moving.whole()).isEqualTo(ROWS);
        assertThat(asked).containsExactly(0, 99, 0, 99, 198);
    }

    @Test
    void a_row_that_goes_away_meanwhile_takes_no_other_with_it() {
        List<String> shrinking = new ArrayList<>(ROWS);
        Listing<String> listing =
                listing(
                        from -> {
                            if (from == 99 && shrinking.size() == 250) {
                                shrinking.remove(0);
                            }
                            return page(shrinking, from, 100, OptionalLong.of(shrinking.size()));
                        });

        assertThat(listing.whole()).isEqualTo(rows(2, 250));
    }

    @Test
    void a_total_that_lies_is_never_believed() {
        assertThat(
                        failure(listing(from -> page(ROWS, from, 100, OptionalLong.of(300))))
                                .isIncomplete())
                .isTrue();
        assertThat(
                        failure(listing(from -> page(ROWS, from, 1000, OptionalLong.of(200))))
                                .isIncomplete())
                .isTrue();
        assertThat(asked).hasSizeLessThan(20);
    }

    @Test
    void an_empty_page_before_the_stated_total_is_not_the_end() {
        assertThat(
                        failure(
                                        listing(
                                                from ->
                                                        page(
                                                                ROWS,
                                                                from,
                                                                from == 0 ? 100 : 0,
                                                                OptionalLong.of(250))))
                                .isIncomplete())
                .isTrue();
    }

    @Test
    void a_server_that_gives_the_same_page_for_ever_is_not_asked_for_ever() {
        failure(listing(from -> page(ROWS, 0, 100, UNTOLD)));

        assertThat(asked).containsExactly(0, 99, 0, 99, 0, 99);
    }

    @Test
    void what_is_not_wanted_any_more_comes_to_nothing() {
        assertThat(
                        listing(from -> page(ROWS, from, 100, UNTOLD))
                                .gathered(ArrayList::new, List::add, () -> asked.size() < 2))
                .isEmpty();
        assertThat(asked).containsExactly(0, 99);
    }

    @Test
    void a_reading_that_is_begun_again_keeps_nothing_of_the_one_before() {
        List<Integer> late = new ArrayList<>(List.of(1));
        var gathered =
                listing(
                                from ->
                                        page(
                                                ROWS,
                                                from == 99 && !late.isEmpty()
                                                        ? from - late.remove(0)
                                                        : from,
                                                100,
                                                UNTOLD))
                        .gathered(ArrayList::new, List::add, () -> true);

        assertThat(gathered).hasValueSatisfying(all -> assertThat(all).hasSize(250));
    }

    @Test
    void a_page_that_failed_is_asked_for_again_and_those_before_it_are_not() {
        List<Integer> failing = new ArrayList<>(List.of(99, 198));
        var gathering =
                listing(
                                from -> {
                                    if (failing.remove((Integer) from)) {
                                        throw SevdeskFailure.Unseen.incomplete("busy");
                                    }
                                    return page(ROWS, from, 100, UNTOLD);
                                })
                        .gathering(ArrayList<String>::new, List::add);

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThatThrownBy(() -> gathering.whole(Supplier::get, () -> true))
                    .isInstanceOf(SevdeskFailure.class);
        }

        assertThat(gathering.whole(Supplier::get, () -> true)).contains(new ArrayList<>(ROWS));
        assertThat(asked).containsExactly(0, 99, 99, 198, 198, 249);
    }

    @Test
    void a_list_that_was_given_up_because_it_moved_is_whole_once_it_rests() {
        List<String> growing = new ArrayList<>(ROWS);
        List<Boolean> grows = new ArrayList<>(List.of(true));
        var gathering =
                listing(
                                from -> {
                                    if (grows.getFirst()) {
                                        growing.add(Integer.toString(growing.size() + 1));
                                    }
                                    return page(
                                            growing, from, 100, OptionalLong.of(growing.size()));
                                })
                        .gathering(ArrayList<String>::new, List::add);

        assertThatThrownBy(() -> gathering.whole(Supplier::get, () -> true))
                .isInstanceOf(SevdeskFailure.Unseen.class);
        grows.set(0, false);

        assertThat(gathering.whole(Supplier::get, () -> true)).contains(new ArrayList<>(growing));
    }

    @Test
    void a_row_that_goes_away_while_another_comes_hides_none() {
        List<String> moving = new ArrayList<>(ROWS);
        Listing<String> listing =
                listing(
                        from -> {
                            if (from == 99 && moving.contains("1")) {
                                moving.remove("1");
                                moving.add("251");
                            }
                            return page(moving, from, 100, OptionalLong.of(250));
                        });

        assertThat(listing.whole()).isEqualTo(rows(2, 251));
    }

    @Test
    void where_a_page_is_too_much_half_of_it_is_asked_for_and_no_more_again() {
        List<Integer> limits = new ArrayList<>();
        Listing<String> heavy =
                new Listing<>(
                        "Invoice/list",
                        (offset, limit) -> {
                            limits.add(limit);
                            if (limit > 200) {
                                throw tooMuch("too large");
                            }
                            return page(ROWS, offset, limit, OptionalLong.of(250));
                        },
                        row -> row);

        assertThat(heavy.whole()).isEqualTo(ROWS);
        assertThat(limits).containsExactly(1000, 500, 250, 125, 125, 125);
    }

    @ParameterizedTest
    @ValueSource(strings = {"too large", "too slow"})
    void what_is_too_much_even_in_the_smallest_part_is_a_disturbance(String code) {
        List<Integer> limits = new ArrayList<>();
        Listing<String> endless =
                new Listing<>(
                        "Invoice/list",
                        (offset, limit) -> {
                            limits.add(limit);
                            throw tooMuch(code);
                        },
                        row -> row);

        assertThat(failure(endless).isTooMuch()).isTrue();
        assertThat(limits).containsExactly(1000, 500, 250, 125, 62, 31, 25);
    }

    @Test
    void another_fault_makes_no_page_smaller() {
        List<Integer> limits = new ArrayList<>();
        Listing<String> broken =
                new Listing<>(
                        "Invoice/list",
                        (offset, limit) -> {
                            limits.add(limit);
                            throw tooMuch("server");
                        },
                        row -> row);

        failure(broken);
        assertThat(limits).containsExactly(1000);
    }

    private static SevdeskFailure tooMuch(String code) {
        return new SevdeskFailure.Unseen(
                "Invoice/list", new SevdeskFailure.Details(200, code, null, null), null);
    }
}

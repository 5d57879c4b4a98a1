package de.hundeschule123.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.OwnTransaction;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NumberRangeTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final String RANGE = "RE-2026";
    private static final int THREADS = 8;
    private static final int EACH = 25;

    private final PlainDatabase database = new PlainDatabase();
    private final NumberRangeRepository numbers =
            Wiring.bean(new NumberRangeRepository(), database.entities());
    private final OwnTransaction committing = Wiring.bean(new OwnTransaction());

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
    }

    private long next() throws Exception {
        return committing.during(() -> numbers.next(SCHOOL, RANGE, 1));
    }

    @Test
    void many_who_begin_a_range_at_once_take_its_numbers_without_a_gap() throws Exception {
        Callable<List<Long>> some =
                () -> {
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < EACH; i++) {
                        mine.add(next());
                    }
                    return mine;
                };
        List<Long> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<List<Long>> one : threads.invokeAll(Collections.nCopies(THREADS, some))) {
                taken.addAll(one.get());
            }
        }

        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, (long) THREADS * EACH).boxed().toList());
    }

    @Test
    void what_is_rolled_back_gives_its_number_back() throws Exception {
        assertThat(next()).isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                committing.during(
                                        () -> {
                                            numbers.next(SCHOOL, RANGE, 1);
                                            throw new IllegalStateException("no PDF");
                                        }))
                .hasMessage("no PDF");

        assertThat(next()).isEqualTo(2);
    }

    @Test
    void a_held_range_goes_on_where_it_was() throws Exception {
        committing.during(
                () -> {
                    numbers.hold(SCHOOL, RANGE, 1001);
                    return null;
                });
        assertThat(numbers.expected(SCHOOL, RANGE, 1001)).isEqualTo(1001);
        assertThat(committing.during(() -> numbers.next(SCHOOL, RANGE, 1001))).isEqualTo(1001);

        committing.during(
                () -> {
                    numbers.hold(SCHOOL, RANGE, 1001);
                    return null;
                });
        assertThat(numbers.expected(SCHOOL, RANGE, 1001)).isEqualTo(1002);
    }
}

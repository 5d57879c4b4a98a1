package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.platform.text.NotNow;
import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PrintQueueTest {

    private static final SchoolId ONE = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch open = new CountDownLatch(1);
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void everybody_goes_home() {
        open.countDown();
        people.shutdownNow();
    }

    @Test
    void two_invoices_are_printed_at_a_time_whoever_prints() throws Exception {
        PrintQueue queue = new PrintQueue(Duration.ofSeconds(30));
        List<Future<?>> prints = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            prints.add(people.submit(() -> queue.print(slow())));
        }
        await().until(() -> inside.get() == PrintQueue.AT_ONCE);
        open.countDown();
        for (Future<?> print : prints) {
            print.get();
        }
        assertThat(most).hasValue(2);
    }

    @Test
    void one_school_has_one_turn_at_a_time_and_keeps_no_other_school_waiting() throws Exception {
        PrintQueue queue = new PrintQueue(Duration.ofSeconds(30));
        Future<?> first = people.submit(() -> inTurn(queue, ONE, this::work));
        Future<?> second = people.submit(() -> inTurn(queue, ONE, this::work));
        await().until(() -> inside.get() == 1);

        assertThat(inTurn(queue, OTHER, () -> "at once")).isEqualTo("at once");

        open.countDown();
        first.get();
        second.get();
        assertThat(most).hasValue(1);
    }

    @Test
    void who_waits_too_long_is_told_to_come_again() {
        PrintQueue queue = new PrintQueue(Duration.ofMillis(1));
        people.submit(() -> inTurn(queue, ONE, this::work));
        await().until(() -> inside.get() == 1);

        assertThatThrownBy(() -> inTurn(queue, ONE, () -> "never")).isInstanceOf(NotNow.class);
    }

    @Test
    void more_of_one_school_than_the_bound_are_sent_away_at_once() {
        PrintQueue queue = new PrintQueue(Duration.ofHours(1));
        people.submit(() -> inTurn(queue, ONE, this::work));
        await().until(() -> inside.get() == 1);
        List<Future<?>> waiting = new ArrayList<>();
        for (int i = 0; i < PrintQueue.MOST_WAITING_OF_A_SCHOOL; i++) {
            waiting.add(people.submit(() -> inTurn(queue, ONE, () -> "later")));
        }
        await().until(() -> queue.people(ONE) == 1 + PrintQueue.MOST_WAITING_OF_A_SCHOOL);

        assertThatThrownBy(() -> inTurn(queue, ONE, () -> "never")).isInstanceOf(NotNow.class);
        assertThat(waiting).noneMatch(Future::isDone);
    }

    @Test
    void who_is_sent_away_at_once_has_not_even_begun() {
        PrintQueue queue = new PrintQueue(Duration.ofHours(1));
        people.submit(() -> inTurn(queue, ONE, this::work));
        await().until(() -> inside.get() == 1);
        AtomicInteger prepared = new AtomicInteger();
        for (int i = 0; i < PrintQueue.MOST_WAITING_OF_A_SCHOOL; i++) {
            people.submit(() -> queue.inTurn(ONE, prepared::incrementAndGet, ready -> "later"));
        }
        await().until(() -> prepared.get() == PrintQueue.MOST_WAITING_OF_A_SCHOOL);

        assertThatThrownBy(() -> queue.inTurn(ONE, prepared::incrementAndGet, ready -> "never"))
                .isInstanceOf(NotNow.class);
        assertThat(prepared).hasValue(PrintQueue.MOST_WAITING_OF_A_SCHOOL);
    }

    @Test
    void a_print_that_fails_leaves_its_place_to_the_next() {
        PrintQueue queue = new PrintQueue(Duration.ofMillis(1));
        for (int i = 0; i < 2 * PrintQueue.AT_ONCE; i++) {
            assertThatThrownBy(() -> inTurn(queue, ONE, () -> queue.print(broken())))
                    .hasMessage("paper jam");
        }
        assertThat(queue.people(ONE)).isZero();
        assertThat(inTurn(queue, ONE, () -> "next")).isEqualTo("next");
    }

    @Test
    void a_print_of_something_else_does_not_count() throws ExecutionException {
        PrintableInvoice printed = content("RE-2026-0007");
        PrintedDraft draft = new PrintedDraft(printed, null, new byte[] {7});

        assertThat(draft.of(content("RE-2026-0007"))).containsExactly(7);
        assertThatThrownBy(() -> draft.of(content("RE-2026-0008")))
                .isInstanceOf(PrintedDraft.Outdated.class);
    }

    private static <T> T inTurn(PrintQueue queue, SchoolId school, Supplier<T> work) {
        return queue.inTurn(school, () -> "ready", ready -> work.get());
    }

    private String work() {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try {
            open.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        inside.decrementAndGet();
        return "done";
    }

    private PrintableInvoice slow() {
        return new Content("", this::work);
    }

    private static PrintableInvoice broken() {
        return new Content(
                "",
                () -> {
                    throw new IllegalStateException("paper jam");
                });
    }

    private static PrintableInvoice content(String text) {
        return new Content(text, () -> {});
    }

    /** A page of one text. */
    private record Content(String text, Runnable printing) implements PrintableInvoice {

        @Override
        public byte[] print() {
            printing.run();
            return new byte[0];
        }

        @Override
        public boolean isSameAs(PrintableInvoice other) {
            return other instanceof Content content && content.text.equals(text);
        }
    }
}

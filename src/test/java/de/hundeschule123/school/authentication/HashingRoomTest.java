package de.hundeschule123.school.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** That no flood of sign-ins takes all cores or all threads. */
class HashingRoomTest {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicInteger hashing = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private final AtomicInteger through = new AtomicInteger();
    private int sent;

    @AfterEach
    void go_home() throws InterruptedException {
        end.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void as_many_are_hashed_at_once_as_there_are_cores_and_the_others_have_their_turn() {
        HashingRoom room = new HashingRoom(2, LONG);
        send(room, 9, "203.0.113.7");
        await().until(() -> hashing.get() == 2);

        end.countDown();

        await().until(() -> through.get() == 9);
        assertThat(mostAtOnce).hasValue(2);
    }

    @Test
    void whoever_sends_many_finds_no_room_and_leaves_it_to_others() {
        HashingRoom room = new HashingRoom(2, LONG);
        send(room, 9, "203.0.113.7");
        awaitRefusal(room, "203.0.113.7");

        send(room, 1, "198.51.100.9");
        end.countDown();
        await().until(() -> through.get() == 10);
        assertThat(room.compare("203.0.113.7", () -> true)).isTrue();
    }

    @Test
    void many_places_together_find_no_room_when_it_is_full() {
        HashingRoom room = new HashingRoom(1, LONG);
        for (int i = 0; i < 9; i++) {
            send(room, 1, "2001:db8:0:" + i + "::/64");
        }
        awaitRefusal(room, "203.0.113.7");
    }

    @Test
    void nobody_waits_for_ever() {
        HashingRoom room = new HashingRoom(1, Duration.ofMillis(1));
        send(room, 1, "198.51.100.9");
        await().until(() -> hashing.get() == 1);

        assertThatThrownBy(() -> room.compare("203.0.113.7", () -> true))
                .isInstanceOfSatisfying(
                        SignInPostponed.class,
                        postponed -> assertThat(postponed.seconds()).isEqualTo(5));
    }

    /** Once all that were sent have entered, the next one is refused at once. */
    private void awaitRefusal(HashingRoom room, String place) {
        await().until(() -> room.inside() == sent);
        assertThatThrownBy(() -> room.compare(place, () -> true))
                .isInstanceOf(SignInPostponed.class);
    }

    private void send(HashingRoom room, int many, String place) {
        sent += many;
        for (int i = 0; i < many; i++) {
            people.execute(
                    () -> {
                        room.compare(place, this::slowly);
                        through.incrementAndGet();
                    });
        }
    }

    private boolean slowly() {
        mostAtOnce.accumulateAndGet(hashing.incrementAndGet(), Math::max);
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        hashing.decrementAndGet();
        return true;
    }
}

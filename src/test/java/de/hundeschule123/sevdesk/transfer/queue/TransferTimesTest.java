package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server refuses to start with times under which a document could be doubled. */
class TransferTimesTest {

    private static TransferTimes times(String call, String lease, String settle, String turn) {
        TransferTimes times = new TransferTimes();
        set(times, "call", call);
        set(times, "lease", lease);
        set(times, "settle", settle);
        set(times, "bulkTurn", turn);
        return times;
    }

    private static void set(TransferTimes times, String name, String value) {
        try {
            Field field = TransferTimes.class.getDeclaredField(name);
            field.setAccessible(true);
            field.set(times, Duration.parse(value));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT60S, PT90S, PT180S, PT1S",
        "PT60S, PT90S, PT180S, PT30S",
        "PT60S, PT75.001S, PT120S, PT25S",
        "PT3S, PT4S, PT6S, PT1S"
    })
    void times_that_keep_the_promise_are_taken(
            String call, String lease, String settle, String turn) {
        assertThatCode(() -> times(call, lease, settle, turn).mustBeSafe())
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT1M15S", "PT3S, PT3.75S", "PT3M20S, PT3M35S"})
    void a_lease_that_a_call_could_outlive_is_refused(String call, String lease) {
        assertThatThrownBy(() -> times(call, lease, "PT600S", "PT1S").mustBeSafe())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.lease", call, lease);
    }

    @Test
    void a_look_before_sevdesk_must_be_through_with_the_call_is_refused() {
        assertThatThrownBy(() -> times("PT60S", "PT90S", "PT1M59.9S", "PT1S").mustBeSafe())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.settle", "PT1M59.9S");
    }

    @Test
    void a_turn_that_its_permit_could_not_outlive_is_refused() {
        assertThatThrownBy(() -> times("PT60S", "PT90S", "PT180S", "PT30.1S").mustBeSafe())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.turn.bulk", "PT30.1S", "PT1M30S");
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.sevdesk.api.CallTimes;
import java.lang.reflect.Field;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server refuses to start with times under which a document could be doubled. */
class TransferTimesTest {

    private static TransferTimes times(String turn) throws ReflectiveOperationException {
        TransferTimes times = new TransferTimes();
        Wiring.wire(
                times,
                new CallTimes(
                        Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(180)));
        Field field = TransferTimes.class.getDeclaredField("bulkTurn");
        field.setAccessible(true);
        field.set(times, Duration.parse(turn));
        return times;
    }

    @ParameterizedTest
    @CsvSource({"PT1S", "PT30S"})
    void a_turn_with_which_its_permit_is_renewed_in_time_is_taken(String turn) {
        assertThatCode(() -> times(turn).mustBeSafe()).doesNotThrowAnyException();
    }

    @Test
    void a_turn_that_its_permit_could_not_outlive_is_refused() {
        assertThatThrownBy(() -> times("PT30.1S").mustBeSafe())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.turn.bulk", "PT30.1S", "PT1M30S");
    }
}

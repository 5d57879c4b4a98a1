package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Under which times nothing can be made twice. */
class CallTimesTest {

    private static CallTimes times(String call, String lease, String settle) {
        return new CallTimes(Duration.parse(call), Duration.parse(lease), Duration.parse(settle));
    }

    @ParameterizedTest
    @CsvSource({"PT60S, PT90S, PT180S", "PT60S, PT75.001S, PT120S", "PT3S, PT4S, PT6S"})
    void times_that_keep_the_promise_are_taken(String call, String lease, String settle) {
        assertThatCode(() -> times(call, lease, settle)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"PT1M, PT1M15S", "PT3S, PT3.75S", "PT3M20S, PT3M35S"})
    void a_lease_that_a_call_could_outlive_is_refused(String call, String lease) {
        assertThatThrownBy(() -> times(call, lease, "PT600S"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.lease", call, lease);
    }

    @Test
    void a_look_before_sevdesk_must_be_through_with_the_call_is_refused() {
        assertThatThrownBy(() -> times("PT60S", "PT90S", "PT1M59.9S"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("transfer.settle", "PT1M59.9S");
    }
}

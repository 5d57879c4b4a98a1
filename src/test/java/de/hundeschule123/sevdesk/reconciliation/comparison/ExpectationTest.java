package de.hundeschule123.sevdesk.reconciliation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.reconciliation.comparison.Expectation.Exemption;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExpectationTest {

    @ParameterizedTest
    @CsvSource({
        "TRANSFERRED,, LINKED",
        "PENDING,, UNDER_WAY",
        "RUNNING,, UNDER_WAY",
        "RETRY, BUSY, UNDER_WAY",
        "HELD,, UNDER_WAY",
        "TO_DECIDE, MAYBE_THERE, DUE",
        "PUT_AWAY, REFUSED, NONE",
        "FAILED, REFUSED, DUE",
        "FAILED, GONE, LOST",
        "FAILED, NOTHING, NONE",
        "FAILED, ZERO, NONE",
        "NONE,, DUE"
    })
    void what_should_lie_there_follows_from_how_the_transfer_stands(
            Standing standing, FailureCause cause, Expectation expected) {
        assertThat(Expectation.of(standing, cause, Exemption.NONE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(
            value = Exemption.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "TAKEN_BACK"})
    void what_was_never_promised_for_a_reason_need_not_be_there(Exemption exemption) {
        assertThat(Expectation.of(Standing.NONE, null, exemption)).isEqualTo(Expectation.NONE);
    }

    @Test
    void what_people_have_taken_back_is_told_until_it_is_sent_again() {
        assertThat(Expectation.of(Standing.NONE, null, Exemption.TAKEN_BACK))
                .isEqualTo(Expectation.TAKEN_BACK);
        assertThat(Expectation.of(Standing.TRANSFERRED, null, Exemption.TAKEN_BACK))
                .isEqualTo(Expectation.LINKED);
    }

    @Test
    void what_lies_in_another_account_is_not_looked_for_in_this_one() {
        assertThat(Expectation.elsewhere()).isEqualTo(Expectation.NONE);
    }
}

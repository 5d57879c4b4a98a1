package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sevdesk.transfer.worker.ProtocolModel.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can happen to one transfer, tried. */
class ProtocolModelTest {

    @Test
    void under_all_rules_nothing_that_can_happen_doubles_a_voucher() {
        ProtocolModel model = ProtocolModel.explored();
        assertThat(model.canGoWrong()).isFalse();
        assertThat(model.states()).isGreaterThan(8000);
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void without_any_one_of_the_rules_something_does(Rule leftOut) {
        assertThat(ProtocolModel.explored(leftOut).canGoWrong()).isTrue();
    }
}

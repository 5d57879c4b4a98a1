package de.hundeschule123.sevdesk.transfer.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WakeUpCallTest {

    @ParameterizedTest
    @EnumSource
    void a_call_is_understood_as_it_was_meant(Lane lane) {
        WakeUpCall call = new WakeUpCall(new SchoolId(4711), lane);

        assertThat(WakeUpCall.parse(call.text())).contains(call);
    }

    @Test
    void a_call_is_plain_text() {
        assertThat(new WakeUpCall(new SchoolId(1), Lane.BULK).text()).isEqualTo("BULK 1");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "LIVE",
                "LIVE 0",
                "LIVE -1",
                "live 1",
                "LIVE  1",
                "LIVE 1 ",
                "LIVE 1\nBULK 2",
                "NIGHT 1",
                "LIVE 99999999999999999999"
            })
    void what_is_no_call_wakes_nobody(String text) {
        assertThat(WakeUpCall.parse(text)).isEmpty();
    }
}

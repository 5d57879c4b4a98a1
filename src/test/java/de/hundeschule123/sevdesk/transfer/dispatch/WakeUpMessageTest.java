package de.hundeschule123.sevdesk.transfer.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.Lane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WakeUpMessageTest {

    @ParameterizedTest
    @EnumSource
    void a_call_is_understood_as_it_was_meant(Lane lane) {
        WakeUpMessage message = new WakeUpMessage(new SchoolId(4711), lane);

        assertThat(WakeUpMessage.parse(message.text())).contains(message);
    }

    @Test
    void a_call_is_plain_text() {
        assertThat(new WakeUpMessage(new SchoolId(1), Lane.BULK).text()).isEqualTo("BULK 1");
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
        assertThat(WakeUpMessage.parse(text)).isEmpty();
    }
}

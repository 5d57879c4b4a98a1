package de.hundeschule123.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WatchersTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # MONITORING              | address     | of this machine | sees it
                    local                     | 127.0.0.1   | true            | true
                    local                     | 127.0.0.1   | false           | false
                    local                     | 203.0.113.7 | false           | false
                    10.1.0.0/16, fd00:1::/64  | 10.1.2.3    | false           | true
                    10.1.0.0/16, fd00:1::/64  | fd00:1::9   | false           | true
                    10.1.0.0/16, fd00:1::/64  | 10.2.2.3    | false           | false
                    10.1.0.0/16, fd00:1::/64  | 127.0.0.1   | true            | true
                    open                      | 203.0.113.7 | false           | true
                    """,
            delimiter = '|')
    void those_see_it_whom_the_operator_has_named(
            String setting, String address, boolean ofThisMachine, boolean seen) {
        RequestPlace place = new RequestPlace(address, address, ofThisMachine);

        assertThat(Watchers.of(setting).hold(place)).isEqualTo(seen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"closed", "true", "10.1.0.0/33", "monitoring.example"})
    void what_cannot_be_meant_ends_the_start(String setting) {
        assertThatThrownBy(() -> FrontDoorSettings.watchers(setting))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("MONITORING");
    }
}

package de.hundeschule123.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one address to which a mail can go. */
class MailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Maria@Sonnenhang.Example, maria@sonnenhang.example",
        "' a.b+c@d-e.example ', a.b+c@d-e.example",
        "post@hündin.example, post@hündin.example"
    })
    void an_address_is_kept_in_small_letters(String typed, String kept) {
        assertThat(new MailAddress(typed).text()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "maria",
                "maria@",
                "@b.example",
                "maria@b",
                "a@b.example, c@d.example",
                "a@b.example;c@d.example",
                "Maria <a@b.example>",
                "a@b.example\r\nBcc: c@d.example",
                "\"a b\"@c.example",
                "a..b@c.example",
                "a@b@c.example",
                "a%0aBcc:x@b.example "
            })
    void what_could_be_more_or_less_than_one_address_is_refused(String typed) {
        assertThatThrownBy(() -> new MailAddress(typed)).isInstanceOf(Declined.class);
    }
}

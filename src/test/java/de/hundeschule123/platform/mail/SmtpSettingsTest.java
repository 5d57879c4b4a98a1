package de.hundeschule123.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.startup.StartRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which settings of the mail server a start takes, and what is said of the others. */
class SmtpSettingsTest {

    private static final String FROM = "123Hundeschule <post@hundeschule.example>";

    @ParameterizedTest
    @CsvSource({
        "smtp://mail.example:2525, false, 2525",
        "smtp://mail.example, false, 587",
        "smtps://mail.example, true, 465"
    })
    void an_address_says_server_port_and_whether_it_is_encrypted(
            String url, boolean encrypted, int port) {
        SmtpSettings settings = SmtpSettings.of(url, "u", "p", FROM);

        assertThat(settings.encrypted()).isEqualTo(encrypted);
        assertThat(settings.port()).isEqualTo(port);
        assertThat(settings.host()).isEqualTo("mail.example");
    }

    @Test
    void credentials_go_encrypted_or_stay_on_this_machine() {
        assertThat(SmtpSettings.of("smtp://mail.example", "u", "p", FROM).properties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
        assertThat(SmtpSettings.of("smtp://127.0.0.1:2525", "u", "p", FROM).properties())
                .containsEntry("mail.smtp.starttls.required", "false");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "http://mail.example, none, none, a@b.example, SMTP_URL must be",
                "smtp:mail.example, none, none, a@b.example, SMTP_URL must be",
                "smtp://a b, none, none, a@b.example, SMTP_URL is no address",
                "smtp://user:geheim@mail.example, none, none, a@b.example, Put them into SMTP_USER",
                "smtp://mail.example, user, none, a@b.example, both or neither",
                "smtp://mail.example, none, none, none, MAIL_FROM is no address",
                "smtp://mail.example, none, none, post, MAIL_FROM is no address",
                "smtp://mail.example, none, none, 'a@b.example, c@d.example', MAIL_FROM is no address"
            })
    void what_could_not_send_is_refused_with_what_to_do(
            String url, String user, String password, String from, String said) {
        assertThatThrownBy(() -> SmtpSettings.of(url, user, password, from))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(said)
                .hasMessageNotContaining("geheim");
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(SmtpSettings.of("smtp://mail.example", "u", "geheim", FROM))
                .asString()
                .doesNotContain("geheim");
    }
}

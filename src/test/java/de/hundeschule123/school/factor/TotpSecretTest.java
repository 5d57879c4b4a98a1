package de.hundeschule123.school.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    private static final TotpSecret OF_THE_RFC =
            new TotpSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B; apps show the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void an_app_and_the_server_make_the_same_number(long second, String eightDigits) {
        assertThat(OF_THE_RFC.number(second / 30)).isEqualTo(eightDigits.substring(2));
    }

    @ParameterizedTest
    @CsvSource({"-2, false", "-1, true", "0, true", "1, true", "2, false"})
    void a_clock_may_be_half_a_minute_wrong_and_not_more(int stepsOff, boolean right) {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        String number = OF_THE_RFC.number(1_234_567_890 / 30 + stepsOff);

        assertThat(OF_THE_RFC.step(number, now, 0).isPresent()).isEqualTo(right);
    }

    @Test
    void no_number_is_good_twice_nor_after_a_later_one() {
        Instant now = Instant.ofEpochSecond(1_234_567_890);
        long step = 1_234_567_890 / 30;
        String number = OF_THE_RFC.number(step);

        assertThat(OF_THE_RFC.step(number, now, step - 1)).hasValue(step);
        assertThat(OF_THE_RFC.step(number, now, step)).isEmpty();
        assertThat(OF_THE_RFC.step(number, now, step + 1)).isEmpty();
    }

    @Test
    void what_is_typed_into_an_app_is_the_secret_itself() {
        assertThat(OF_THE_RFC.base32()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        for (int i = 0; i < 50; i++) {
            TotpSecret secret = TotpSecret.random();
            assertThat(TotpSecret.stored(secret.base32())).isEqualTo(secret);
        }
        TotpSecret small = new TotpSecret(new byte[20]);
        assertThat(TotpSecret.stored(small.base32())).isEqualTo(small);
    }

    @Test
    void an_app_learns_for_which_account_it_is() {
        assertThat(OF_THE_RFC.address("jana+test@pfoten.example"))
                .isEqualTo(
                        "otpauth://totp/123Hundeschule%3Ajana%2Btest%40pfoten.example"
                                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=123Hundeschule");
    }

    @Test
    void no_two_secrets_are_the_same_and_none_is_written_out() {
        Set<String> secrets = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            secrets.add(TotpSecret.random().base32());
        }

        assertThat(secrets).hasSize(200);
        assertThat(OF_THE_RFC.toString()).isEqualTo("TotpSecret[…]");
    }
}

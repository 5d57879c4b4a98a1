package de.hundeschule123.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.Test;

/** Why a mail could not be handed over, and so whether it is worth another attempt. */
class SendFailureTest {

    private static final Address[] NONE = {};

    @Test
    void an_address_that_nobody_has_is_told_from_a_server_that_cannot_at_the_moment()
            throws Exception {
        Address[] one = {new InternetAddress("a@b.example")};

        assertThat(SendFailure.of(new SendFailedException("550", null, NONE, NONE, one)))
                .isEqualTo(SendFailure.ADDRESS_REFUSED);
        assertThat(SendFailure.of(new SendFailedException("450", null, NONE, one, NONE)))
                .isEqualTo(SendFailure.NOT_TAKEN);
        assertThat(SendFailure.of(new SendFailedException("451"))).isEqualTo(SendFailure.NOT_TAKEN);
        assertThat(SendFailure.of(new AuthenticationFailedException("535")))
                .isEqualTo(SendFailure.NOT_LET_IN);
        assertThat(SendFailure.of(new MessagingException("connect")))
                .isEqualTo(SendFailure.NOT_REACHED);
    }
}

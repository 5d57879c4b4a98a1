package de.hundeschule123.platform.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

/** Why a mail could not be handed over. */
enum SendFailure {
    /** Nobody has this address, says the server, and will not later. */
    ADDRESS_REFUSED,
    /** Our own credentials were refused: mended by the operator. */
    NOT_LET_IN,
    /** The server was there and did not take it, this time. */
    NOT_TAKEN,
    /** There was no conversation, or nobody saw its end. */
    NOT_REACHED;

    static SendFailure of(MessagingException failed) {
        if (failed instanceof AuthenticationFailedException) {
            return NOT_LET_IN;
        }
        if (failed instanceof SendFailedException notSent) {
            return notSent.getInvalidAddresses() != null && notSent.getInvalidAddresses().length > 0
                    ? ADDRESS_REFUSED
                    : NOT_TAKEN;
        }
        return NOT_REACHED;
    }
}

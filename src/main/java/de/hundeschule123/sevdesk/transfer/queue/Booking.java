package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.util.Optional;

/**
 * How a document was booked in sevdesk: on which contact, as far as we know, and as what.
 *
 * @param contact nothing where a person had entered the document, or nothing was booked
 * @param positions how it was sent, as it is stored; nothing where a person had entered it
 * @param elsewhere the account where it was booked, if that is not the present one
 */
public record Booking(
        Optional<String> contact,
        Optional<SevdeskRef> remote,
        Optional<String> positions,
        Optional<String> elsewhere) {

    /** Nothing is known of it. */
    public static final Booking UNKNOWN =
            new Booking(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}

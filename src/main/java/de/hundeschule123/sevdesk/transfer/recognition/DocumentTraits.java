package de.hundeschule123.sevdesk.transfer.recognition;

import de.hundeschule123.document.money.Money;
import java.time.LocalDate;

/**
 * Those traits of a committed document by which it would be found in sevdesk.
 *
 * @param contact the sevdesk contact that its customer is linked with, or null
 */
public record DocumentTraits(
        String number, Money gross, LocalDate date, String contact, String partner) {

    /** The same document, lying on this contact. */
    public DocumentTraits on(String other) {
        return new DocumentTraits(number, gross, date, other, partner);
    }
}

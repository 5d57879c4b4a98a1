package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.document.money.Money;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An accepted entry is what lay in sevdesk before the eyes of the person who said that it is the
 * document: as long as it is like that, its differences are meant.
 */
public record AcceptedEntry(Money gross, LocalDate date, String contact, String partner) {

    boolean hasGrossOf(TheirEntry entry) {
        return Objects.equals(gross, entry.gross());
    }

    boolean hasDateOf(TheirEntry entry) {
        return Objects.equals(date, entry.date());
    }

    boolean hasCustomerOf(TheirEntry entry) {
        return contact == null
                ? Objects.equals(partner, entry.partner())
                : contact.equals(entry.contact());
    }
}

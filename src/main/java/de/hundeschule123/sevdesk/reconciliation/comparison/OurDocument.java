package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.time.LocalDate;
import java.util.Set;

/**
 * A committed document as it is compared.
 *
 * @param rates how many rates of VAT it has; each may be rounded otherwise there, by a cent
 * @param taxRule sevdesk's rule by which it was sent, or null
 * @param contacts the sevdesk contacts that are its customer
 * @param link the entry that it is, or null
 * @param accepted what that entry was like when a person said that it is the document, or null
 */
public record OurDocument(
        long id,
        String number,
        LocalDate date,
        Money gross,
        Money vat,
        int rates,
        String taxRule,
        Set<String> contacts,
        String partner,
        Expectation expectation,
        SevdeskRef link,
        AcceptedEntry accepted) {

    public OurDocument {
        contacts = Set.copyOf(contacts);
    }
}

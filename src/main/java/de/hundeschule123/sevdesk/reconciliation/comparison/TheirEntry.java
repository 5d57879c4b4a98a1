package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.time.LocalDate;

/**
 * A voucher or an invoice as sevdesk's list shows it; what sevdesk does not tell is null.
 *
 * @param number as it was typed there
 * @param gross what it adds to revenue
 * @param vat the tax in that
 * @param taxRule sevdesk's id of the rule, or null
 */
public record TheirEntry(
        SevdeskRef ref,
        String number,
        LocalDate date,
        Money gross,
        Money vat,
        String contact,
        String partner,
        String taxRule) {}

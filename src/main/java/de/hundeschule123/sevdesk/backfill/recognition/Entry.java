package de.hundeschule123.sevdesk.backfill.recognition;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.state.Remote;
import java.time.LocalDate;

/**
 * A voucher or an invoice as it lies in sevdesk; what sevdesk does not tell is null.
 *
 * @param number an invoice's number, or what a person typed as a voucher's number
 * @param partner the name of the contact, or the name typed instead of one
 */
public record Entry(
        Remote remote,
        String number,
        Money gross,
        LocalDate date,
        String contact,
        String partner) {}

package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An expected voucher is what we have sent for a document: what lies in sevdesk is ours and
 * unchanged as long as it says the same.
 *
 * @param contact the one on which it was put, where that is known
 * @param taxRule sevdesk's number for the rule by which it was sent, where that is known
 * @param grossByRate what is charged at each VAT rate, in percent
 */
record ExpectedVoucher(
        String number,
        LocalDate date,
        LocalDate serviceFrom,
        LocalDate due,
        Optional<String> contact,
        Optional<Integer> taxRule,
        Map<Integer, Money> grossByRate) {

    ExpectedVoucher {
        grossByRate = Map.copyOf(grossByRate);
    }

    static ExpectedVoucher of(
            Invoice invoice, Optional<String> contact, Optional<Integer> taxRule) {
        return new ExpectedVoucher(
                invoice.number().value(),
                invoice.getDate(),
                invoice.getServiceFrom(),
                invoice.getDueDate(),
                contact,
                taxRule,
                invoice.taxGroups().stream()
                        .filter(group -> !group.gross().isZero())
                        .collect(
                                Collectors.toMap(
                                        group -> group.rate().percent(),
                                        group -> group.gross(),
                                        Money::plus)));
    }

    Money gross() {
        return grossByRate.values().stream().reduce(Money.ZERO, Money::plus);
    }
}

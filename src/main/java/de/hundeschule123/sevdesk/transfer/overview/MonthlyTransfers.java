package de.hundeschule123.sevdesk.transfer.overview;

import de.hundeschule123.document.money.Money;
import java.time.YearMonth;

/**
 * Monthly transfers are the documents of one month that lie in sevdesk.
 *
 * @param month that of the documents' own date
 * @param total what they sum to; cancellations count below zero
 */
public record MonthlyTransfers(YearMonth month, long count, Money total) {

    static MonthlyTransfers none(YearMonth month) {
        return new MonthlyTransfers(month, 0, Money.ZERO);
    }
}

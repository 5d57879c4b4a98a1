package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.InvoiceDates;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is unusual about an invoice, so that a person is asked before it becomes final; it may well
 * be meant.
 */
enum Oddity {
    AMOUNT_HIGH("oddity.amount.high"),
    AMOUNT_NOTHING("oddity.amount.nothing"),
    AMOUNT_NEGATIVE("oddity.amount.negative"),
    DATE_PAST("oddity.date.past"),
    DATE_AHEAD("oddity.date.ahead"),
    SERVICE_LONG("oddity.service.long"),
    SERVICE_FAR("oddity.service.far"),
    DUE_LATE("oddity.due.late");

    /**
     * Ten times what this school hardly ever exceeds, and no less than a course for a whole pack.
     */
    private static final BigDecimal TIMES = BigDecimal.TEN;

    private static final Money FLOOR = Money.of("5000.00");
    private static final int DAYS_BACK = 92;
    private static final int DAYS_AHEAD = 31;
    private static final int DAYS_TO_PAY = 92;

    private final String key;

    Oddity(String key) {
        this.key = key;
    }

    /** An oddity of one invoice, in words. */
    record Found(Oddity oddity, String sentence) {}

    private Found found(Object... details) {
        return new Found(this, Texts.of(key, details));
    }

    /**
     * What is odd about an invoice.
     *
     * @param high what 95 of 100 invoices of the school do not exceed; empty where it has none
     */
    static List<Found> of(Invoice invoice, Optional<Money> high, LocalDate today) {
        List<Found> odd = new ArrayList<>();
        amount(invoice.getGross(), high, odd);
        days(invoice.dates(), today, odd);
        return odd;
    }

    private static void amount(Money gross, Optional<Money> high, List<Found> odd) {
        Money usual = high.map(amount -> amount.times(TIMES)).orElse(Money.ZERO);
        Money most = usual.compareTo(FLOOR) > 0 ? usual : FLOOR;
        if (gross.compareTo(most) > 0) {
            odd.add(
                    high.map(amount -> AMOUNT_HIGH.found(gross.amount(), amount.amount()))
                            .orElseGet(
                                    () ->
                                            new Found(
                                                    AMOUNT_HIGH,
                                                    Texts.of(
                                                            "oddity.amount.first",
                                                            gross.amount()))));
        } else if (gross.isZero()) {
            odd.add(AMOUNT_NOTHING.found());
        } else if (gross.isNegative()) {
            odd.add(AMOUNT_NEGATIVE.found(gross.amount()));
        }
    }

    private static void days(InvoiceDates dates, LocalDate today, List<Found> odd) {
        long back = ChronoUnit.DAYS.between(dates.date(), today);
        if (back > DAYS_BACK) {
            odd.add(DATE_PAST.found(back));
        } else if (back < -DAYS_AHEAD) {
            odd.add(DATE_AHEAD.found(-back));
        }
        LocalDate last = dates.serviceTo() == null ? dates.serviceFrom() : dates.serviceTo();
        if (last.isAfter(dates.serviceFrom().plusYears(1))) {
            odd.add(SERVICE_LONG.found());
        }
        if (last.isBefore(dates.date().minusYears(1))
                || dates.serviceFrom().isAfter(dates.date().plusYears(1))) {
            odd.add(SERVICE_FAR.found());
        }
        if (ChronoUnit.DAYS.between(dates.date(), dates.due()) > DAYS_TO_PAY) {
            odd.add(DUE_LATE.found(ChronoUnit.DAYS.between(dates.date(), dates.due())));
        }
    }
}

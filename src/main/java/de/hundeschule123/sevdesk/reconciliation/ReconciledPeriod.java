package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.voucher.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;

/** The days of which both sides are compared. */
public record ReconciledPeriod(LocalDate first, LocalDate last) {

    private static final String UNTIL = "/";

    /**
     * Refuses a period without an end or that ends before it begins.
     *
     * @throws Declined when it is none
     */
    public ReconciledPeriod {
        if (first == null || last == null) {
            throw new Declined("reconciliation.period.missing");
        }
        if (last.isBefore(first)) {
            throw new Declined("reconciliation.period.order");
        }
    }

    /** A whole month. */
    public static ReconciledPeriod of(YearMonth month) {
        return new ReconciledPeriod(month.atDay(1), month.atEndOfMonth());
    }

    /** As a job keeps it. */
    public static ReconciledPeriod read(String parameters) {
        String[] days = parameters.split(UNTIL, -1);
        return new ReconciledPeriod(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    String written() {
        return first + UNTIL + last;
    }

    /** As sevdesk is asked for it. */
    public Period days() {
        return new Period(first, last);
    }

    /** An account as tables name it: empty where sevdesk has not told its id. */
    public static String key(String account) {
        return account == null ? "" : account;
    }

    /** Such as "Oktober", where the year goes without saying, "Oktober 2025", or both days. */
    public String words(LocalDate today) {
        YearMonth month = YearMonth.from(first);
        if (!equals(of(month))) {
            return Texts.of(
                    "reconciliation.period.days", GermanDay.write(first), GermanDay.write(last));
        }
        String name =
                month.getMonth()
                        .getDisplayName(TextStyle.FULL_STANDALONE, Language.current().locale());
        return today != LocalDate.MIN && month.getYear() == today.getYear()
                ? name
                : name + " " + month.getYear();
    }
}

package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.api.voucher.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;

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

    /** The whole quarter in which a month lies. */
    public static ReconciledPeriod ofQuarter(YearMonth month) {
        LocalDate first = month.atDay(1).with(IsoFields.DAY_OF_QUARTER, 1);
        return new ReconciledPeriod(first, first.plusMonths(3).minusDays(1));
    }

    /** A whole year. */
    public static ReconciledPeriod ofYear(int year) {
        return new ReconciledPeriod(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
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

    /**
     * Such as "Oktober", where the year goes without saying, "Oktober 2025", "3. Quartal 2026",
     * "Jahr 2025", one day, or both days.
     */
    public String words(LocalDate today) {
        YearMonth month = YearMonth.from(first);
        if (!equals(of(month))) {
            return wordsOfOther();
        }
        String name =
                month.getMonth()
                        .getDisplayName(TextStyle.FULL_STANDALONE, Language.current().locale());
        return today != LocalDate.MIN && month.getYear() == today.getYear()
                ? name
                : name + " " + month.getYear();
    }

    private String wordsOfOther() {
        String year = Integer.toString(first.getYear());
        if (equals(ofYear(first.getYear()))) {
            return Texts.of("reconciliation.period.year", year);
        }
        if (equals(ofQuarter(YearMonth.from(first)))) {
            return Texts.of(
                    "reconciliation.period.quarter", first.get(IsoFields.QUARTER_OF_YEAR), year);
        }
        return first.equals(last)
                ? GermanDay.write(first)
                : Texts.of(
                        "reconciliation.period.days",
                        GermanDay.write(first),
                        GermanDay.write(last));
    }
}

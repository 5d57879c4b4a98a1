package de.hundeschule123.document.pdf;

import de.hundeschule123.document.money.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes amounts, quantities and days as Germans do on paper. */
final class German {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private German() {}

    /** An amount such as 1.234,50 €, never broken before its currency. */
    static String money(Money money) {
        return number("#,##0.00", money.amount()) + "\u00a0€";
    }

    /** A quantity without needless zeros, such as 1,5. */
    static String quantity(BigDecimal quantity) {
        return number("#,##0.###", quantity);
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** An IBAN in groups of four. */
    static String iban(String iban) {
        return iban.replaceAll("\\s", "").replaceAll("(.{4})(?=.)", "$1\u00a0");
    }

    private static String number(String pattern, BigDecimal number) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.GERMANY))
                .format(number);
    }
}

package de.hundeschule123.platform.download;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** A cell of a table in a file, written so that a German spreadsheet reads it as what it is. */
public sealed interface Cell {

    Cell EMPTY = new Words("");

    /** The cell as it stands in the file, before it is put in quotation marks. */
    String text();

    static Cell of(String words) {
        return words == null ? EMPTY : new Words(words);
    }

    static Cell of(BigDecimal amount) {
        return new Amount(amount);
    }

    static Cell of(LocalDate day) {
        return day == null ? EMPTY : new Day(day);
    }

    /**
     * Words that somebody has typed. A spreadsheet takes what begins with one of these signs for a
     * formula and carries it out; behind an apostrophe it is text.
     */
    record Words(String words) implements Cell {

        private static final Pattern FORMULA =
                Pattern.compile("[\\p{Z}\\p{Cf}]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

        @Override
        public String text() {
            return FORMULA.matcher(words).matches() ? "'" + words : words;
        }
    }

    /** An amount: also a negative one is a number and no formula. */
    record Amount(BigDecimal amount) implements Cell {

        @Override
        public String text() {
            return amount.toPlainString().replace('.', ',');
        }
    }

    /** A day. */
    record Day(LocalDate day) implements Cell {

        private static final DateTimeFormatter WRITTEN =
                DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.GERMANY);

        @Override
        public String text() {
            return WRITTEN.format(day);
        }
    }
}

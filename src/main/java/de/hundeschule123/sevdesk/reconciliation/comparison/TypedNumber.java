package de.hundeschule123.sevdesk.reconciliation.comparison;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A typed number is what a voucher in sevdesk bears, read as one of ours would be written: "re
 * 2026/0007" is RE-2026-0007.
 *
 * @param number ours, or what was typed where it is not written like ours
 * @param form whether the number stands alone
 */
public record TypedNumber(String number, Form form) {

    /** How a number stands in what was typed. */
    public enum Form {
        /** Alone and written like ours, whatever separates its parts. */
        ALONE,
        /** Among other words. */
        MENTIONED,
        /** There is none that is written like ours. */
        OTHER
    }

    private static final Pattern OURS =
            Pattern.compile(
                    "(?iu)(?<![\\p{L}\\d])(\\p{L}{1,10})[^\\p{L}\\d]{0,3}((?:19|20)\\d\\d)"
                            + "[^\\p{L}\\d]{0,3}(\\d{4,9})(?![\\p{L}\\d])");

    /** What was typed; nothing where that is nothing. */
    public static Optional<TypedNumber> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String stripped = typed.strip();
        Matcher ours = OURS.matcher(stripped);
        if (!ours.find()) {
            return Optional.of(new TypedNumber(stripped.toUpperCase(Locale.ROOT), Form.OTHER));
        }
        boolean alone = ours.start() == 0 && ours.end() == stripped.length();
        return Optional.of(
                new TypedNumber(
                        "%s-%s-%s"
                                .formatted(
                                        ours.group(1).toUpperCase(Locale.ROOT),
                                        ours.group(2),
                                        ours.group(3)),
                        alone ? Form.ALONE : Form.MENTIONED));
    }
}

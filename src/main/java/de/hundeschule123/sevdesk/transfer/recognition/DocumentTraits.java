package de.hundeschule123.sevdesk.transfer.recognition;

import de.hundeschule123.document.money.Money;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Those traits of a committed document by which it would be found in sevdesk.
 *
 * @param contact the sevdesk contact that its customer is linked with, or null
 */
public record DocumentTraits(
        String number, Money gross, LocalDate date, String contact, String partner) {

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");

    /** The same document, lying on this contact. */
    public DocumentTraits on(String other) {
        return new DocumentTraits(number, gross, date, other, partner);
    }

    /** In what an entry is not like the document; what sevdesk does not tell cannot be like it. */
    public Set<Difference> differencesFrom(SevdeskEntry entry) {
        Set<Difference> differences = EnumSet.noneOf(Difference.class);
        if (!isNumberOf(entry)) {
            differences.add(Difference.NUMBER);
        }
        if (!date.equals(entry.date())) {
            differences.add(Difference.DATE);
        }
        if (!gross.equals(entry.gross())) {
            differences.add(Difference.AMOUNT);
        }
        if (customerOf(entry) == Agreement.NO) {
            differences.add(Difference.CUSTOMER);
        }
        return differences;
    }

    boolean isNumberOf(SevdeskEntry entry) {
        return entry.number() != null && number.equalsIgnoreCase(entry.number().strip());
    }

    boolean isOfAmountAndDayOf(SevdeskEntry entry) {
        return gross.equals(entry.gross()) && date.equals(entry.date());
    }

    Agreement customerOf(SevdeskEntry entry) {
        if (contact != null && entry.contact() != null) {
            return contact.equals(entry.contact()) ? Agreement.YES : Agreement.NO;
        }
        if (partner == null || entry.partner() == null) {
            return Agreement.UNKNOWN;
        }
        return agreement(words(partner), words(entry.partner()));
    }

    /** "Müller" alone neither says nor denies that it is Anna Müller. */
    private static Agreement agreement(Set<String> ours, Set<String> theirs) {
        if (ours.equals(theirs)) {
            return Agreement.YES;
        }
        return ours.containsAll(theirs) || theirs.containsAll(ours)
                ? Agreement.UNKNOWN
                : Agreement.NO;
    }

    /** The words of a name in any order: "Müller, Anna" is "Anna Müller". */
    private static Set<String> words(String name) {
        return SEPARATORS
                .splitAsStream(name.toLowerCase(Locale.GERMANY))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

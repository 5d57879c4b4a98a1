package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.input.GermanDay;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.recognition.Difference;
import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An entry in sevdesk beside the document that it may be. */
public record ComparedEntry(SevdeskEntry entry, Set<Difference> differences) {

    public ComparedEntry {
        differences =
                differences.isEmpty()
                        ? EnumSet.noneOf(Difference.class)
                        : EnumSet.copyOf(differences);
    }

    /** In what they differ as far as a person who links both must say so once more. */
    public List<Difference> askedAbout() {
        return differences.stream().filter(Difference::isAskedAbout).toList();
    }

    /** The entry and in what it differs from a document, in one sentence. */
    public String described(DocumentTraits ours) {
        String described =
                Texts.of(
                        "decision.entry." + entry.remote().kind(),
                        told(entry.number(), Object::toString),
                        told(entry.date(), ComparedEntry::german),
                        told(entry.gross(), ComparedEntry::german));
        return differences.isEmpty()
                ? described
                : described + " – " + Texts.of("decision.entry.differs", words(ours));
    }

    /** What differs, in words and with both sides, such as the amounts in euro. */
    public String words(DocumentTraits ours) {
        return words(ours, differences);
    }

    /** The same for some of the differences. */
    public String words(DocumentTraits ours, Collection<Difference> some) {
        return some.stream()
                .map(difference -> words(ours, difference))
                .collect(Collectors.joining("; "));
    }

    private String words(DocumentTraits ours, Difference difference) {
        String key = difference.textKey();
        return switch (difference) {
            case NUMBER -> Texts.of(key, ours.number(), told(entry.number(), Object::toString));
            case DATE ->
                    Texts.of(key, german(ours.date()), told(entry.date(), ComparedEntry::german));
            case AMOUNT ->
                    Texts.of(key, german(ours.gross()), told(entry.gross(), ComparedEntry::german));
            case CUSTOMER ->
                    Texts.of(
                            key,
                            told(ours.partner(), Object::toString),
                            told(entry.partner(), Object::toString));
        };
    }

    private static <T> String told(T value, Function<T, String> words) {
        return value == null ? Texts.of("decision.untold") : words.apply(value);
    }

    private static String german(Money money) {
        return String.format(Locale.GERMANY, "%,.2f €", money.amount());
    }

    private static String german(LocalDate date) {
        return GermanDay.write(date);
    }
}

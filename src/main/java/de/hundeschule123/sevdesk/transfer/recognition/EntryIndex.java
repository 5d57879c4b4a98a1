package de.hundeschule123.sevdesk.transfer.recognition;

import de.hundeschule123.document.DocumentNumber;
import de.hundeschule123.document.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Indexes what lies in sevdesk in a period, so that each of our documents is compared with the few
 * entries that could be it.
 *
 * <p>A document is linked only when nothing contradicts. When in doubt a person is asked: a doubled
 * voucher costs more than a question.
 */
public final class EntryIndex {

    /** A number with at least one digit, anywhere in what a person has typed. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d]*\\d[\\p{L}\\d]*");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");

    private final Map<String, List<SevdeskEntry>> byNumber;
    private final Map<AmountOfDay, List<SevdeskEntry>> byAmount;

    private record AmountOfDay(Money gross, LocalDate date) {}

    public EntryIndex(Collection<SevdeskEntry> entries) {
        Map<String, List<SevdeskEntry>> numbers = new HashMap<>();
        for (SevdeskEntry sevdeskEntry : entries) {
            for (String form : forms(sevdeskEntry.number())) {
                numbers.merge(form, List.of(sevdeskEntry), EntryIndex::joined);
            }
        }
        byNumber = numbers;
        byAmount =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        sevdeskEntry ->
                                                new AmountOfDay(
                                                        sevdeskEntry.gross(),
                                                        sevdeskEntry.date())));
    }

    private static List<SevdeskEntry> joined(List<SevdeskEntry> some, List<SevdeskEntry> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** An index without entries, in which nothing is found. */
    public static EntryIndex empty() {
        return new EntryIndex(List.of());
    }

    /** Whether any entry comes into question at all; for nearly all documents none does. */
    public boolean isWorthALook(String number, Money gross, LocalDate date) {
        return byNumber.containsKey(squeezed(number))
                || byAmount.containsKey(new AmountOfDay(gross, date));
    }

    /**
     * Looks for a document.
     *
     * @param isOurs whether a number belongs to one of our documents; an entry with another
     *     document's number is that document
     */
    public Recognition find(DocumentTraits document, Predicate<String> isOurs) {
        List<SevdeskEntry> sameNumber =
                byNumber.getOrDefault(squeezed(document.number()), List.of());
        Set<SevdeskEntry> possible = new LinkedHashSet<>(sameNumber);
        possible.addAll(withoutNumberOfAnother(document, isOurs));
        List<SevdeskEntry> same =
                possible.stream().filter(sevdeskEntry -> isSame(document, sevdeskEntry)).toList();
        if (same.size() == 1 && sameNumber.size() == 1) {
            return new Recognition.Same(same.get(0));
        }
        return possible.isEmpty()
                ? new Recognition.Absent()
                : new Recognition.Unclear(List.copyOf(possible));
    }

    /**
     * Looks for a document among those entries alone that hold its number. Where one bears exactly
     * that number, others that only mention it do not count; where none does, one with words added
     * is the document if day, amount and customer are its own. Where none mentions it, one that
     * holds its count in another spelling is put before a person if those three are its own.
     *
     * @param isOurs whether a number belongs to one of our documents
     */
    public Recognition findNumbered(DocumentTraits document, Predicate<String> isOurs) {
        List<SevdeskEntry> mentioning =
                byNumber.getOrDefault(squeezed(document.number()), List.of());
        List<SevdeskEntry> bearing =
                mentioning.stream()
                        .filter(sevdeskEntry -> document.isNumberOf(sevdeskEntry))
                        .toList();
        List<SevdeskEntry> candidates = bearing.isEmpty() ? mentioning : bearing;
        if (candidates.size() == 1 && isSameOrEdited(document, candidates.get(0))) {
            return new Recognition.Same(candidates.get(0));
        }
        List<SevdeskEntry> possible =
                mentioning.isEmpty() ? spelledOtherwise(document, isOurs) : mentioning;
        return possible.isEmpty() ? new Recognition.Absent() : new Recognition.Unclear(possible);
    }

    private List<SevdeskEntry> spelledOtherwise(DocumentTraits document, Predicate<String> isOurs) {
        String core = new DocumentNumber(document.number()).core();
        Pattern atEnd = Pattern.compile("(?iu)%s(?![\\p{L}\\d])".formatted(Pattern.quote(core)));
        return withoutNumberOfAnother(document, isOurs).stream()
                .filter(
                        sevdeskEntry ->
                                sevdeskEntry.number() != null
                                        && atEnd.matcher(sevdeskEntry.number()).find())
                .toList();
    }

    private static boolean isSameOrEdited(DocumentTraits document, SevdeskEntry sevdeskEntry) {
        return isSame(document, sevdeskEntry)
                || hasNumberAsWord(document, sevdeskEntry)
                        && document.isOfAmountAndDayOf(sevdeskEntry)
                        && document.customerOf(sevdeskEntry) == Agreement.YES;
    }

    private static boolean hasNumberAsWord(DocumentTraits document, SevdeskEntry sevdeskEntry) {
        String number = Pattern.quote(document.number());
        return Pattern.compile(
                        "(?iu)(?<![\\p{L}\\d]|[\\p{L}\\d][-/._])%s(?![\\p{L}\\d]|[-/._][\\p{L}\\d])"
                                .formatted(number))
                .matcher(sevdeskEntry.number())
                .find();
    }

    /** Entries of the same day, amount and customer whose number names no document of ours. */
    private List<SevdeskEntry> withoutNumberOfAnother(
            DocumentTraits document, Predicate<String> isOurs) {
        return byAmount
                .getOrDefault(new AmountOfDay(document.gross(), document.date()), List.of())
                .stream()
                .filter(sevdeskEntry -> document.customerOf(sevdeskEntry) == Agreement.YES)
                .filter(
                        sevdeskEntry ->
                                sevdeskEntry.number() == null
                                        || !isOurs.test(sevdeskEntry.number().strip()))
                .toList();
    }

    private static boolean isSame(DocumentTraits document, SevdeskEntry sevdeskEntry) {
        return document.isNumberOf(sevdeskEntry)
                && document.isOfAmountAndDayOf(sevdeskEntry)
                && document.customerOf(sevdeskEntry) != Agreement.NO;
    }

    /**
     * The forms under which a typed number is found: "Rechnung RE 2026/0007" contains RE20260007.
     * Neighbouring words are joined until the number is complete.
     */
    private static Set<String> forms(String typed) {
        if (typed == null) {
            return Set.of();
        }
        Set<String> forms = new LinkedHashSet<>();
        List<String> words =
                SEPARATORS.splitAsStream(typed).filter(word -> !word.isEmpty()).toList();
        for (int from = 0; from < words.size() && from < 8; from++) {
            StringBuilder form = new StringBuilder();
            for (int until = from; until < words.size() && until < from + 5; until++) {
                form.append(words.get(until).toUpperCase(Locale.ROOT));
                Matcher number = NUMBER.matcher(form);
                if (number.matches()) {
                    forms.add(form.toString());
                }
            }
        }
        return forms;
    }

    private static String squeezed(String number) {
        return SEPARATORS
                .matcher(Objects.requireNonNull(number))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
    }
}

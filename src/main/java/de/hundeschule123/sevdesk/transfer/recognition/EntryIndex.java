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
 * What lies in sevdesk in a period, indexed so that each of our documents is compared with the few
 * entries that could be it.
 *
 * <p>A document is linked only when nothing contradicts. When in doubt a person is asked: a doubled
 * voucher costs more than a question.
 */
public final class EntryIndex {

    /** A number with at least one digit, anywhere in what a person has typed. */
    private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\d]*\\d[\\p{L}\\d]*");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");

    private final Map<String, List<Entry>> byNumber;
    private final Map<AmountOfDay, List<Entry>> byAmount;

    private record AmountOfDay(Money gross, LocalDate date) {}

    public EntryIndex(Collection<Entry> entries) {
        Map<String, List<Entry>> numbers = new HashMap<>();
        for (Entry entry : entries) {
            for (String form : forms(entry.number())) {
                numbers.merge(form, List.of(entry), EntryIndex::joined);
            }
        }
        byNumber = numbers;
        byAmount =
                entries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        entry -> new AmountOfDay(entry.gross(), entry.date())));
    }

    private static List<Entry> joined(List<Entry> some, List<Entry> more) {
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
    public Recognition find(OurDocument document, Predicate<String> isOurs) {
        List<Entry> sameNumber = byNumber.getOrDefault(squeezed(document.number()), List.of());
        Set<Entry> possible = new LinkedHashSet<>(sameNumber);
        possible.addAll(withoutNumberOfAnother(document, isOurs));
        List<Entry> same = possible.stream().filter(entry -> isSame(document, entry)).toList();
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
    public Recognition findNumbered(OurDocument document, Predicate<String> isOurs) {
        List<Entry> mentioning = byNumber.getOrDefault(squeezed(document.number()), List.of());
        List<Entry> bearing =
                mentioning.stream().filter(entry -> bearsNumber(document, entry)).toList();
        List<Entry> candidates = bearing.isEmpty() ? mentioning : bearing;
        if (candidates.size() == 1 && isSameOrEdited(document, candidates.get(0))) {
            return new Recognition.Same(candidates.get(0));
        }
        List<Entry> possible =
                mentioning.isEmpty() ? spelledOtherwise(document, isOurs) : mentioning;
        return possible.isEmpty() ? new Recognition.Absent() : new Recognition.Unclear(possible);
    }

    private List<Entry> spelledOtherwise(OurDocument document, Predicate<String> isOurs) {
        String core = new DocumentNumber(document.number()).core();
        Pattern atEnd = Pattern.compile("(?iu)%s(?![\\p{L}\\d])".formatted(Pattern.quote(core)));
        return withoutNumberOfAnother(document, isOurs).stream()
                .filter(entry -> entry.number() != null && atEnd.matcher(entry.number()).find())
                .toList();
    }

    private static boolean isSameOrEdited(OurDocument document, Entry entry) {
        return isSame(document, entry)
                || hasNumberAsWord(document, entry)
                        && isOfAmountAndDay(document, entry)
                        && agreement(document, entry) == Agreement.YES;
    }

    private static boolean hasNumberAsWord(OurDocument document, Entry entry) {
        String number = Pattern.quote(document.number());
        return Pattern.compile(
                        "(?iu)(?<![\\p{L}\\d]|[\\p{L}\\d][-/._])%s(?![\\p{L}\\d]|[-/._][\\p{L}\\d])"
                                .formatted(number))
                .matcher(entry.number())
                .find();
    }

    /** Entries of the same day, amount and customer whose number names no document of ours. */
    private List<Entry> withoutNumberOfAnother(OurDocument document, Predicate<String> isOurs) {
        return byAmount
                .getOrDefault(new AmountOfDay(document.gross(), document.date()), List.of())
                .stream()
                .filter(entry -> agreement(document, entry) == Agreement.YES)
                .filter(entry -> entry.number() == null || !isOurs.test(entry.number().strip()))
                .toList();
    }

    private static boolean isSame(OurDocument document, Entry entry) {
        return bearsNumber(document, entry)
                && isOfAmountAndDay(document, entry)
                && agreement(document, entry) != Agreement.NO;
    }

    private static boolean bearsNumber(OurDocument document, Entry entry) {
        return entry.number() != null && document.number().equalsIgnoreCase(entry.number().strip());
    }

    private static boolean isOfAmountAndDay(OurDocument document, Entry entry) {
        return document.gross().equals(entry.gross()) && document.date().equals(entry.date());
    }

    private enum Agreement {
        YES,
        NO,
        UNKNOWN
    }

    private static Agreement agreement(OurDocument document, Entry entry) {
        if (document.contact() != null && entry.contact() != null) {
            return document.contact().equals(entry.contact()) ? Agreement.YES : Agreement.NO;
        }
        if (document.partner() == null || entry.partner() == null) {
            return Agreement.UNKNOWN;
        }
        return agreement(words(document.partner()), words(entry.partner()));
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

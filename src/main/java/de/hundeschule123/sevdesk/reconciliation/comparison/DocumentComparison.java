package de.hundeschule123.sevdesk.reconciliation.comparison;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares a document with the entries in sevdesk that are or could be it.
 *
 * <p>What a person has linked knowing of its differences is right as long as it stays as it was; a
 * number that somebody has written otherwise is no difference, for the id says what it is.
 */
public final class DocumentComparison {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\d]+");

    /**
     * The entries that concern a document.
     *
     * @param linked the one that it is; nothing where sevdesk no longer has it
     * @param bearing those that belong to no document and bear its number
     * @param alike those that belong to no document, bear no other one's number, and are of its day
     *     and amount
     */
    public record Entries(
            Optional<TheirEntry> linked, List<TheirEntry> bearing, List<TheirEntry> alike) {

        public Entries {
            bearing = List.copyOf(bearing);
            alike = List.copyOf(alike);
        }
    }

    private DocumentComparison() {}

    /** In what a document and sevdesk do not fit; nothing when all is well. */
    public static List<Discrepancy> compare(OurDocument ours, Entries theirs) {
        List<TheirEntry> twins =
                theirs.bearing().stream().filter(entry -> isOf(ours, entry)).toList();
        return switch (ours.expectation()) {
            case NONE, UNDER_WAY -> List.of();
            case LINKED -> ofLinked(ours, theirs.linked(), twins);
            case LOST -> twins.isEmpty() ? lost(ours) : ofUnlinked(ours, twins, List.of());
            case DUE, TAKEN_BACK ->
                    theirs.linked().isPresent()
                            ? ofLinked(ours, theirs.linked(), twins)
                            : ofUnlinked(ours, twins, theirs.alike());
        };
    }

    /**
     * Who only mentions the number, such as with a part payment, means it if the sum is its own.
     */
    private static boolean isOf(OurDocument ours, TheirEntry entry) {
        return TypedNumber.read(entry.number())
                .filter(
                        typed ->
                                typed.form() != TypedNumber.Form.MENTIONED
                                        || ours.gross().equals(entry.gross()))
                .isPresent();
    }

    private static List<Discrepancy> lost(OurDocument ours) {
        return List.of(
                Discrepancy.without(
                        DiscrepancyKind.DELETED_THERE,
                        ours.link() == null ? List.of() : List.of(ours.link())));
    }

    private static List<Discrepancy> ofLinked(
            OurDocument ours, Optional<TheirEntry> linked, List<TheirEntry> twins) {
        if (linked.isEmpty()) {
            return lost(ours);
        }
        TheirEntry entry = linked.get();
        List<Discrepancy> found = new ArrayList<>(differences(ours, entry));
        if (!twins.isEmpty()) {
            found.add(
                    new Discrepancy(
                            DiscrepancyKind.TWICE,
                            Stream.concat(Stream.of(entry), twins.stream())
                                    .map(TheirEntry::ref)
                                    .toList(),
                            twins.getFirst()));
        }
        return List.copyOf(found);
    }

    private static List<Discrepancy> ofUnlinked(
            OurDocument ours, List<TheirEntry> bearing, List<TheirEntry> alike) {
        if (bearing.size() > 1) {
            return List.of(new Discrepancy(DiscrepancyKind.TWICE, refs(bearing), bearing.get(1)));
        }
        if (bearing.size() == 1) {
            List<Discrepancy> differences = differences(ours, bearing.getFirst());
            return differences.isEmpty()
                    ? List.of(Discrepancy.in(DiscrepancyKind.UNLINKED, bearing.getFirst()))
                    : differences;
        }
        List<TheirEntry> possible =
                alike.stream().filter(entry -> isSurelyCustomerOf(ours, entry)).toList();
        return possible.isEmpty()
                ? List.of(Discrepancy.without(absence(ours), List.of()))
                : List.of(
                        new Discrepancy(
                                DiscrepancyKind.UNLINKED, refs(possible), possible.getFirst()));
    }

    private static DiscrepancyKind absence(OurDocument ours) {
        return ours.expectation() == Expectation.TAKEN_BACK
                ? DiscrepancyKind.TAKEN_BACK
                : DiscrepancyKind.MISSING_THERE;
    }

    private static List<SevdeskRef> refs(List<TheirEntry> entries) {
        return entries.stream().map(TheirEntry::ref).toList();
    }

    private static List<Discrepancy> differences(OurDocument ours, TheirEntry entry) {
        List<Discrepancy> differences = new ArrayList<>();
        AcceptedEntry accepted = ours.accepted();
        boolean sumIsMeant = accepted != null && accepted.hasGrossOf(entry);
        if (!ours.gross().equals(entry.gross())) {
            if (!sumIsMeant) {
                differences.add(Discrepancy.in(DiscrepancyKind.AMOUNT, entry));
            }
        } else if (!sumIsMeant && isTaxedOtherwise(ours, entry)) {
            differences.add(Discrepancy.in(DiscrepancyKind.VAT, entry));
        }
        if (!ours.date().equals(entry.date()) && (accepted == null || !accepted.hasDateOf(entry))) {
            differences.add(Discrepancy.in(DiscrepancyKind.DATE, entry));
        }
        if (isSurelyNotCustomerOf(ours, entry)
                && (accepted == null || !accepted.hasCustomerOf(entry))) {
            differences.add(Discrepancy.in(DiscrepancyKind.CUSTOMER, entry));
        }
        return differences;
    }

    private static boolean isTaxedOtherwise(OurDocument ours, TheirEntry entry) {
        if (ours.taxRule() != null
                && entry.taxRule() != null
                && !ours.taxRule().equals(entry.taxRule())) {
            return true;
        }
        return entry.vat() != null && isFurtherThanRounding(ours, entry.vat());
    }

    private static boolean isFurtherThanRounding(OurDocument ours, Money vat) {
        BigDecimal difference = ours.vat().minus(vat).amount().abs();
        return difference.compareTo(CENT.multiply(BigDecimal.valueOf(ours.rates()))) > 0;
    }

    private static boolean isSurelyNotCustomerOf(OurDocument ours, TheirEntry entry) {
        if (entry.contact() != null && !ours.contacts().isEmpty()) {
            return !ours.contacts().contains(entry.contact());
        }
        if (entry.partner() == null || ours.partner() == null) {
            return false;
        }
        Set<String> here = words(ours.partner());
        Set<String> there = words(entry.partner());
        return !here.containsAll(there) && !there.containsAll(here);
    }

    private static boolean isSurelyCustomerOf(OurDocument ours, TheirEntry entry) {
        if (entry.contact() != null && !ours.contacts().isEmpty()) {
            return ours.contacts().contains(entry.contact());
        }
        return entry.partner() != null
                && ours.partner() != null
                && words(ours.partner()).equals(words(entry.partner()));
    }

    /** The words of a name in any order: "Müller, Anna" is "Anna Müller". */
    private static Set<String> words(String name) {
        return SEPARATORS
                .splitAsStream(name.toLowerCase(Locale.GERMANY))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

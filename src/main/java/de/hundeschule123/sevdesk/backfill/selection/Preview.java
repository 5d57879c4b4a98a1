package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.invoicing.DocumentSummary;
import de.hundeschule123.document.money.Money;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of the chosen documents, before anything is sent.
 *
 * @param counts how many there are of each standing
 * @param amount the sum of those that go
 * @param first the day of the oldest that goes, or null where none does
 * @param last the day of the newest that goes, or null where none does
 */
public record Preview(Map<Eligibility, Long> counts, Money amount, LocalDate first, LocalDate last)
        implements Serializable {

    private static final List<Eligibility> REFUSED =
            List.of(
                    Eligibility.TO_DECIDE,
                    Eligibility.IN_OTHER_ACCOUNT,
                    Eligibility.FAILED_BEFORE,
                    Eligibility.PUT_AWAY,
                    Eligibility.EXPENSE,
                    Eligibility.DRAFT,
                    Eligibility.BEFORE_START,
                    Eligibility.NOTHING,
                    Eligibility.OTHER_REGIME,
                    Eligibility.WITHOUT_INVOICE);

    public Preview {
        counts = Map.copyOf(counts);
    }

    /** How many documents are of a standing. */
    public long count(Eligibility eligibility) {
        return counts.getOrDefault(eligibility, 0L);
    }

    /** How many go. */
    public long getGoing() {
        return count(Eligibility.GOES);
    }

    /** How many are in sevdesk already or on their way. */
    public long getThere() {
        return count(Eligibility.ALREADY_THERE) + count(Eligibility.UNDER_WAY);
    }

    /** The standings that keep documents back, as far as there are such documents. */
    public List<Eligibility> getRefusals() {
        return REFUSED.stream().filter(eligibility -> count(eligibility) > 0).toList();
    }

    public Money getAmount() {
        return amount;
    }

    /** How many were chosen. */
    public long getChosen() {
        return Arrays.stream(Eligibility.values()).mapToLong(this::count).sum();
    }

    /** The counting, one document after the other. */
    public static final class Count {

        private final Map<Eligibility, Long> counts = new EnumMap<>(Eligibility.class);
        private Money amount = Money.ZERO;
        private LocalDate first;
        private LocalDate last;

        public void add(Eligibility eligibility, DocumentSummary document) {
            counts.merge(eligibility, 1L, Long::sum);
            if (eligibility == Eligibility.GOES) {
                amount = amount.plus(document.gross());
                LocalDate day = document.date();
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }

        public Preview preview() {
            return new Preview(counts, amount, first, last);
        }
    }
}

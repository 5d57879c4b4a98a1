package de.hundeschule123.sevdesk.backfill.selection;

import de.hundeschule123.document.money.Money;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What would become of the chosen documents, before anything is sent.
 *
 * @param counts how many there are of each standing
 * @param amount the sum of those that go
 */
public record Preview(Map<Standing, Long> counts, Money amount) implements Serializable {

    private static final List<Standing> REFUSED =
            List.of(
                    Standing.FAILED_BEFORE,
                    Standing.EXPENSE,
                    Standing.DRAFT,
                    Standing.BEFORE_START,
                    Standing.NOTHING,
                    Standing.WITHOUT_INVOICE);

    public Preview {
        counts = Map.copyOf(counts);
    }

    /** How many documents are of a standing. */
    public long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** How many go. */
    public long getGoing() {
        return count(Standing.GOES);
    }

    /** How many are in sevdesk already or on their way. */
    public long getThere() {
        return count(Standing.ALREADY_THERE) + count(Standing.UNDER_WAY);
    }

    /** The standings that keep documents back, as far as there are such documents. */
    public List<Standing> getRefusals() {
        return REFUSED.stream().filter(standing -> count(standing) > 0).toList();
    }

    public Money getAmount() {
        return amount;
    }

    /** How many were chosen. */
    public long getChosen() {
        return Arrays.stream(Standing.values()).mapToLong(this::count).sum();
    }

    /** The counting, one document after the other. */
    public static final class Count {

        private final Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        private Money amount = Money.ZERO;

        public void add(Standing standing, Money gross) {
            counts.merge(standing, 1L, Long::sum);
            if (standing == Standing.GOES) {
                amount = amount.plus(gross);
            }
        }

        public Preview preview() {
            return new Preview(counts, amount);
        }
    }
}

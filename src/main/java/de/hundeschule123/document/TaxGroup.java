package de.hundeschule123.document;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.document.money.VatRate;
import java.util.List;

/**
 * A tax group is what an invoice charges in one tax case: at one VAT rate, and at 0 % for one
 * reason.
 *
 * @param zeroRating why it is at 0 %; null at the other rates and where nobody has said it
 * @param lines the lines in it, in their order
 */
public record TaxGroup(VatRate rate, ZeroRating zeroRating, List<Line> lines) {

    public TaxGroup {
        lines = List.copyOf(lines);
    }

    /** The sum of the lines; the VAT in it is computed from this sum, not line by line. */
    public Money gross() {
        return Totals.of(lines.stream().map(Line::amount).toList()).gross();
    }
}

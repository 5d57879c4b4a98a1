package de.hundeschule123.document.catalogue;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.trail.Change;
import java.math.BigDecimal;
import java.util.List;

/**
 * The terms on which a service is offered.
 *
 * @param unitPrice the usual gross price, or null where it differs each time
 */
public record ServiceTerms(String name, Money unitPrice, VatRate vatRate) {

    public static final int LONGEST_NAME = 100;

    private static final BigDecimal MOST = new BigDecimal("1000000");

    /**
     * Terms that can be offered.
     *
     * @throws Declined when the name is missing, too long or a number alone, the price is out of
     *     range, or no rate is given
     */
    public ServiceTerms {
        name = name == null ? "" : name.strip();
        if (name.isEmpty()) {
            throw new Declined("service.name.missing");
        }
        if (name.length() > LONGEST_NAME) {
            throw new Declined("service.name.long", LONGEST_NAME);
        }
        PlainText.line(name, Texts.of("service.name"));
        if (name.chars().allMatch(letter -> letter >= '0' && letter <= '9')) {
            throw new Declined("service.name.number");
        }
        if (unitPrice != null && unitPrice.amount().abs().compareTo(MOST) > 0) {
            throw new Declined("invoice.line.price.range", MOST);
        }
        if (vatRate == null) {
            throw new Declined("invoice.line.vat");
        }
    }

    /** In what other terms differ from these. */
    List<Change> changes(ServiceTerms other) {
        return Change.among(
                Change.of("service.name", name, other.name),
                Change.of("service.price", written(unitPrice), written(other.unitPrice)),
                Change.of("invoice.line.vat.label", vatRate.toString(), other.vatRate.toString()));
    }

    private static String written(Money price) {
        return price == null ? null : price.toString();
    }
}

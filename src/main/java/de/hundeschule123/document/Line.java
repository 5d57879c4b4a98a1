package de.hundeschule123.document;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.Totals;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.input.Digits;
import de.hundeschule123.platform.input.PlainText;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** One line of an invoice: what, how much of it, at which gross price and VAT rate. */
@Embeddable
public class Line {

    private static final int LONGEST_TEXT = 500;
    private static final int MOST_ROWS = 20;
    private static final BigDecimal MOST = new BigDecimal("1000000");
    private static final int DIGITS_OF_MOST = 7;
    private static final int PLACES = 3;

    /** Its place on the invoice, from 0; tells equal lines apart. */
    @Column(name = "position")
    private int position;

    @Column(name = "text")
    private String text;

    @Column(name = "quantity")
    private BigDecimal quantity;

    @Column(name = "unit_price")
    private Money unitPrice;

    @Column(name = "vat_rate")
    private VatRate vatRate;

    @Enumerated(EnumType.STRING)
    @Column(name = "zero_reason")
    private ZeroRateReason zeroReason;

    @Column(name = "zero_words")
    private String zeroWords;

    @Column(name = "service_id")
    private Long service;

    @Column(name = "gross")
    private Money gross;

    protected Line() {}

    /**
     * A line; the text may have line breaks, the quantity has at most three places, the price is
     * gross.
     *
     * @throws Declined when the text is empty, too long or holds control characters, or a number is
     *     out of range
     */
    public Line(String text, BigDecimal quantity, Money unitPrice, VatRate vatRate) {
        this(text, quantity, unitPrice, vatRate, null);
    }

    /**
     * A line that says why it charges no VAT.
     *
     * @param zeroRating null at other rates than 0 %, and while nobody has said it
     * @throws Declined as above, and when a line that charges VAT says why it does not
     */
    public Line(
            String text,
            BigDecimal quantity,
            Money unitPrice,
            VatRate vatRate,
            ZeroRating zeroRating) {
        if (text == null || text.isBlank()) {
            throw new Declined("invoice.line.text.missing");
        }
        String written = PlainText.lines(text.strip(), Texts.of("invoice.line.text"));
        if (written.length() > LONGEST_TEXT) {
            throw new Declined("invoice.line.text.long", LONGEST_TEXT);
        }
        if (written.lines().count() > MOST_ROWS) {
            throw new Declined("invoice.line.text.rows", MOST_ROWS);
        }
        if (quantity == null || quantity.signum() == 0) {
            throw new Declined("invoice.line.quantity");
        }
        if (!Digits.within(quantity, DIGITS_OF_MOST, PLACES)
                || quantity.abs().compareTo(MOST) > 0) {
            throw new Declined("invoice.line.quantity.range", MOST);
        }
        if (unitPrice == null) {
            throw new Declined("invoice.line.price");
        }
        if (unitPrice.amount().abs().compareTo(MOST) > 0) {
            throw new Declined("invoice.line.price.range", MOST);
        }
        if (vatRate == null) {
            throw new Declined("invoice.line.vat");
        }
        if (zeroRating != null && !vatRate.equals(VatRate.NONE)) {
            throw new Declined("invoice.line.zeroReason.needless");
        }
        this.text = written;
        this.quantity = quantity.setScale(PLACES, RoundingMode.UNNECESSARY);
        this.unitPrice = unitPrice;
        this.vatRate = vatRate;
        this.zeroReason = zeroRating == null ? null : zeroRating.reason();
        this.zeroWords = zeroRating == null ? null : zeroRating.words();
        this.gross = unitPrice.times(quantity).keepable();
    }

    /** The same line, as one that sells this service; null for free text. */
    public Line selling(Long offered) {
        Line selling = at(position);
        selling.service = offered;
        return selling;
    }

    /** The line taken back; what stands on a committed invoice is not judged anew. */
    Line reversed() {
        Line reversed = at(position);
        reversed.quantity = quantity.negate();
        reversed.gross = gross.negated();
        return reversed;
    }

    /** The same line at this place of an invoice. */
    Line at(int place) {
        Line placed = new Line();
        placed.position = place;
        placed.text = text;
        placed.quantity = quantity;
        placed.unitPrice = unitPrice;
        placed.vatRate = vatRate;
        placed.zeroReason = zeroReason;
        placed.zeroWords = zeroWords;
        placed.service = service;
        placed.gross = gross;
        return placed;
    }

    Totals.Gross amount() {
        return new Totals.Gross(vatRate, gross);
    }

    public String getText() {
        return text;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public Money getUnitPrice() {
        return unitPrice;
    }

    public VatRate getVatRate() {
        return vatRate;
    }

    /** Whether it charges no VAT and nobody has said why. */
    boolean lacksReason() {
        return vatRate.equals(VatRate.NONE) && zeroReason == null;
    }

    /** Why it charges no VAT; null at other rates, and while nobody has said it. */
    public ZeroRating getZeroRating() {
        return zeroReason == null ? null : new ZeroRating(zeroReason, zeroWords);
    }

    /** The id of the service that it sells; null for free text. */
    public Long getService() {
        return service;
    }

    public Money getGross() {
        return gross;
    }
}

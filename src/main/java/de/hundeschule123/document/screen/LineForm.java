package de.hundeschule123.document.screen;

import de.hundeschule123.document.Line;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import java.io.Serializable;
import java.math.BigDecimal;

/** A line of an invoice while a person types it. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private BigDecimal quantity = BigDecimal.ONE;
    private BigDecimal unitPrice;
    private int vatRate;
    private ZeroRateReason zeroReason;
    private String zeroWords;

    LineForm(VatRate usual) {
        vatRate = usual.percent();
    }

    static LineForm of(Line line) {
        LineForm form = new LineForm(line.getVatRate());
        form.text = line.getText();
        form.quantity = line.getQuantity().stripTrailingZeros();
        form.unitPrice = line.getUnitPrice().amount();
        if (line.getZeroRating() != null) {
            form.zeroReason = line.getZeroRating().reason();
            form.zeroWords = line.getZeroRating().words();
        }
        return form;
    }

    Line line() {
        return new Line(
                text,
                quantity,
                unitPrice == null ? null : new Money(unitPrice),
                new VatRate(vatRate),
                zeroRating());
    }

    /** What was chosen counts at 0 % only, and words only for the reason that takes them. */
    private ZeroRating zeroRating() {
        return isZeroRated() && zeroReason != null
                ? new ZeroRating(zeroReason, isWithWords() ? zeroWords : null)
                : null;
    }

    /** Whether it charges no VAT. */
    public boolean isZeroRated() {
        return vatRate == VatRate.NONE.percent();
    }

    /** Whether its reason may be said in own words. */
    public boolean isWithWords() {
        return zeroReason != null && zeroReason.takesWords();
    }

    boolean isEmpty() {
        return (text == null || text.isBlank()) && unitPrice == null;
    }

    /** Whether quantity and price are there, so that it can be added up already. */
    boolean isPriced() {
        return quantity != null && unitPrice != null;
    }

    /** The gross amount as far as it is known. */
    public Money getGross() {
        return isPriced() ? new Money(unitPrice).times(quantity) : Money.ZERO;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public BigDecimal getQuantity() {
        return quantity;
    }

    public void setQuantity(BigDecimal quantity) {
        this.quantity = quantity;
    }

    public BigDecimal getUnitPrice() {
        return unitPrice;
    }

    public void setUnitPrice(BigDecimal unitPrice) {
        this.unitPrice = unitPrice;
    }

    public int getVatRate() {
        return vatRate;
    }

    public void setVatRate(int vatRate) {
        this.vatRate = vatRate;
    }

    public ZeroRateReason getZeroReason() {
        return zeroReason;
    }

    public void setZeroReason(ZeroRateReason zeroReason) {
        this.zeroReason = zeroReason;
    }

    public String getZeroWords() {
        return zeroWords;
    }

    public void setZeroWords(String zeroWords) {
        this.zeroWords = zeroWords;
    }
}

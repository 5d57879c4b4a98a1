package de.hundeschule123.document.screen;

import de.hundeschule123.document.Line;
import de.hundeschule123.document.ZeroRateReason;
import de.hundeschule123.document.ZeroRating;
import de.hundeschule123.document.catalogue.OfferedService;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.document.money.VatRate;
import de.hundeschule123.platform.input.GermanNumber;
import de.hundeschule123.platform.text.Declined;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A line of an invoice while a person types it. */
public class LineForm implements Serializable {

    private static final long serialVersionUID = 1L;

    static final String TEXT = "text";
    private static final String QUANTITY = "quantity";
    private static final String PRICE = "price";
    private static final String VAT = "vat";
    static final String REASON = "reason";
    private static final String ZERO_REASON = "zeroReason";
    private static final String ZERO_WORDS = "zeroWords";
    private static final String SERVICE = "service";

    private Long service;
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
        form.service = line.getService();
        form.text = line.getText();
        form.quantity = line.getQuantity().stripTrailingZeros();
        form.unitPrice = line.getUnitPrice().amount();
        if (line.getZeroRating() != null) {
            form.zeroReason = line.getZeroRating().reason();
            form.zeroWords = line.getZeroRating().words();
        }
        return form;
    }

    /** Reads what stands in the cells of a line; what cannot be read is left out and named. */
    static LineForm read(Map<String, String> cells, int place, List<FieldProblem> unread) {
        LineForm form = new LineForm(rate(cells.get(VAT)));
        form.service = service(cells).orElse(null);
        form.text = cells.get(TEXT);
        form.quantity = number(GermanNumber.QUANTITY, cells, QUANTITY, place, unread);
        form.unitPrice = number(GermanNumber.AMOUNT, cells, PRICE, place, unread);
        form.zeroReason = reason(cells.get(ZERO_REASON));
        form.zeroWords = cells.get(ZERO_WORDS);
        return form;
    }

    /** The service that the cells of a line name, of whatever school. */
    static Optional<Long> service(Map<String, String> cells) {
        return Optional.ofNullable(cells.get(SERVICE))
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** The cells of a line without the service that they name. */
    static Map<String, String> withoutService(Map<String, String> cells) {
        Map<String, String> others = new LinkedHashMap<>(cells);
        others.remove(SERVICE);
        return others;
    }

    /**
     * Fills the line with the terms of a service.
     *
     * @param charged the VAT rate that the school charges for it
     */
    void sell(OfferedService offered, VatRate charged) {
        service = offered.getId();
        text = offered.getName();
        if (offered.getUnitPrice() != null) {
            unitPrice = offered.getUnitPrice().amount();
        }
        vatRate = charged.percent();
    }

    private static VatRate rate(String percent) {
        return VatRate.all().stream()
                .filter(rate -> Integer.toString(rate.percent()).equals(percent))
                .findFirst()
                .orElse(VatRate.STANDARD);
    }

    private static ZeroRateReason reason(String name) {
        return Arrays.stream(ZeroRateReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static BigDecimal number(
            GermanNumber kind,
            Map<String, String> cells,
            String cell,
            int place,
            List<FieldProblem> unread) {
        try {
            return kind.read(cells.get(cell));
        } catch (Declined refused) {
            unread.add(FieldProblem.of(FieldProblem.inLine(place, cell), refused));
            return null;
        }
    }

    /** What stands in the cells of the line. */
    Map<String, String> cells() {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(TEXT, text == null ? "" : text);
        cells.put(QUANTITY, quantity == null ? "" : GermanNumber.QUANTITY.write(quantity));
        cells.put(PRICE, unitPrice == null ? "" : GermanNumber.AMOUNT.write(unitPrice));
        cells.put(VAT, Integer.toString(vatRate));
        if (service != null) {
            cells.put(SERVICE, service.toString());
        }
        if (isZeroRated() && zeroReason != null) {
            cells.put(ZERO_REASON, zeroReason.name());
        }
        if (isZeroRated() && isWithWords() && zeroWords != null) {
            cells.put(ZERO_WORDS, zeroWords);
        }
        return cells;
    }

    /**
     * What is wrong with a line that somebody has begun, each cell for itself.
     *
     * @param reasoned whether a line without VAT must say why
     */
    List<FieldProblem> problems(int place, List<FieldProblem> unread, boolean reasoned) {
        List<FieldProblem> problems = new ArrayList<>();
        if (text == null || text.isBlank()) {
            problems.add(problem(place, TEXT, new Declined("invoice.line.text.missing")));
        }
        if (quantity == null && isRead(place, QUANTITY, unread)) {
            problems.add(problem(place, QUANTITY, new Declined("invoice.line.quantity")));
        }
        if (unitPrice == null && isRead(place, PRICE, unread)) {
            problems.add(problem(place, PRICE, new Declined("invoice.line.price")));
        }
        if (problems.isEmpty() && quantity != null && unitPrice != null) {
            try {
                line();
            } catch (Declined refused) {
                problems.add(problem(place, cellOf(refused.key()), refused));
            }
        }
        if (reasoned && isZeroRated() && zeroReason == null) {
            problems.add(problem(place, REASON, new Declined("invoice.line.zeroReason.missing")));
        }
        return problems;
    }

    private static FieldProblem problem(int place, String cell, Declined refused) {
        return FieldProblem.of(FieldProblem.inLine(place, cell), refused);
    }

    private static boolean isRead(int place, String cell, List<FieldProblem> unread) {
        String field = FieldProblem.inLine(place, cell);
        return unread.stream().noneMatch(problem -> problem.field().equals(field));
    }

    private static String cellOf(String key) {
        if (key.startsWith("invoice.line.quantity")) {
            return QUANTITY;
        }
        return key.startsWith("invoice.line.price") || key.startsWith("money.") ? PRICE : TEXT;
    }

    Line line() {
        return new Line(
                        text,
                        quantity,
                        unitPrice == null ? null : new Money(unitPrice),
                        new VatRate(vatRate),
                        zeroRating())
                .selling(service);
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

    /** The id of the service that it sells; null for free text. */
    public Long getService() {
        return service;
    }

    public void setService(Long service) {
        this.service = service;
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

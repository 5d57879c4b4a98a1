package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.sevdesk.transfer.overview.MonthlyTransfers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Draws what lies in sevdesk of one month as a bar, beside the longest of its neighbours. */
public final class MonthlyBar {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final MonthlyTransfers transfers;
    private final int width;

    private MonthlyBar(MonthlyTransfers transfers, int width) {
        this.transfers = transfers;
        this.width = width;
    }

    static List<MonthlyBar> of(List<MonthlyTransfers> months) {
        BigDecimal longest =
                months.stream()
                        .map(month -> month.total().amount().abs())
                        .max(BigDecimal::compareTo)
                        .orElse(BigDecimal.ZERO);
        return months.stream().map(month -> new MonthlyBar(month, width(month, longest))).toList();
    }

    /** In percent of the longest; what is there at all can be seen. */
    private static int width(MonthlyTransfers month, BigDecimal longest) {
        BigDecimal size = month.total().amount().abs();
        return size.signum() == 0
                ? 0
                : size.multiply(WHOLE).divide(longest, 0, RoundingMode.CEILING).intValue();
    }

    public String getMonth() {
        return DateTimeFormatter.ofPattern("MMMM uuuu", Language.current().locale())
                .format(transfers.month());
    }

    /** The first day, as addresses of lists have it. */
    public String getFrom() {
        return transfers.month().atDay(1).toString();
    }

    /** The last day, as addresses of lists have it. */
    public String getUntil() {
        return transfers.month().atEndOfMonth().toString();
    }

    public long getCount() {
        return transfers.count();
    }

    public Money getTotal() {
        return transfers.total();
    }

    /** From 0 to 100. */
    public int getWidth() {
        return width;
    }

    /** Whether cancellations outweigh. */
    public boolean isBelowZero() {
        return transfers.total().isNegative();
    }
}

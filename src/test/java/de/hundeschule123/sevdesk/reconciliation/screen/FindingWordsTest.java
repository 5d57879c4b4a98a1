package de.hundeschule123.sevdesk.reconciliation.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The one sentence in which a comparison is told. */
class FindingWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final ReconciledPeriod OCTOBER = ReconciledPeriod.of(YearMonth.of(2026, 10));

    private static String sentence(
            ReconciledPeriod period,
            long documents,
            String gross,
            Map<DiscrepancyKind, Long> open) {
        Summary summary =
                new Summary(
                        7, period, documents, Money.of(gross), 0, 0, open.size(), Instant.EPOCH);
        return FindingWords.sentence(summary, open, TODAY);
    }

    @Test
    void what_fits_is_said_with_its_documents_and_their_sum() {
        assertThat(sentence(OCTOBER, 212, "24318.50", Map.of()))
                .isEqualTo("Oktober stimmt: 212 Belege, 24.318,50 €");
        assertThat(sentence(OCTOBER, 1, "119.00", Map.of()))
                .isEqualTo("Oktober stimmt: 1 Beleg, 119,00 €");
        assertThat(sentence(OCTOBER, 0, "0.00", Map.of()))
                .isEqualTo("Oktober stimmt: keine Belege, 0,00 €");
        assertThat(sentence(ReconciledPeriod.ofYear(2025), 1212, "124318.50", Map.of()))
                .isEqualTo("Jahr 2025 stimmt: 1.212 Belege, 124.318,50 €");
        assertThat(
                        sentence(
                                ReconciledPeriod.ofQuarter(YearMonth.of(2026, 8)),
                                12,
                                "1318.50",
                                Map.of()))
                .isEqualTo("3. Quartal 2026 stimmt: 12 Belege, 1.318,50 €");
        assertThat(sentence(new ReconciledPeriod(TODAY.minusDays(2), TODAY), 2, "-18.50", Map.of()))
                .isEqualTo("26.11.2026 bis 28.11.2026 stimmt: 2 Belege, -18,50 €");
    }

    @Test
    void what_does_not_fit_is_said_by_kind() {
        assertThat(
                        sentence(
                                OCTOBER,
                                212,
                                "24318.50",
                                Map.of(
                                        DiscrepancyKind.AMOUNT, 1L,
                                        DiscrepancyKind.MISSING_THERE, 2L)))
                .isEqualTo("Oktober stimmt nicht: 2 Belege fehlen in Sevdesk, 1 anderer Betrag");
    }
}

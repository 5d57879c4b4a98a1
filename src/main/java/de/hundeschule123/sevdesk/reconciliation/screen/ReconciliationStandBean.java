package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import de.hundeschule123.sevdesk.reconciliation.comparison.DiscrepancyKind;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Says in one sentence what the last comparison has come to. */
@Named("reconciliationStand")
@RequestScoped
public class ReconciliationStandBean {

    @Inject private Reconciliations reconciliations;
    @Inject private Clock clock;

    private Optional<Summary> last;
    private Map<DiscrepancyKind, Long> open;

    @PostConstruct
    void look() {
        last = reconciliations.ended().stream().findFirst();
        open = last.map(summary -> reconciliations.open(summary.job())).orElse(Map.of());
    }

    public boolean isThere() {
        return last.isPresent();
    }

    public boolean isFitting() {
        return open.isEmpty();
    }

    public String getSentence() {
        return last.map(summary -> FindingWords.sentence(summary, open, LocalDate.now(clock)))
                .orElse(null);
    }

    /** When it was compared. */
    public String getMoment() {
        return last.map(
                        summary ->
                                Texts.of(
                                        "reconciliation.stand.at",
                                        GermanTime.moment(summary.endedAt())))
                .orElse(null);
    }
}

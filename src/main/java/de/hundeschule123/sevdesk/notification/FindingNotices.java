package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.notification.Notice;
import de.hundeschule123.school.notification.NoticeTopic;
import de.hundeschule123.school.notification.Notices;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** Has people told when both sides of a period do not fit, and when they do again. */
@ApplicationScoped
class FindingNotices {

    private static final String PAGE = "/sevdesk/abgleich.xhtml?abgleich=";

    private Notices notices;
    private Clock clock;

    /** For the container's proxies. */
    FindingNotices() {}

    @Inject
    FindingNotices(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    void tell(@Observes ReconciliationFinished finished) {
        if (!notices.areTold()) {
            return;
        }
        if (finished.findings() > 0) {
            notices.tellOnce(finished.school(), found(finished));
        } else {
            notices.heal(finished.school(), over(finished));
        }
    }

    private Notice found(ReconciliationFinished finished) {
        return new Notice(
                NoticeTopic.RECONCILIATION,
                cause(finished.period()),
                Texts.german("concern.found.title", finished.findings(), words(finished.period())),
                Texts.german("concern.found.content", finished.findings()),
                Texts.german("concern.toReconciliation"),
                PAGE + finished.job());
    }

    private Notice over(ReconciliationFinished finished) {
        return new Notice(
                NoticeTopic.RECONCILIATION,
                cause(finished.period()),
                Texts.german("concern.found.over.title", words(finished.period())),
                Texts.german("concern.found.over.content"),
                Texts.german("concern.toReconciliation"),
                PAGE + finished.job());
    }

    private static String cause(ReconciledPeriod period) {
        return "reconciliation:" + period.first() + "/" + period.last();
    }

    private String words(ReconciledPeriod period) {
        return period.words(LocalDate.now(clock));
    }
}

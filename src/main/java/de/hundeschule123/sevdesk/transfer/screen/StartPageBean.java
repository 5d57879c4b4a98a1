package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.overview.TransferFigures;
import de.hundeschule123.sevdesk.transfer.overview.WaitingTransfers;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Shows on the start page what matters of the transfers now; each figure leads to its list. */
@Named("sevdeskStart")
@RequestScoped
public class StartPageBean {

    private static final int MONTHS = 12;

    @Inject private TransferFigures figures;
    @Inject private Outbox outbox;
    @Inject private Clock clock;

    private WaitingTransfers waiting;
    private List<FailedGroup> failed;
    private List<MonthlyBar> months;

    public long getWaiting() {
        return waiting().count();
    }

    /** For how long the oldest has waited, such as "3 Stunden"; empty where nothing waits. */
    public String getOldestAge() {
        return waiting().oldest() == null
                ? ""
                : Texts.of("start.waiting.oldest", age(waiting().oldest()));
    }

    private String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        if (age.toMinutes() < 1) {
            return Texts.of("start.age.now");
        }
        if (age.toHours() < 1) {
            return Texts.of("start.age.minutes", age.toMinutes());
        }
        return age.toDays() < 2
                ? Texts.of("start.age.hours", age.toHours())
                : Texts.of("start.age.days", age.toDays());
    }

    private WaitingTransfers waiting() {
        if (waiting == null) {
            waiting = figures.waiting();
        }
        return waiting;
    }

    /** What has failed, by cause. */
    public List<FailedGroup> getFailed() {
        if (failed == null) {
            failed = figures.failed().stream().map(FailedGroup::new).toList();
        }
        return failed;
    }

    /** What lies in sevdesk of each of the last twelve months, this one first. */
    public List<MonthlyBar> getMonths() {
        if (months == null) {
            months = MonthlyBar.of(figures.monthly(thisMonth(), MONTHS));
        }
        return months;
    }

    private YearMonth thisMonth() {
        return YearMonth.now(clock.withZone(GermanTime.ZONE));
    }

    public MonthlyBar getThisMonth() {
        return getMonths().getFirst();
    }

    /** Whether there is anything to draw. */
    public boolean isDrawn() {
        return getMonths().stream().anyMatch(month -> month.getCount() > 0);
    }

    /** Has all tried again that one cause keeps from arriving, and says so. */
    public void again(String cause) {
        Action.result(() -> outbox.againAll(FailureCause.valueOf(cause)))
                .ifPresent(begun -> Action.say("transfer.againAll.started", begun));
        failed = null;
        waiting = null;
    }
}

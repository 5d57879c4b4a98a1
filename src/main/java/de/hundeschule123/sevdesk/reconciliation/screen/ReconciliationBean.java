package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.screen.Pages;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.api.SevdeskLinks;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.WaitReason;
import de.hundeschule123.sevdesk.reconciliation.DoneDeed;
import de.hundeschule123.sevdesk.reconciliation.FindingGroup;
import de.hundeschule123.sevdesk.reconciliation.Healing;
import de.hundeschule123.sevdesk.reconciliation.ReconciledPeriod;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets everyone of the school compare a period with sevdesk and deal with what does not fit. */
@Named("reconciliation")
@ViewScoped
public class ReconciliationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final int MONTHS = 13;
    private static final int QUARTERS = 4;
    private static final int MONTHS_OF_A_QUARTER = 3;

    @Inject private transient Reconciliations reconciliations;
    @Inject private transient Healing healing;
    @Inject private transient SevdeskLinks links;
    @Inject private transient Clock clock;

    private String period;
    private Long shown;
    private FindingGroup group = FindingGroup.OPEN;
    private String reason;
    private transient Pages<FindingView> rows;
    private transient Optional<Job> latest;
    private transient List<Summary> ended;

    @PostConstruct
    void open() {
        period = written(ReconciledPeriod.of(YearMonth.now(clock).minusMonths(1)));
        rows =
                new Pages<>(
                        new Pages.Source<>() {
                            @Override
                            public long count() {
                                return summary()
                                        .map(seen -> reconciliations.count(seen.job(), group))
                                        .orElse(0L);
                            }

                            @Override
                            public List<FindingView> page(
                                    int offset, int size, Pages.Sorting sorting) {
                                return views(offset, size);
                            }

                            @Override
                            public ListAddress address() {
                                return ReconciliationForm.write(shown, group);
                            }

                            @Override
                            public Collection<String> columns() {
                                return List.of();
                            }

                            @Override
                            public Pages.Sorting usualSorting() {
                                return null;
                            }
                        },
                        FindingView::getId);
    }

    private List<FindingView> views(int offset, int size) {
        List<ReconciliationFinding> page =
                summary()
                        .map(seen -> reconciliations.page(seen.job(), group, offset, size))
                        .orElse(List.of());
        Map<Long, List<DoneDeed>> deeds =
                reconciliations.deeds(page.stream().map(ReconciliationFinding::id).toList());
        return page.stream()
                .map(
                        finding ->
                                new FindingView(
                                        finding,
                                        deeds.getOrDefault(finding.id(), List.of()),
                                        finding.refs().stream()
                                                .map(ref -> ref.link(links))
                                                .toList()))
                .toList();
    }

    /** Shows what the address of the page says. */
    public void arrive() {
        ListAddress address = ListAddress.ofPage();
        shown =
                ReconciliationForm.job(address, ended().stream().map(Summary::job).toList())
                        .orElse(null);
        group = ReconciliationForm.group(address);
        rows.open(address);
    }

    /** Starts the comparison of the chosen period. */
    public void start() {
        if (Action.run(() -> reconciliations.start(ReconciledPeriod.read(period)))) {
            shown = null;
            group = FindingGroup.OPEN;
            look();
        }
    }

    public void stop() {
        Action.run(reconciliations::stop);
        look();
    }

    private void look() {
        latest = null;
        ended = null;
        rows.restart();
    }

    /** Looks again: a comparison that goes on may be through. */
    public void refresh() {
        latest = null;
        ended = null;
    }

    private Optional<Job> latest() {
        if (latest == null) {
            latest = reconciliations.latest();
        }
        return latest;
    }

    private List<Summary> ended() {
        if (ended == null) {
            ended = reconciliations.ended();
        }
        return ended;
    }

    /** The comparison that is shown: the one of the address, else the last. */
    private Optional<Summary> summary() {
        return ended().stream()
                .filter(summary -> shown == null || summary.job() == shown)
                .findFirst();
    }

    public boolean isReady() {
        return reconciliations.isReady();
    }

    public boolean isActive() {
        return latest().filter(Job::isActive).isPresent();
    }

    public boolean isStoppable() {
        return latest().filter(Job::isRunning).isPresent();
    }

    public int getPercent() {
        return latest().map(Job::getPercent).orElse(0);
    }

    /** How far the running comparison is. */
    public String getProgress() {
        return latest().filter(Job::isActive)
                .map(
                        job ->
                                job.getDone() == 0
                                        ? Texts.of("reconciliation.listing", words(job))
                                        : Texts.of(
                                                "reconciliation.progress",
                                                words(job),
                                                job.getDone(),
                                                job.getTotal()))
                .orElse(null);
    }

    private String words(Job job) {
        return ReconciledPeriod.read(job.parameters()).words(today());
    }

    /** Why it does not get on at the moment, or null. */
    public String getWaits() {
        return latest().flatMap(Job::waitsFor).map(WaitReason::word).map(Texts::of).orElse(null);
    }

    /** Why the last one ended without a result, or null. */
    public String getMessage() {
        return latest().filter(job -> !job.isActive())
                .flatMap(Job::message)
                .map(JobMessage::word)
                .map(Texts::of)
                .orElse(null);
    }

    public boolean isShown() {
        return summary().isPresent();
    }

    /** What the shown comparison has come to, in one sentence. */
    public String getSentence() {
        return summary()
                .map(seen -> FindingWords.sentence(seen, reconciliations.open(seen.job()), today()))
                .orElse(null);
    }

    /** Whether all of it fits. */
    public boolean isFitting() {
        return summary().filter(seen -> reconciliations.open(seen.job()).isEmpty()).isPresent();
    }

    /** When it was compared, and what was left out. */
    public String getDetails() {
        return summary().map(FindingWords::details).orElse(null);
    }

    /** The comparisons that can be looked at: the job, and its period and moment in words. */
    public Map<Long, String> getEarlier() {
        Map<Long, String> earlier = new LinkedHashMap<>();
        ended().forEach(
                        one ->
                                earlier.put(
                                        one.job(),
                                        Texts.of(
                                                "reconciliation.earlier.one",
                                                one.period().words(today()),
                                                GermanTime.moment(one.endedAt()))));
        return earlier;
    }

    public Long getShownJob() {
        return summary().map(Summary::job).orElse(null);
    }

    public void setShownJob(Long job) {
        if (job != null && !job.equals(getShownJob())) {
            shown = job;
            group = FindingGroup.OPEN;
            rows.restart();
        }
    }

    /** The groups with how many findings each has. */
    public List<GroupView> getGroups() {
        return summary()
                .map(
                        seen ->
                                Arrays.stream(FindingGroup.values())
                                        .map(
                                                one ->
                                                        new GroupView(
                                                                one,
                                                                reconciliations.count(
                                                                        seen.job(), one)))
                                        .toList())
                .orElse(List.of());
    }

    public void show(FindingGroup wanted) {
        group = wanted;
        rows.restart();
    }

    public FindingGroup getGroup() {
        return group;
    }

    /** What the shown group is, and what to do with it. */
    public String getAdvice() {
        return Texts.of(group.textKey() + ".advice");
    }

    public Pages<FindingView> getRows() {
        return rows;
    }

    /**
     * The periods that can be chosen: months, quarters, years; as a job keeps them, and in words.
     */
    public Map<String, String> getPeriods() {
        Map<String, String> periods = new LinkedHashMap<>();
        YearMonth now = YearMonth.now(clock);
        for (int back = 0; back < MONTHS; back++) {
            put(periods, ReconciledPeriod.of(now.minusMonths(back)));
        }
        for (int back = 0; back < QUARTERS; back++) {
            put(
                    periods,
                    ReconciledPeriod.ofQuarter(now.minusMonths((long) back * MONTHS_OF_A_QUARTER)));
        }
        for (int year = now.getYear(); year >= now.getYear() - 1; year--) {
            put(periods, ReconciledPeriod.ofYear(year));
        }
        return periods;
    }

    private void put(Map<String, String> periods, ReconciledPeriod one) {
        periods.put(written(one), one.words(today()));
    }

    private static String written(ReconciledPeriod one) {
        return one.first() + "/" + one.last();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public String getPeriod() {
        return period;
    }

    public void setPeriod(String period) {
        this.period = period;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** Has the document of a finding transferred and says so. */
    public void transfer(long finding) {
        if (Action.run(() -> healing.transfer(finding))) {
            Action.say("reconciliation.transfer.started");
        }
    }

    /** Links the entry of a finding with its document and says so. */
    public void link(long finding) {
        if (Action.run(() -> healing.link(finding))) {
            Action.say("reconciliation.link.done");
        }
    }

    /** Orders that a surplus voucher is removed in sevdesk and says so. */
    public void remove(long finding, String voucher) {
        if (Action.run(() -> healing.remove(finding, voucher))) {
            Action.say("reconciliation.remove.started");
        }
    }

    /** Marks a finding as meant and says so. */
    public void mean(long finding) {
        if (Action.run(() -> healing.mean(finding, reason))) {
            reason = null;
            Action.say("reconciliation.meant.done");
        }
    }

    /** Lets a finding count again and says so. */
    public void meanNoMore(long finding) {
        if (Action.run(() -> healing.meanNoMore(finding))) {
            Action.say("reconciliation.meant.undone");
        }
    }
}

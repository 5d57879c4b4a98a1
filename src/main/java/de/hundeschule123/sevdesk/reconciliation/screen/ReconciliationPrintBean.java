package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.reconciliation.DoneDeed;
import de.hundeschule123.sevdesk.reconciliation.FindingGroup;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out a whole comparison on one page, as a tax adviser is given it on paper. */
@Named("reconciliationPrint")
@RequestScoped
public class ReconciliationPrintBean {

    /** So much paper nobody reads; the file has all of it. */
    private static final int MOST_OF_A_GROUP = 500;

    @Inject private Reconciliations reconciliations;
    @Inject private Clock clock;

    private Optional<Summary> summary;
    private List<PrintedGroup> groups;

    /** A group of findings, and how many of it are not printed. */
    public record PrintedGroup(String title, long size, List<FindingView> rows) {

        public String getTitle() {
            return Texts.of("reconciliation.print.group", title, size);
        }

        public List<FindingView> getRows() {
            return rows;
        }

        /** Says where the rest is; null where all are there. */
        public String getRest() {
            return size > rows.size()
                    ? Texts.of("reconciliation.print.rest", size - rows.size())
                    : null;
        }
    }

    @PostConstruct
    void look() {
        List<Summary> ended = reconciliations.ended();
        ListAddress address = ListAddress.ofPage();
        Optional<Long> wanted =
                ReconciliationForm.job(address, ended.stream().map(Summary::job).toList());
        summary =
                ended.stream()
                        .filter(one -> wanted.isEmpty() || wanted.get() == one.job())
                        .findFirst();
        groups = summary.map(this::groups).orElse(List.of());
    }

    private List<PrintedGroup> groups(Summary seen) {
        return Arrays.stream(FindingGroup.values())
                .filter(group -> group != FindingGroup.FOREIGN)
                .map(
                        group ->
                                new PrintedGroup(
                                        Texts.of(group.textKey()),
                                        reconciliations.count(seen.job(), group),
                                        rows(seen, group)))
                .filter(group -> group.size() > 0)
                .toList();
    }

    private List<FindingView> rows(Summary seen, FindingGroup group) {
        List<ReconciliationFinding> findings =
                reconciliations.page(seen.job(), group, 0, MOST_OF_A_GROUP);
        Map<Long, List<DoneDeed>> deeds =
                reconciliations.deeds(findings.stream().map(ReconciliationFinding::id).toList());
        return findings.stream()
                .map(
                        finding ->
                                new FindingView(
                                        finding,
                                        deeds.getOrDefault(finding.id(), List.of()),
                                        List.of()))
                .toList();
    }

    public boolean isThere() {
        return summary.isPresent();
    }

    /** What it has come to, in one sentence. */
    public String getSentence() {
        return summary.map(
                        seen ->
                                FindingWords.sentence(
                                        seen,
                                        reconciliations.open(seen.job()),
                                        LocalDate.now(clock)))
                .orElse(null);
    }

    /** Which days were compared, when, and what was left out. */
    public String getDetails() {
        return summary.map(FindingWords::details).orElse(null);
    }

    /** The first and the last day. */
    public String getDays() {
        return summary.map(
                        seen ->
                                Texts.of(
                                        "reconciliation.period.days",
                                        FindingWords.german(seen.period().first()),
                                        FindingWords.german(seen.period().last())))
                .orElse(null);
    }

    public List<PrintedGroup> getGroups() {
        return groups;
    }
}

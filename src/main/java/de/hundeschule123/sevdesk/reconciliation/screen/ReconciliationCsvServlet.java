package de.hundeschule123.sevdesk.reconciliation.screen;

import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.reconciliation.DoneDeed;
import de.hundeschule123.sevdesk.reconciliation.FindingGroup;
import de.hundeschule123.sevdesk.reconciliation.ReconciliationFinding;
import de.hundeschule123.sevdesk.reconciliation.Reconciliations;
import de.hundeschule123.sevdesk.reconciliation.Summary;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends what a comparison has found as CSV, all groups, with what was done about each. */
@WebServlet("/sevdesk/abgleich.csv")
public class ReconciliationCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Reconciliations reconciliations;
    @Inject private transient Downloads downloads;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListAddress address = new ListAddress(request.getParameterMap());
        List<Summary> ended = reconciliations.ended();
        Optional<Long> wanted =
                ReconciliationForm.job(address, ended.stream().map(Summary::job).toList())
                        .or(() -> ended.stream().map(Summary::job).findFirst());
        if (wanted.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        long job = wanted.get();
        downloads.csv(
                request,
                response,
                FileName.of(
                        "csv",
                        Texts.of("reconciliation.title"),
                        reconciliations.summary(job).period().words(LocalDate.MIN),
                        "vom",
                        LocalDate.now(clock)),
                titles(),
                Arrays.stream(FindingGroup.values())
                        .flatMap(group -> reconciliations.ids(job, group).stream())
                        .toList(),
                this::rows);
    }

    private List<List<Cell>> rows(List<Long> ids) {
        Map<Long, List<DoneDeed>> deeds = reconciliations.deeds(ids);
        return reconciliations.findings(ids).stream()
                .map(finding -> cells(finding, deeds.getOrDefault(finding.id(), List.of())))
                .toList();
    }

    private static List<String> titles() {
        return Stream.of(
                        "reconciliation.csv.kind",
                        "document.number",
                        "reconciliation.csv.day",
                        "reconciliation.what",
                        "reconciliation.csv.ours",
                        "reconciliation.csv.theirs",
                        "reconciliation.csv.ids",
                        "reconciliation.meant.reason",
                        "reconciliation.history")
                .map(Texts::of)
                .toList();
    }

    private static List<Cell> cells(ReconciliationFinding finding, List<DoneDeed> deeds) {
        return Stream.of(
                        Texts.of(finding.kind().textKey()),
                        finding.number(),
                        FindingWords.german(finding.day()),
                        FindingWords.sentence(finding),
                        FindingWords.amount(finding.ours().gross()),
                        FindingWords.amount(finding.theirs().gross()),
                        Stream.concat(finding.vouchers().stream(), finding.invoices().stream())
                                .collect(Collectors.joining(" ")),
                        finding.meant() == null ? "" : finding.meant().reason(),
                        deeds.stream()
                                .map(FindingWords::sentence)
                                .collect(Collectors.joining("; ")))
                .map(Cell::of)
                .toList();
    }
}

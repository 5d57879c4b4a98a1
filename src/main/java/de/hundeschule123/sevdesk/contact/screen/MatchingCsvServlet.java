package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.contact.matching.MatchChoice;
import de.hundeschule123.sevdesk.contact.matching.MatchGroup;
import de.hundeschule123.sevdesk.contact.matching.MatchRow;
import de.hundeschule123.sevdesk.contact.matching.Matches;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends one group of the result of a matching as CSV. */
@WebServlet("/einstellungen/zuordnung.csv")
public class MatchingCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient Matches matches;
    @Inject private transient Downloads downloads;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<MatchGroup> group =
                MatchingResultBean.group(new ListAddress(request.getParameterMap()));
        if (group.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String title = Texts.of("matching.group." + group.get());
        downloads.csv(
                request,
                response,
                FileName.of(
                        "csv", Texts.of("matching.csv.name"), title, "vom", LocalDate.now(clock)),
                titles(),
                matches.ids(group.get()),
                ids -> matches.rows(ids).stream().map(row -> cells(title, row)).toList());
    }

    private static List<String> titles() {
        return Stream.of(
                        "matching.csv.group",
                        "customer.number",
                        "customer.name",
                        "customer.email",
                        "contact.filter",
                        "matching.why",
                        "matching.choice")
                .map(Texts::of)
                .toList();
    }

    private static List<Cell> cells(String title, MatchRow row) {
        Customer customer = row.customer();
        return Stream.of(
                        title,
                        customer.getNumber(),
                        customer.getDisplayName(),
                        customer.getEmail(),
                        LinkColumns.word(row.link()),
                        MatchingResultBean.why(row),
                        row.choices().stream()
                                .map(MatchingCsvServlet::word)
                                .collect(Collectors.joining(", ")))
                .map(Cell::of)
                .toList();
    }

    private static String word(MatchChoice choice) {
        return choice.getCustomerNumber() == null
                ? choice.getName()
                : (choice.getName() + " " + choice.getCustomerNumber()).strip();
    }
}

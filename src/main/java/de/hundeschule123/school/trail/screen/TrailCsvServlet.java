package de.hundeschule123.school.trail.screen;

import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.TrailEntries;
import de.hundeschule123.school.trail.TrailEntry;
import de.hundeschule123.school.trail.TrailSearch;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Sends the trail as CSV: the entries that the same address shows as a page, all of them. */
@WebServlet("/einstellungen/aenderungen.csv")
public class TrailCsvServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject private transient TrailEntries entries;
    @Inject private transient CurrentSchool school;
    @Inject private transient Downloads downloads;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            school.mustBeOwner();
        } catch (Declined staff) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        ListAddress address = new ListAddress(request.getParameterMap());
        TrailSearch search = TrailForm.read(address, entries.actors().keySet());
        if (downloads.refuseMisread(response, address.misread())) {
            return;
        }
        downloads.csv(
                request,
                response,
                FileName.of("csv", Texts.of("trail.csv.name"), "vom", LocalDate.now(clock)),
                titles(),
                entries.ids(search),
                ids -> entries.rows(ids).stream().map(TrailCsvServlet::cells).toList());
    }

    private static List<String> titles() {
        return Stream.of(
                        "trail.when",
                        "trail.who",
                        "customer.email",
                        "trail.channel",
                        "trail.where",
                        "trail.area",
                        "trail.what",
                        "trail.thing",
                        "trail.detail",
                        "trail.count")
                .map(Texts::of)
                .toList();
    }

    private static List<Cell> cells(TrailEntry entry) {
        return Stream.of(
                        GermanTime.moment(entry.getMoment()),
                        entry.getWho(),
                        entry.getEmail(),
                        entry.getWay(),
                        entry.getAddress(),
                        Texts.of("trail.area." + entry.getArea()),
                        entry.getWhat(),
                        entry.getThing(),
                        entry.getDetail(),
                        Integer.toString(entry.getTimes()))
                .map(Cell::of)
                .toList();
    }
}

package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.download.Cell;
import de.hundeschule123.platform.download.Downloads;
import de.hundeschule123.platform.download.FileName;
import de.hundeschule123.platform.screen.ListAddress;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.screen.CallLogLine;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Sends the protocol as CSV: the rows that the same address shows as a page, all of them. */
@WebServlet({LogCsvServlet.TRANSFERS, LogCsvServlet.EVENTS})
public class LogCsvServlet extends HttpServlet {

    static final String TRANSFERS = "/sevdesk/protokoll.csv";
    static final String EVENTS = "/sevdesk/protokoll-verbindung.csv";

    private static final long serialVersionUID = 1L;

    @Inject private transient TransferLog transfers;
    @Inject private transient EventLog events;
    @Inject private transient Outbox outbox;
    @Inject private transient Downloads downloads;
    @Inject private transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        ListAddress address = new ListAddress(request.getParameterMap());
        if (request.getServletPath().equals(EVENTS)) {
            sendEvents(request, response, address);
        } else {
            sendTransfers(request, response, address);
        }
    }

    private void sendTransfers(
            HttpServletRequest request, HttpServletResponse response, ListAddress address)
            throws IOException {
        TransferSearch search = TransferLogForm.read(address, transfers.people().keySet());
        if (downloads.refuseMisread(response, address.misread())) {
            return;
        }
        downloads.csv(
                request,
                response,
                name("log.csv.name", search.text()),
                titles(
                        "log.when",
                        "document.number",
                        "document.partner",
                        "document.csv.gross",
                        "log.standing",
                        "log.cause",
                        "log.csv.said",
                        "log.case",
                        "log.csv.attempt",
                        "log.csv.begun",
                        "log.csv.result",
                        "log.csv.next",
                        "log.csv.promised",
                        "log.csv.arrived",
                        "log.csv.voucher"),
                transfers.ids(search),
                this::transferRows);
    }

    private List<List<Cell>> transferRows(List<Long> ids) {
        Map<Long, Transfer> known = outbox.of(ids);
        Map<Long, List<Attempt>> attempts = transfers.attempts(known);
        return transfers.rows(ids).stream()
                .flatMap(
                        row ->
                                cells(
                                        row.document(),
                                        known.get(row.getId()),
                                        attempts.get(row.getId())))
                .toList();
    }

    /** A row for each attempt; one without, where nothing has been tried yet. */
    private static Stream<List<Cell>> cells(
            Document document, Transfer transfer, List<Attempt> attempts) {
        return attempts.isEmpty()
                ? Stream.of(cells(document, transfer, Optional.empty()))
                : attempts.stream().map(attempt -> cells(document, transfer, Optional.of(attempt)));
    }

    private static List<Cell> cells(
            Document document, Transfer transfer, Optional<Attempt> attempt) {
        Optional<Failure> failure =
                transfer.failure().filter(known -> transfer.getTransferredAt() == null);
        Optional<CallLogLine> call = attempt.map(Attempt::decisive);
        return List.of(
                moment(transfer.getMovedAt()),
                Cell.of(document.getNumber()),
                Cell.of(document.getPartnerName()),
                Cell.of(document.getGross().amount()),
                Cell.of(Texts.of(transfer.getStanding().textKey())),
                Cell.of(failure.map(Failure::getSentence).orElse("")),
                Cell.of(
                        call.map(CallLogLine::getSaid)
                                .or(() -> failure.flatMap(Failure::words))
                                .orElse("")),
                Cell.of(call.map(CallLogLine::getSupportCase).orElse("")),
                Cell.of(attempt.map(one -> Integer.toString(one.number())).orElse("")),
                moment(attempt.map(Attempt::begun).orElse(null)),
                Cell.of(attempt.map(Attempt::result).orElse("")),
                moment(transfer.getReadyAt()),
                moment(transfer.getCreatedAt()),
                moment(transfer.getTransferredAt()),
                Cell.of(transfer.voucherId().orElse("")));
    }

    private static Cell moment(Instant moment) {
        return moment == null ? Cell.EMPTY : Cell.of(GermanTime.moment(moment));
    }

    /** The oldest first: what is added while it is sent moves no row. */
    private void sendEvents(
            HttpServletRequest request, HttpServletResponse response, ListAddress address)
            throws IOException {
        EventSearch search = EventLogForm.read(address, transfers.people().keySet());
        if (downloads.refuseMisread(response, address.misread())) {
            return;
        }
        downloads.csv(
                request,
                response,
                name("log.csv.events", search.text()),
                titles(
                        "trail.when",
                        "log.what",
                        "log.who",
                        "log.thing",
                        "log.detail",
                        "log.csv.said"),
                LongStream.range(0, events.count(search)).boxed().toList(),
                some -> eventRows(search, some));
    }

    private List<List<Cell>> eventRows(EventSearch search, List<Long> some) {
        return events.oldest(search, Math.toIntExact(some.getFirst()), some.size()).stream()
                .map(
                        event ->
                                Stream.of(
                                                event.getWhen(),
                                                event.what(),
                                                event.who(),
                                                event.thing(),
                                                event.detail(),
                                                event.said())
                                        .map(Cell::of)
                                        .toList())
                .toList();
    }

    private FileName name(String list, String words) {
        return FileName.of("csv", Texts.of(list), words, "vom", LocalDate.now(clock));
    }

    private static List<String> titles(String... keys) {
        return Stream.of(keys).map(Texts::of).toList();
    }
}

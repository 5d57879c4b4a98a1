package de.hundeschule123.sandbox.page;

import de.hundeschule123.sandbox.http.CallLog;
import de.hundeschule123.sandbox.http.LoggedCall;
import de.hundeschule123.sandbox.wire.Wire;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The latest calls one by one, and how often each operation was called. */
final class CallsPage {
    private static final int MOST = 100;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(Wire.BERLIN);

    private final CallLog calls;

    CallsPage(CallLog calls) {
        this.calls = calls;
    }

    Html content() {
        List<LoggedCall> latest = calls.latest();
        Html html = new Html();
        if (latest.isEmpty()) {
            return html.element("p class=\"empty\"", "Seit dem Start hat niemand angerufen.");
        }
        html.open("p class=\"counts\"");
        calls.totals()
                .forEach(
                        (operation, count) ->
                                html.tag(
                                                "",
                                                operation
                                                        + " "
                                                        + String.format(
                                                                Locale.GERMANY, "%,d", count))
                                        .say(" "));
        html.close("p").open("table class=\"rows calls\"");
        html.head("Zeit", "Aufruf", "Konto", "Antwort", "Dauer", "Störung").open("tbody");
        latest.stream().limit(MOST).forEach(call -> html.add(row(call)));
        return html.close("tbody", "table");
    }

    private static Html row(LoggedCall call) {
        Html html = new Html().open("tr").cell("Zeit", TIME.format(call.time()));
        html.cell("Aufruf").element("code", call.request()).close("td");
        html.cell("Konto", "…" + call.tail()).cell("Antwort").add(answer(call)).close("td");
        html.cell("Dauer", call.ending().map(CallsPage::took).orElse("läuft"));
        html.cell("Störung");
        call.fault().ifPresent(fault -> html.tag("warn", FaultNames.of(fault)));
        return html.close("td", "tr");
    }

    private static Html answer(LoggedCall call) {
        int status = call.ending().map(LoggedCall.Ending::status).orElse(-1);
        return switch (status / 100) {
            case 2 -> new Html().tag("good", Integer.toString(status));
            case 0 -> status < 0 ? new Html().say("…") : new Html().tag("bad", "keine");
            default -> new Html().tag("bad", Integer.toString(status));
        };
    }

    private static String took(LoggedCall.Ending ending) {
        return String.format(Locale.GERMANY, "%,d ms", ending.took().toMillis());
    }
}

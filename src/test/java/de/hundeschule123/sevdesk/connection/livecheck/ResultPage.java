package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.ObjectWriter;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The page that says what is proven, refuted and open, and the folder of exchanges beside it. */
record ResultPage(List<Proof> proofs, LocalDateTime at, String version) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'live-check-'uuuuMMdd-HHmmss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d. MMMM uuuu, HH:mm 'Uhr'", Locale.GERMANY);
    private static final ObjectWriter JSON = Wire.JSON.writerWithDefaultPrettyPrinter();

    ResultPage {
        proofs = List.copyOf(proofs);
    }

    static String title(Verdict verdict) {
        return switch (verdict) {
            case PROVEN -> "Bewiesen";
            case REFUTED -> "Widerlegt";
            case OPEN -> "Offen";
        };
    }

    /** Writes page and exchanges into a new folder; where the page lies. */
    Path write(Path parent, Wiretap line) throws IOException {
        Path folder = parent.resolve(NAME.format(at));
        Path exchanges = Files.createDirectories(folder.resolve("exchanges"));
        int number = 0;
        for (Exchange exchange : line.exchanges()) {
            number++;
            Files.writeString(
                    exchanges.resolve("%03d.json".formatted(number)),
                    JSON.writeValueAsString(exchange.toJson()) + "\n");
        }
        Path page = folder.resolve("ergebnis.html");
        Files.writeString(page, html());
        return page;
    }

    private String html() {
        StringBuilder html = new StringBuilder(2_000);
        html.append("<!DOCTYPE html>\n<html lang=\"de\"><meta charset=\"utf-8\">")
                .append("<title>Prüfung eines Sevdesk-Kontos</title>\n")
                .append("<h1>Prüfung eines Sevdesk-Kontos</h1>\n<p>")
                .append(MOMENT.format(at))
                .append(", 123Hundeschule ")
                .append(escaped(version))
                .append("</p>\n");
        for (Verdict verdict : Verdict.values()) {
            html.append("<h2>").append(title(verdict)).append("</h2>\n<ul>\n");
            proofs.stream()
                    .filter(proof -> proof.verdict() == verdict)
                    .forEach(
                            proof ->
                                    html.append("<li>")
                                            .append(escaped(proof.sentence()))
                                            .append("</li>\n"));
            html.append("</ul>\n");
        }
        return html.append("</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

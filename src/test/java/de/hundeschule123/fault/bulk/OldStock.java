package de.hundeschule123.fault.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import de.hundeschule123.harness.PracticeSevdesk;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** The time before the extension: invoices are committed, and some are typed into sevdesk. */
final class OldStock {

    private static final List<String> COURSES =
            List.of("Welpenkurs", "Junghundekurs", "Einzelstunde", "Agility", "Hundepension");
    private static final BigDecimal MISTAKE = new BigDecimal("0.90");

    private final HostApplication host;
    private final Random chance;

    OldStock(HostApplication host, Random chance) {
        this.host = host;
        this.chance = chance;
    }

    /** Commits so many invoices; nobody has typed them in yet. */
    List<OldDocument> commit(int count) throws IOException {
        int customers = customers(count).size();
        for (int i = 1; i <= customers; i++) {
            host.put("/api/customers/B-" + i, customer(i));
        }
        List<OldDocument> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int customer = 1 + chance.nextInt(customers);
            long id = host.post("/api/invoices", draft(customer)).path("id").asLong();
            host.post("/api/invoices/" + id + "/commit", null);
            JsonNode invoice = host.get("/api/invoices/" + id);
            documents.add(
                    new OldDocument(
                            id,
                            invoice.path("number").asText(),
                            invoice.path("date").asText(),
                            new BigDecimal(invoice.path("gross").asText()),
                            "Berta Bestand" + customer,
                            Typing.ofDocument(i),
                            null));
        }
        return documents;
    }

    /** The numbers of those to whom so many documents are written. */
    static List<String> customers(int documents) {
        return IntStream.rangeClosed(1, Math.max(1, documents / 5))
                .mapToObj(number -> "B-" + number)
                .toList();
    }

    static Map<String, Object> customer(int number) {
        return Map.of(
                "firstName", "Berta",
                "lastName", "Bestand" + number,
                "street", "Kreisstraße " + number,
                "zip", "50667",
                "city", "Köln",
                "country", "DE");
    }

    private Map<String, Object> draft(int customer) {
        String date = "2026-%02d-%02d".formatted(1 + chance.nextInt(10), 1 + chance.nextInt(28));
        return Map.of(
                "customer", "B-" + customer,
                "date", date,
                "serviceDate", date,
                "dueDate", date,
                "lines", List.of(line(19), line(chance.nextBoolean() ? 7 : 19)));
    }

    private Map<String, Object> line(int vatRate) {
        return Map.of(
                "text", COURSES.get(chance.nextInt(COURSES.size())),
                "quantity", String.valueOf(1 + chance.nextInt(5)),
                "unitPrice", "%d.%02d".formatted(1 + chance.nextInt(200), chance.nextInt(100)),
                "vatRate", vatRate);
    }

    /** Types those in that a person has typed in. */
    static List<OldDocument> typeIn(
            PracticeSevdesk sevdesk, String token, List<OldDocument> documents) throws IOException {
        List<OldDocument> typed = new ArrayList<>();
        for (OldDocument document : documents) {
            if (document.typing() == Typing.NOT) {
                typed.add(document);
                continue;
            }
            String kind = document.typing() == Typing.INVOICE ? "invoices" : "vouchers";
            JsonNode ids = sevdesk.typeIn(token, kind, List.of(entry(document)));
            typed.add(document.typedAs(ids.path(0).asText()));
        }
        return typed;
    }

    private static Map<String, Object> entry(OldDocument document) {
        String number =
                switch (document.typing()) {
                    case IN_WORDS -> "Rechnung " + document.number();
                    case WITHOUT_NUMBER -> "Hundekurs bezahlt";
                    default -> document.number();
                };
        BigDecimal gross =
                document.typing() == Typing.OTHER_AMOUNT
                        ? document.gross().add(MISTAKE)
                        : document.gross();
        String name = document.typing() == Typing.IN_WORDS ? "B. Bestand" : document.partner();
        return Map.of("number", number, "day", document.day(), "gross", gross, "name", name);
    }
}

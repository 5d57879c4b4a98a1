package de.hundeschule123.attack;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import de.hundeschule123.harness.Spellings;
import de.hundeschule123.harness.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes addresses so that the guard reads another than the one that is executed: to commit an
 * invoice with a session's cookie alone, and to reach a page as nobody.
 */
final class StrangeSpellings implements Attack {

    private static final String PAGE = "/kunden/neu.xhtml";

    @Override
    public String name() {
        return "spellings";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        Api owner = Api.as(Browser.OWNER);
        String session = Visitor.as(Browser.OWNER).cookies();
        String draft = draft(owner);
        List<String> broken = new ArrayList<>();
        int requests = 0;
        for (String spelling : Spellings.of("/api/invoices/" + draft + "/commit")) {
            RawAnswer answer =
                    target.send(
                            RawRequest.of("POST", spelling)
                                    .with("Cookie", session)
                                    .with("Origin", "https://blog.elsewhere.example")
                                    .sending("application/x-www-form-urlencoded", bytes("a=b")));
            requests++;
            if (!status(owner, draft).equals("DRAFT")) {
                broken.add("committed by a cookie: " + spelling + " -> " + answer.status());
                draft = draft(owner);
            }
        }
        for (String spelling : Spellings.of(PAGE)) {
            RawAnswer answer = target.send(RawRequest.get(spelling));
            requests++;
            if (answer.body().contains("Neuer Kunde") || answer.status() >= 500) {
                broken.add("passed as nobody: " + spelling + " -> " + answer.status());
            }
        }
        return new Outcome(requests, broken.isEmpty(), broken);
    }

    private static String draft(Api owner) {
        JsonNode draft =
                owner.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"2026-11-02","lines":[{"text":"Welpenkurs","quantity":"1","unitPrice":"1.19","vatRate":19}]}
                        """
                                .formatted(
                                        owner.get("/api/invoices?limit=1&offset=0")
                                                .path("items")
                                                .path(0)
                                                .path("customer")
                                                .asText()));
        return draft.path("id").asText();
    }

    private static String status(Api owner, String invoice) {
        return owner.get("/api/invoices/" + invoice).path("status").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

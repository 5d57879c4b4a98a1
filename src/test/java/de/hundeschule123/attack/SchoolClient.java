package de.hundeschule123.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** A signed-in person of one school who asks the REST interface for too much. */
final class SchoolClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CUSTOMER = "ANGRIFF-1";

    private final Target target;
    private final String user;

    private SchoolClient(Target target, String user) {
        this.target = target;
        this.user = user;
    }

    /** Somebody of the school that is attacked from; has a customer to write invoices to. */
    static SchoolClient attacker(Target target) throws IOException {
        SchoolClient attacker = new SchoolClient(target, Browser.STAFF);
        attacker.saveCustomer();
        return attacker;
    }

    /** Somebody of another school, who only wants to work. */
    static SchoolClient bystander(Target target) {
        return new SchoolClient(target, Browser.SMALL_BUSINESS_OWNER);
    }

    RawAnswer saveCustomer() throws IOException {
        return send(
                "PUT",
                "/api/customers/" + CUSTOMER,
                """
                {"lastName":"Angriff","street":"Weg 1","zip":"01067","city":"Dresden"}""");
    }

    /** Writes a draft of so many lines of the longest text. */
    RawAnswer draft(int lines) throws IOException {
        String line =
                "{\"text\":\"%s\",\"quantity\":\"1\",\"unitPrice\":\"1.00\",\"vatRate\":19}"
                        .formatted("Hundeerziehung am Platz ".repeat(20));
        return send(
                "POST",
                "/api/invoices",
                "{\"customer\":\"%s\",\"date\":\"2026-11-27\",\"lines\":[%s]}"
                        .formatted(CUSTOMER, String.join(",", Collections.nCopies(lines, line))));
    }

    RawAnswer commit(long invoice) throws IOException {
        return send("POST", "/api/invoices/" + invoice + "/commit", "");
    }

    RawAnswer send(String method, String path, String body) throws IOException {
        return target.send(
                RawRequest.of(method, path)
                        .as(user, Browser.PASSWORD)
                        .sending("application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    static long id(RawAnswer draft) throws IOException {
        JsonNode json = JSON.readTree(draft.body().replaceFirst("(?s)^[^{]*", ""));
        return json.path("id").asLong();
    }
}

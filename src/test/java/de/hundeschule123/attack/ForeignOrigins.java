package de.hundeschule123.attack;

import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Presses the buttons of a person whose browser remembers the credentials, from a foreign page. */
final class ForeignOrigins implements Attack {

    private static final List<String> ADDRESSES =
            List.of("/api/sevdesk/test", "/api/sevdesk/matching", "/anmelden.xhtml");

    @Override
    public String name() {
        return "origins";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        List<String> broken = new ArrayList<>();
        int requests = 0;
        for (String address : ADDRESSES) {
            RawAnswer answer =
                    target.send(
                            RawRequest.of("POST", address)
                                    .as(Browser.OWNER, Browser.PASSWORD)
                                    .with("Origin", "https://evil.example")
                                    .with("Sec-Fetch-Site", "cross-site")
                                    .sending(
                                            "application/x-www-form-urlencoded",
                                            "a=b".getBytes(StandardCharsets.US_ASCII)));
            requests++;
            if (answer.status() != 403) {
                broken.add("taken from a foreign page: " + address + " -> " + answer.status());
            }
        }
        return new Outcome(requests, broken.isEmpty(), broken);
    }
}

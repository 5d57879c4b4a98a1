package de.hundeschule123.attack;

import de.hundeschule123.harness.RawAnswer;
import de.hundeschule123.harness.RawRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Asks, as nobody, for addresses that are as long as the server takes them. */
final class LongAddresses implements Attack {

    private static final int REQUESTS = 200;
    private static final List<String> ADDRESSES =
            List.of(
                    "/api/customers/" + "1".repeat(6000),
                    "/api/customers/" + "%41".repeat(2000),
                    "/kunden/" + "a/".repeat(3000) + "x.xhtml");

    @Override
    public String name() {
        return "long-addresses";
    }

    @Override
    public Outcome on(Target target) throws IOException {
        List<String> findings = new ArrayList<>();
        int requests = 0;
        for (String address : ADDRESSES) {
            int judged = 0;
            RawAnswer last = null;
            for (int i = 0; i < REQUESTS; i++) {
                last = target.send(RawRequest.get(address));
                judged += last.status() == 401 || last.status() == 302 ? 1 : 0;
                requests++;
            }
            if (judged != REQUESTS) {
                findings.add(
                        "%s… judged %d of %d times, the last: %d with %d letters"
                                .formatted(
                                        address.substring(0, 20),
                                        judged,
                                        REQUESTS,
                                        last.status(),
                                        last.body().length()));
            }
        }
        return new Outcome(requests, findings.isEmpty(), findings);
    }
}

package de.hundeschule123.fault;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.HostApplication;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The watch over the links of customers with their contacts: nobody deletes a contact in a run, so
 * each link must outlast every matching.
 */
public final class LinkWatch {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);

    private final HostApplication host;
    private final Map<String, String> before = new TreeMap<>();
    private final Map<String, String> lost = new TreeMap<>();

    private LinkWatch(HostApplication host) {
        this.host = host;
    }

    /** Begins with the links that these customers have. */
    public static LinkWatch over(HostApplication host, Collection<String> customers)
            throws IOException {
        LinkWatch watch = new LinkWatch(host);
        for (String customer : customers) {
            String contact = watch.contactOf(customer);
            if (!contact.isEmpty()) {
                watch.before.put(customer, contact);
            }
        }
        return watch;
    }

    private String contactOf(String customer) throws IOException {
        return host.get("/api/customers/" + customer)
                .path("sevdesk")
                .path("contactId")
                .asText("")
                .replace("null", "");
    }

    /** Lets the customers be matched so often, whatever comes of it, and looks for lost links. */
    public LinkWatch match(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            String job = host.post("/api/sevdesk/matching", null).path("job").asText();
            awaitEnd(job);
        }
        for (Map.Entry<String, String> link : before.entrySet()) {
            String now = contactOf(link.getKey());
            if (!now.equals(link.getValue())) {
                lost.put(link.getKey(), link.getValue() + " -> " + now);
            }
        }
        return this;
    }

    private void awaitEnd(String job) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (isActive(job)) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("a matching does not end: " + progress(job));
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private boolean isActive(String job) throws IOException {
        return List.of("RUNNING", "STOPPING").contains(progress(job).path("status").asText());
    }

    private JsonNode progress(String job) throws IOException {
        return host.get("/api/sevdesk/jobs/" + job);
    }

    public int lost() {
        return lost.size();
    }

    @Override
    public String toString() {
        return "links %d, links lost %d%s"
                .formatted(before.size(), lost.size(), lost.isEmpty() ? "" : " " + lost);
    }
}

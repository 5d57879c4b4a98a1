package de.hundeschule123.sevdesk.contact.result;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.contact.matching.Reason;
import de.hundeschule123.sevdesk.contact.matching.Verdict;
import java.util.List;

/** A finding on its way into the stored result. */
public record Match(
        long customer,
        CustomerDetails details,
        Verdict verdict,
        Reason reason,
        List<Candidate> candidates) {

    public Match {
        candidates = List.copyOf(candidates);
    }
}

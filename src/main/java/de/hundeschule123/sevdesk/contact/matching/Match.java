package de.hundeschule123.sevdesk.contact.matching;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.contact.NewLink;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import java.util.List;

/** A finding on its way into the stored result. */
record Match(
        long customer,
        CustomerDetails details,
        MatchVerdict verdict,
        MatchReason reason,
        List<MatchCandidate> candidates) {

    public Match {
        candidates = List.copyOf(candidates);
    }

    /** The customer and the contact that it is to be linked with. */
    NewLink pair() {
        return new NewLink(customer, details, candidates.get(0).contact());
    }
}

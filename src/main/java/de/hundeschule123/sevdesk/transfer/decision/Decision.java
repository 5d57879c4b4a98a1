package de.hundeschule123.sevdesk.transfer.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A decision is what a person has said of a document, with who and when; it is never changed, and
 * taken back by another one.
 *
 * @param fence the fence of the transfer at that moment
 * @param takenBack by which later one it does not count any more
 * @param chosen the entry that it links the document with
 * @param seen what lay in sevdesk before the person's eyes, the chosen one included
 */
public record Decision(
        long id,
        DecisionKind kind,
        long fence,
        String who,
        Instant when,
        Optional<String> reason,
        Optional<Long> takenBack,
        Optional<ComparedEntry> chosen,
        List<ComparedEntry> seen) {

    public Decision {
        seen = List.copyOf(seen);
    }
}

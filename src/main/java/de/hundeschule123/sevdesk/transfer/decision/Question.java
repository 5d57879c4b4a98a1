package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.sevdesk.transfer.recognition.DocumentTraits;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question is a document beside what lies in sevdesk and may be it, for a person who says which.
 *
 * @param candidates what was found, in a steady order
 * @param ofOthers the numbers of documents that some of the candidates belong to meanwhile
 * @param version changes with anything that the person sees: a decision counts for what it has seen
 */
public record Question(
        DocumentTraits ours,
        List<ComparedEntry> candidates,
        Map<SevdeskRef, String> ofOthers,
        String version) {

    public Question {
        candidates = List.copyOf(candidates);
        ofOthers = Map.copyOf(ofOthers);
    }

    /** The candidate that a person has chosen. */
    Optional<ComparedEntry> candidate(SevdeskRef remote) {
        return candidates.stream()
                .filter(candidate -> candidate.entry().remote().equals(remote))
                .findFirst();
    }
}

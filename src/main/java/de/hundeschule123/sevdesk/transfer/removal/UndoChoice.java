package de.hundeschule123.sevdesk.transfer.removal;

import de.hundeschule123.platform.text.Declined;
import java.util.List;
import java.util.Optional;

/**
 * An undo choice names what is to be taken back.
 *
 * @param documents the ids of documents, where no run is named
 * @param run the job whose documents are taken back
 */
public record UndoChoice(List<Long> documents, Optional<Long> run) {

    /** More are taken back by their run. */
    public static final int MOST_NAMED = 10_000;

    public UndoChoice {
        documents = List.copyOf(documents);
        if (documents.isEmpty() == run.isEmpty()) {
            throw new Declined("undo.input");
        }
        if (documents.size() > MOST_NAMED) {
            throw new Declined("undo.tooMany", MOST_NAMED);
        }
    }

    /** Some documents. */
    public static UndoChoice of(List<Long> documents) {
        return new UndoChoice(documents.stream().distinct().toList(), Optional.empty());
    }

    /** All that a run has transferred. */
    public static UndoChoice ofRun(long run) {
        return new UndoChoice(List.of(), Optional.of(run));
    }
}

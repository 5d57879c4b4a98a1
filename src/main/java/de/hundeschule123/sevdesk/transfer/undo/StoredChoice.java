package de.hundeschule123.sevdesk.transfer.undo;

import de.hundeschule123.sevdesk.transfer.removal.ContactWish;
import de.hundeschule123.sevdesk.transfer.removal.UndoChoice;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import java.util.Optional;

/** A stored choice is what a job keeps of what it takes back, from its start to its last run. */
public record StoredChoice(List<Long> documents, Long run, ContactWish contacts) {

    private static final Jsonb JSON_B = JsonbBuilder.create();

    static String write(UndoChoice choice, ContactWish contacts) {
        return JSON_B.toJson(
                new StoredChoice(choice.documents(), choice.run().orElse(null), contacts));
    }

    /** What a job with these parameters takes back. */
    public static StoredChoice read(String written) {
        return JSON_B.fromJson(written, StoredChoice.class);
    }

    public UndoChoice choice() {
        return new UndoChoice(documents == null ? List.of() : documents, Optional.ofNullable(run));
    }
}

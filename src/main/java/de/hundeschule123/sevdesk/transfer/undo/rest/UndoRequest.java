package de.hundeschule123.sevdesk.transfer.undo.rest;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.sevdesk.transfer.removal.ContactWish;
import de.hundeschule123.sevdesk.transfer.removal.UndoChoice;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the host application wants taken back. */
@Schema(
        name = "UndoRequest",
        description = "Welche Übertragungen zurückgenommen werden: „documents“ oder „job“")
public record UndoRequest(
        @Schema(description = "Die id jedes Belegs") List<Long> documents,
        @Schema(description = "Die id der Übertragung bestehender Belege") Long job,
        @Schema(
                        description =
                                "true löscht auch Kontakte, die dafür angelegt wurden und die niemand benutzt")
                Boolean contacts) {

    UndoChoice choice() {
        if ((documents == null) == (job == null)
                || documents != null && documents.stream().anyMatch(Objects::isNull)) {
            throw new Declined("undo.input");
        }
        return documents == null ? UndoChoice.ofRun(job) : UndoChoice.of(documents);
    }

    ContactWish wish() {
        return Boolean.TRUE.equals(contacts) ? ContactWish.REMOVE_UNUSED : ContactWish.KEEP;
    }
}

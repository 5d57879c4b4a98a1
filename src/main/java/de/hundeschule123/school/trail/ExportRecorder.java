package de.hundeschule123.school.trail;

import de.hundeschule123.platform.download.FileSent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Records each file of data that is sent, whichever list or part it comes from. */
@ApplicationScoped
class ExportRecorder {

    @Inject private Trail trail;

    /** Before the first byte leaves: what cannot be recorded is not sent. */
    void record(@Observes FileSent file) {
        trail.recordApart(ExportAct.FILE_EXPORTED, file.what(), file.extent());
    }
}

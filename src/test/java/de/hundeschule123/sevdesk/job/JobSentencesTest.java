package de.hundeschule123.sevdesk.job;

import de.hundeschule123.harness.DocumentedTable;
import de.hundeschule123.platform.text.Texts;
import org.junit.jupiter.api.Test;

/** The table about jobs on the page of sentences. */
class JobSentencesTest {

    @Test
    void every_state_every_wait_and_every_end_of_a_job_has_its_sentence() {
        DocumentedTable table =
                DocumentedTable.of("sentences.md", "jobs")
                        .row("Job", "What people read", "Offered");
        for (JobState state : JobState.values()) {
            table.row(state.name(), Texts.of("job.state." + state), offered(state));
        }
        for (WaitReason reason : WaitReason.values()) {
            table.row("waits, " + reason, Texts.of(reason.word()), offered(JobState.RUNNING));
        }
        for (JobMessage message : JobMessage.values()) {
            table.row("ended, " + message, Texts.of(message.word()), offered(JobState.FAILED));
        }
        table.mustStandThere();
    }

    private static String offered(JobState state) {
        return switch (state) {
            case RUNNING -> Texts.of("backfill.pause");
            case STOPPING -> "";
            case COMPLETED -> Texts.of("backfill.hide");
            case STOPPED, FAILED -> Texts.of("backfill.goOn") + ", " + Texts.of("backfill.hide");
        };
    }
}

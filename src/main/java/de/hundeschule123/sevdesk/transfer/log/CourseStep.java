package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.screen.CallLogLine;
import de.hundeschule123.sevdesk.transfer.screen.DecisionLine;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A course step is one thing that happened to a document on its way into sevdesk.
 *
 * @param mark by what it is coloured
 * @param who brought it about; empty where nobody did
 * @param more what there is to add, in plain words
 * @param calls what was asked of sevdesk, for those who look for the cause
 */
public record CourseStep(
        Instant moment,
        Standing mark,
        String sentence,
        String who,
        List<String> more,
        List<CallLogLine> calls) {

    public CourseStep {
        more = List.copyOf(more);
        calls = List.copyOf(calls);
    }

    static CourseStep of(TransferLogRepository.ActOnDocument act) {
        return new CourseStep(
                act.moment(),
                Standing.PENDING,
                act.what(),
                act.who(),
                words(act.detail()),
                List.of());
    }

    static CourseStep of(Attempt attempt) {
        return new CourseStep(
                attempt.begun(),
                attempt.mark(),
                attempt.sentence(),
                "",
                List.of(),
                attempt.calls());
    }

    static CourseStep of(DecisionLine decision) {
        return new CourseStep(
                decision.decision().when(),
                Standing.TO_DECIDE,
                decision.getWhat(),
                decision.getWho(),
                Stream.concat(decision.getSeen().stream(), words(decision.getReason()).stream())
                        .toList(),
                List.of());
    }

    private static List<String> words(String words) {
        return words == null || words.isBlank() ? List.of() : List.of(words);
    }

    /** The moment as people read it. */
    public String getWhen() {
        return GermanTime.moment(moment);
    }
}

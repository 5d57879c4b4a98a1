package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.screen.CallLogLine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An attempt is what one claim of a transfer has asked of sevdesk, with what came of it.
 *
 * @param number counted from 1
 * @param arrived whether it has brought the document over
 */
record Attempt(int number, List<CallLogLine> calls, boolean arrived) {

    Attempt {
        calls = List.copyOf(calls);
    }

    /**
     * The attempts that made these calls, oldest first.
     *
     * @param calls of one document, oldest first
     * @param arrived whether the last of them has brought it over
     */
    static List<Attempt> of(List<TransferLogRepository.CallOfClaim> calls, boolean arrived) {
        Map<Long, List<CallLogLine>> claims = new LinkedHashMap<>();
        calls.forEach(
                made ->
                        claims.computeIfAbsent(made.claim().fence(), fence -> new ArrayList<>())
                                .add(new CallLogLine(made.call())));
        List<Attempt> attempts = new ArrayList<>();
        for (List<CallLogLine> claim : claims.values()) {
            int number = attempts.size() + 1;
            attempts.add(new Attempt(number, claim, arrived && number == claims.size()));
        }
        return List.copyOf(attempts);
    }

    Instant begun() {
        return calls.getFirst().attempt().started();
    }

    /** The call that tells what came of it: what came after a failure only looked at its traces. */
    CallLogLine decisive() {
        return arrived
                ? calls.getLast()
                : calls.reversed().stream()
                        .filter(call -> call.attempt().outcome() != CallOutcome.OK)
                        .findFirst()
                        .orElse(calls.getLast());
    }

    /** Whether everything that was asked has been answered. */
    private boolean isAnswered() {
        return decisive().attempt().outcome() == CallOutcome.OK;
    }

    /** Which attempt it was and what came of it. */
    String sentence() {
        return isAnswered()
                ? Texts.of(arrived ? "log.step.attempt.arrived" : "log.step.attempt.done", number)
                : Texts.of(
                        "log.step.attempt.stuck",
                        number,
                        decisive().getStep(),
                        decisive().getResult());
    }

    /** What came of it, without its number. */
    String result() {
        if (isAnswered()) {
            return Texts.of(arrived ? "log.csv.result.arrived" : "log.csv.result.done");
        }
        return decisive().getStep() + ": " + decisive().getResult();
    }

    Standing mark() {
        return switch (decisive().attempt().outcome()) {
            case OK -> arrived ? Standing.TRANSFERRED : Standing.RUNNING;
            case NOT_SENT, BUSY, UNSEEN, UNNAMED -> Standing.RETRY;
            case REJECTED, ACCOUNT_REJECTED -> Standing.FAILED;
        };
    }
}

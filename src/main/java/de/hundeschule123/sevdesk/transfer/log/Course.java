package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.removal.Removal;
import de.hundeschule123.sevdesk.transfer.screen.CallLogLine;
import de.hundeschule123.sevdesk.transfer.screen.DecisionLine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts together what happened to one document on its way into sevdesk: who wanted it, each attempt
 * with its calls, each decision, and where it stands; the latest first.
 */
final class Course {

    private final List<CourseStep> steps = new ArrayList<>();

    private Course() {}

    /** The steps of a document, the latest first. */
    static List<CourseStep> of(
            Optional<Transfer> transfer,
            List<TransferLogRepository.ActOnDocument> acts,
            List<String> runs,
            List<TransferLogRepository.CallOfClaim> calls,
            List<Removal> removals,
            List<DecisionLine> decisions) {
        Course course = new Course();
        acts.forEach(act -> course.steps.add(CourseStep.of(act)));
        transfer.ifPresent(known -> course.promise(known, runs));
        course.attempts(transfer, calls);
        removals.forEach(course::removal);
        decisions.forEach(decision -> course.steps.add(CourseStep.of(decision)));
        transfer.ifPresent(course::standing);
        List<CourseStep> latestFirst = new ArrayList<>(course.steps);
        latestFirst.sort(Comparator.comparing(CourseStep::moment));
        return List.copyOf(latestFirst.reversed());
    }

    private void promise(Transfer transfer, List<String> runs) {
        steps.add(
                new CourseStep(
                        transfer.getCreatedAt(),
                        Standing.PENDING,
                        Texts.of("log.step.promised"),
                        runs.isEmpty() ? "" : Texts.of("log.step.promised.run", runs.getFirst()),
                        List.of(),
                        List.of()));
    }

    private void attempts(
            Optional<Transfer> transfer, List<TransferLogRepository.CallOfClaim> calls) {
        Map<TransferLogRepository.ClaimKey, List<CallLogLine>> claims = new LinkedHashMap<>();
        calls.forEach(
                made ->
                        claims.computeIfAbsent(made.claim(), claim -> new ArrayList<>())
                                .add(new CallLogLine(made.call())));
        Optional<TransferLogRepository.ClaimKey> arrival =
                claims.keySet().stream()
                        .filter(claim -> claim.removal() == null)
                        .reduce((earlier, later) -> later)
                        .filter(claim -> transfer.filter(Course::isThere).isPresent());
        Map<List<Object>, Integer> numbers = new HashMap<>();
        claims.forEach(
                (claim, made) -> {
                    int number =
                            numbers.merge(
                                    Arrays.asList(claim.transfer(), claim.removal()),
                                    1,
                                    Integer::sum);
                    steps.add(
                            claim.removal() == null
                                    ? CourseStep.of(
                                            new Attempt(
                                                    number,
                                                    made,
                                                    arrival.filter(claim::equals).isPresent()))
                                    : attemptOfRemoval(number, made));
                });
    }

    /** Whether its last attempt has brought a document over. */
    static boolean isThere(Transfer transfer) {
        return transfer.getStanding() == Standing.TRANSFERRED && transfer.linkedBy().isEmpty();
    }

    /** What is refused may be what was wanted already: how it ended tells the removal itself. */
    private static CourseStep attemptOfRemoval(int number, List<CallLogLine> calls) {
        CallLogLine last = calls.getLast();
        CallOutcome outcome = last.attempt().outcome();
        return new CourseStep(
                calls.getFirst().attempt().started(),
                outcome == CallOutcome.OK ? Standing.RUNNING : Standing.RETRY,
                outcome == CallOutcome.OK
                        ? Texts.of("log.step.removal.done", number)
                        : Texts.of(
                                "log.step.removal.stuck", number, last.getStep(), last.getResult()),
                "",
                List.of(),
                calls);
    }

    private void removal(Removal removal) {
        steps.add(
                new CourseStep(
                        removal.orderedAt(),
                        Standing.PENDING,
                        Texts.of("log.step.removal." + removal.aim()),
                        removal.orderedBy(),
                        List.of(),
                        List.of()));
        removal.endedAt()
                .ifPresent(
                        ended ->
                                steps.add(
                                        new CourseStep(
                                                ended,
                                                removal.reason().isPresent()
                                                        ? Standing.FAILED
                                                        : Standing.NONE,
                                                end(removal),
                                                "",
                                                removal.said().stream().toList(),
                                                List.of())));
    }

    private static String end(Removal removal) {
        return removal.reason()
                .map(reason -> Texts.of("log.step.removal.left", Texts.of(reason.textKey())))
                .orElseGet(() -> Texts.of("log.step.removal.over"));
    }

    /** What a person must know of a transfer that stands still, since when it does. */
    private void standing(Transfer transfer) {
        boolean told =
                switch (transfer.getStanding()) {
                    case FAILED, TO_DECIDE, PUT_AWAY, HELD -> true;
                    case NONE, PENDING, RUNNING, RETRY, TRANSFERRED -> false;
                };
        if (told) {
            steps.add(
                    new CourseStep(
                            transfer.getMovedAt(),
                            transfer.getStanding(),
                            transfer.failure()
                                    .filter(failure -> transfer.getStanding() != Standing.HELD)
                                    .map(failure -> failure.getSentence())
                                    .orElse(Texts.of(transfer.getStanding().textKey())),
                            "",
                            List.of(),
                            List.of()));
        }
    }
}

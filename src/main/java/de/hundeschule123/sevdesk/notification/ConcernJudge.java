package de.hundeschule123.sevdesk.notification;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.notification.Notice;
import de.hundeschule123.school.notification.Notices;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Compares the troubles of a school with what its people were told, and notes what it decides in
 * the transaction in which they are told.
 */
@ApplicationScoped
class ConcernJudge {

    private ConcernRepository concerns;
    private Notices notices;
    private Function<SchoolId, String> holdSentences;
    private Clock clock;

    /** For the container's proxies. */
    ConcernJudge() {}

    @Inject
    ConcernJudge(
            ConcernRepository concerns,
            Notices notices,
            Connections connections,
            CurrentSchool current,
            Clock clock) {
        this(
                concerns,
                notices,
                school ->
                        current.workingFor(
                                school, () -> connections.current().holdSentence().orElseThrow()),
                clock);
    }

    ConcernJudge(
            ConcernRepository concerns,
            Notices notices,
            Function<SchoolId, String> holdSentences,
            Clock clock) {
        this.concerns = concerns;
        this.notices = notices;
        this.holdSentences = holdSentences;
        this.clock = clock;
    }

    /** Judges one school; nothing happens while another server does. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void judge(SchoolId school) {
        concerns.hold(school).ifPresent(standing -> judge(school, standing));
    }

    private void judge(SchoolId school, ConcernRepository.Standing standing) {
        Map<String, Concern> known =
                concerns.of(school).stream()
                        .collect(
                                Collectors.toMap(
                                        concern -> concern.cause().text(), Function.identity()));
        if (!standing.active()) {
            // Who has switched it off wants to hear neither of troubles nor of their end.
            known.values().forEach(concern -> drop(school, concern));
            return;
        }
        Instant now = clock.instant();
        Map<String, Trouble> troubles = new LinkedHashMap<>();
        Stream.concat(held(standing).stream(), concerns.ofDocuments(school).stream())
                .forEach(trouble -> troubles.put(trouble.cause().text(), trouble));
        troubles.forEach(
                (text, trouble) -> known.putIfAbsent(text, Concern.unknown(trouble.cause(), now)));
        Set<String> underWay = concerns.underWay(school);
        known.forEach(
                (text, concern) ->
                        act(
                                school,
                                concern,
                                Optional.ofNullable(troubles.get(text))
                                        .or(() -> openYet(concern, underWay, now)),
                                now));
        troubles.values().stream()
                .filter(trouble -> known.get(trouble.cause().text()).isTold())
                .forEach(trouble -> notices.tellNewcomers(school, words(school, trouble)));
    }

    /** What somebody has had tried again is over when it has arrived, not when it has left. */
    private static Optional<Trouble> openYet(Concern concern, Set<String> underWay, Instant now) {
        return concern.isTold() && underWay.contains(concern.cause().text())
                ? Optional.of(new Trouble(concern.cause(), now, concern.documents()))
                : Optional.empty();
    }

    private static Optional<Trouble> held(ConcernRepository.Standing standing) {
        return standing.held()
                .filter(because -> because != HoldReason.SWITCHED_OFF)
                .map(because -> new Trouble(new Cause.Connection(), standing.heldSince(), 0));
    }

    private void act(SchoolId school, Concern concern, Optional<Trouble> trouble, Instant now) {
        switch (concern.next(trouble, now)) {
            case NOTHING -> {}
            case TELL, TELL_AGAIN -> tell(school, concern, trouble.orElseThrow(), now);
            case NOTE_GONE -> concerns.keep(school, concern.gone(now));
            case NOTE_BACK -> concerns.keep(school, concern.back());
            case ALL_CLEAR -> {
                notices.heal(school, ConcernWords.over(concern.cause()));
                concerns.keep(school, concern.cleared());
            }
            case FORGET -> concerns.forget(school, concern.cause());
        }
    }

    private void tell(SchoolId school, Concern concern, Trouble trouble, Instant now) {
        notices.tell(school, words(school, trouble));
        concerns.keep(school, concern.told(trouble, now));
    }

    private Notice words(SchoolId school, Trouble trouble) {
        return switch (trouble.cause()) {
            case Cause.Connection connection -> ConcernWords.held(holdSentences.apply(school));
            case Cause.Documents documents -> ConcernWords.of(documents, trouble);
        };
    }

    private void drop(SchoolId school, Concern concern) {
        notices.drop(school, concern.cause().text());
        concerns.forget(school, concern.cause());
    }
}

package de.hundeschule123.sevdesk.transfer.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One call to sevdesk for a document: in the words of the screen, and in those of the support. */
public record CallLogLine(CallLogEntry attempt) {

    private static final String INCOMPLETE = "incomplete";
    private static final int FIRST_SERVER_ERROR = 500;

    private static final DateTimeFormatter EXACTLY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS xxx").withZone(GermanTime.ZONE);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm:ss");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.");

    public ZonedDateTime getWhen() {
        return attempt.started().atZone(GermanTime.ZONE);
    }

    /** What was to be done, such as "Beleg anlegen". */
    public String getStep() {
        return Texts.of(attempt.step().textKey());
    }

    /** What came of it, in plain words. */
    public String getResult() {
        return Texts.of(resultKey());
    }

    /** An answer that could not be used is told apart by what it was. */
    private String resultKey() {
        return attempt.outcome() == CallOutcome.UNSEEN && attempt.httpStatus() != null
                ? "transfer.outcome." + kindOfAnswer()
                : attempt.outcome().textKey();
    }

    private String kindOfAnswer() {
        if (attempt.httpStatus() >= FIRST_SERVER_ERROR) {
            return "disturbed";
        }
        return INCOMPLETE.equals(attempt.detail()) ? INCOMPLETE : "odd";
    }

    boolean isDone() {
        return attempt.outcome() == CallOutcome.OK;
    }

    /** Where it did not go on, and when. */
    String inWords(Instant now) {
        boolean today = getWhen().toLocalDate().equals(now.atZone(GermanTime.ZONE).toLocalDate());
        String time = TIME.format(getWhen());
        String when =
                today
                        ? Texts.of("transfer.stuckAt.today", time)
                        : Texts.of("transfer.stuckAt.day", DAY.format(getWhen()), time);
        return Texts.of("transfer.stuckAt", when, getStep());
    }

    /** How long it took, in seconds. */
    public String getDuration() {
        return String.format(Locale.GERMANY, "%.1f s", attempt.millis() / 1000.0);
    }

    /** When it was made, how long it took and how sevdesk has numbered its answer. */
    public String getTechnical() {
        return Stream.of(
                        SECOND.format(getWhen()),
                        getDuration(),
                        named("HTTP ", attempt.httpStatus()),
                        named(Texts.of("transfer.call.code") + " ", attempt.detail()),
                        named(Texts.of("transfer.call.id") + " ", attempt.remoteId()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    /** sevdesk's own words, or null. */
    public String getSaid() {
        return attempt.said();
    }

    /** sevdesk's number for the case, for its support, or null. */
    public String getSupportCase() {
        return attempt.errorUuid();
    }

    /** All that is known of it, for those who look for the cause. */
    String inDetail() {
        return Stream.of(
                        EXACTLY.format(attempt.started()),
                        attempt.step().word(),
                        attempt.outcome().word(),
                        named("HTTP ", attempt.httpStatus()),
                        named("code ", attempt.detail()),
                        named("id ", attempt.remoteId()),
                        named("uuid ", attempt.errorUuid()),
                        attempt.millis() + " ms")
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" | "));
    }

    private static String named(String name, Object value) {
        return value == null ? null : name + value;
    }
}

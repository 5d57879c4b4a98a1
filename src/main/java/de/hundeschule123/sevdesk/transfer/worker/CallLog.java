package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import de.hundeschule123.sevdesk.transfer.queue.CallOutcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what one claim asks of sevdesk, in order, to be written down with its result. */
public final class CallLog {

    private final Clock clock;
    private final List<CallLogEntry> entries = new ArrayList<>();

    public CallLog(Clock clock) {
        this.clock = clock;
    }

    /** Makes a call and notes how it went. */
    public <T> T note(CallStep step, Supplier<T> call, Function<T, String> remoteId) {
        Instant started = clock.instant();
        try {
            T answer = call.get();
            entries.add(
                    new CallLogEntry(
                            step,
                            started,
                            since(started),
                            CallOutcome.OK,
                            null,
                            remoteId.apply(answer),
                            null,
                            null,
                            null));
            return answer;
        } catch (SevdeskFailure failure) {
            entries.add(
                    new CallLogEntry(
                            step,
                            started,
                            since(started),
                            outcome(failure),
                            failure.httpStatus(),
                            null,
                            failure.uuid(),
                            failure.code(),
                            failure.said()));
            throw failure;
        }
    }

    private static CallOutcome outcome(SevdeskFailure failure) {
        return switch (failure) {
            case SevdeskFailure.NotSent notSent -> CallOutcome.NOT_SENT;
            case SevdeskFailure.Busy busy -> CallOutcome.BUSY;
            case SevdeskFailure.Unseen unseen -> CallOutcome.UNSEEN;
            case SevdeskFailure.Rejected rejected -> CallOutcome.REJECTED;
            case SevdeskFailure.AccountRejected account -> CallOutcome.ACCOUNT_REJECTED;
        };
    }

    private long since(Instant started) {
        return Duration.between(started, clock.instant()).toMillis();
    }

    /** What a step has last brought into being in sevdesk, by its id there. */
    Optional<String> made(CallStep step) {
        return entries.stream()
                .filter(entry -> entry.step() == step && entry.outcome() == CallOutcome.OK)
                .map(CallLogEntry::remoteId)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later);
    }

    /** How many calls there were. */
    public int calls() {
        return entries.size();
    }

    /** The calls, in order. */
    public List<CallLogEntry> entries() {
        return List.copyOf(entries);
    }
}

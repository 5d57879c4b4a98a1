package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.transfer.queue.CallLogEntry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Records what one claim asks of sevdesk, in order, to be written down with its result. */
final class CallLog {

    private final Clock clock;
    private final List<CallLogEntry> entries = new ArrayList<>();

    CallLog(Clock clock) {
        this.clock = clock;
    }

    /** Makes a call and notes how it went. */
    <T> T note(String step, Supplier<T> call, Function<T, String> remoteId) {
        Instant started = clock.instant();
        try {
            T answer = call.get();
            entries.add(
                    new CallLogEntry(
                            step,
                            started,
                            since(started),
                            "OK",
                            null,
                            remoteId.apply(answer),
                            null,
                            null));
            return answer;
        } catch (SevdeskFailure failure) {
            entries.add(
                    new CallLogEntry(
                            step,
                            started,
                            since(started),
                            failure.kind(),
                            failure.httpStatus(),
                            null,
                            failure.uuid(),
                            failure.code()));
            throw failure;
        }
    }

    private long since(Instant started) {
        return Duration.between(started, clock.instant()).toMillis();
    }

    int calls() {
        return entries.size();
    }

    List<CallLogEntry> entries() {
        return List.copyOf(entries);
    }
}

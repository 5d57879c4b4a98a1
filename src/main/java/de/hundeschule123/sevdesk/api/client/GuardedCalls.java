package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Makes calls whose every failure, also that of their guards, is a {@link SevdeskFailure}; an
 * answer that is not what was asked for is none, and stays unseen.
 */
@ApplicationScoped
public class GuardedCalls {

    private final CallExecutor executor;
    private final CallMeter meter;

    /** For the container's proxies. */
    protected GuardedCalls() {
        this(null);
    }

    /** Calls that nobody measures. */
    public GuardedCalls(CallExecutor executor) {
        this(executor, (operation, result, time) -> {});
    }

    @Inject
    GuardedCalls(CallExecutor executor, CallMeter meter) {
        this.executor = executor;
        this.meter = meter;
    }

    /**
     * Reads; may ask twice.
     *
     * @param form what is asked for in the body of a success; throws {@link NotUnderstood} when it
     *     is not there
     */
    public <T> T read(String operation, Supplier<AnswerBody> call, Function<JsonValue, T> form) {
        return answer(operation, () -> executor.read(() -> form.apply(call.get().json())));
    }

    /** Reads a list that has pages; nothing is asked before it is gathered. */
    public <T> Listing<T> listing(
            String operation, PageCall page, Function<Answer, T> row, Function<T, String> id) {
        return new Listing<>(
                operation,
                (offset, limit) ->
                        read(
                                operation,
                                () -> page.ask(limit, offset),
                                body -> ListPage.of(body, row)),
                id);
    }

    /** Asks for a page of so many rows, from an offset on. */
    @FunctionalInterface
    public interface PageCall {
        AnswerBody ask(int limit, int offset);
    }

    /** Writes, once. */
    public <T> T write(String operation, Supplier<AnswerBody> call, Function<JsonValue, T> form) {
        return answer(operation, () -> executor.write(() -> form.apply(call.get().json())));
    }

    private <T> T answer(String operation, Supplier<CompletionStage<T>> call) {
        long begun = System.nanoTime();
        try {
            T answer = seen(operation, call);
            meter.ended(operation, CallResult.OK, since(begun));
            return answer;
        } catch (SevdeskFailure failure) {
            meter.ended(operation, CallResult.of(failure), since(begun));
            throw failure;
        }
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static <T> T seen(String operation, Supplier<CompletionStage<T>> call) {
        try {
            return call.get().toCompletableFuture().get();
        } catch (ExecutionException failed) {
            throw failure(failed.getCause()).during(operation);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new SevdeskFailure.Unseen(AnswerReader.CALL, Details.silent("stopped"), stopped)
                    .during(operation);
        } catch (RuntimeException failed) {
            throw failure(failed).during(operation);
        }
    }

    /** What calls and their guards throw, in our terms; what nobody knows may have been sent. */
    private static SevdeskFailure failure(Throwable thrown) {
        return switch (thrown) {
            case SevdeskFailure failure -> failure;
            case TimeoutException late ->
                    new SevdeskFailure.Unseen(
                            AnswerReader.CALL,
                            Details.silent(SevdeskFailure.Unseen.TOO_SLOW),
                            late);
            case CircuitBreakerOpenException open ->
                    new SevdeskFailure.NotSent(AnswerReader.CALL, Details.silent("guard"), open);
            case BulkheadException full ->
                    new SevdeskFailure.NotSent(AnswerReader.CALL, Details.silent("guard"), full);
            default ->
                    new SevdeskFailure.Unseen(AnswerReader.CALL, Details.silent("fault"), thrown);
        };
    }
}

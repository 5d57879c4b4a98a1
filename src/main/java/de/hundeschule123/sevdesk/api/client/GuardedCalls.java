package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.client.Exchange.Bound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Calls over the wire whose every failure, also that of its guards, is a {@link SevdeskFailure}; an
 * answer that is not what was asked for is none, and stays unseen.
 */
@ApplicationScoped
public class GuardedCalls {

    private final CallExecutor executor;

    protected GuardedCalls() {
        this(null);
    }

    @Inject
    public GuardedCalls(CallExecutor executor) {
        this.executor = executor;
    }

    /** Reads; may ask twice. */
    public <T> T read(String operation, Supplier<Response> call, Function<JsonValue, T> form) {
        return guarded(operation, () -> executor.read(exchange(operation, call, form)));
    }

    /** Reads a list that has pages; nothing is asked before it is gathered. */
    public <T> Listing<T> listing(
            String operation,
            IntFunction<Response> page,
            Function<Answer, T> row,
            Function<T, String> id) {
        return new Listing<>(
                operation,
                offset -> read(operation, () -> page.apply(offset), body -> ListPage.of(body, row)),
                id);
    }

    /** Writes, once. */
    public <T> T write(String operation, Supplier<Response> call, Function<JsonValue, T> form) {
        return guarded(operation, () -> executor.write(exchange(operation, call, form)));
    }

    /** Writes, once; of long texts in the answer only the beginning is kept. */
    public <T> T upload(String operation, Supplier<Response> call, Function<JsonValue, T> form) {
        return guarded(
                operation,
                () -> executor.write(new Exchange<>(operation, call, form, Bound.BEGINNINGS)));
    }

    private static <T> Exchange<T> exchange(
            String operation, Supplier<Response> call, Function<JsonValue, T> form) {
        return new Exchange<>(operation, call, form, Bound.WHOLE);
    }

    private static <T> T guarded(String operation, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw CallExecutor.guarded(operation, failure);
        }
    }
}

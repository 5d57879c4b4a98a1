package de.hundeschule123.sevdesk.api.wire;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/**
 * Calls over the wire whose every failure, also that of its guards, is a {@link SevdeskFailure}.
 */
@ApplicationScoped
public class Calls {

    private final Wire wire;

    protected Calls() {
        this(null);
    }

    @Inject
    public Calls(Wire wire) {
        this.wire = wire;
    }

    /** Reads; may ask twice. */
    public JsonValue read(String operation, Supplier<Response> call) {
        try {
            return wire.read(operation, call);
        } catch (RuntimeException failure) {
            throw Wire.guarded(operation, failure);
        }
    }

    /** Writes, once. */
    public JsonValue write(String operation, Supplier<Response> call) {
        try {
            return wire.write(operation, call);
        } catch (RuntimeException failure) {
            throw Wire.guarded(operation, failure);
        }
    }

    /** The failure of an answer that lacks what it must have; a write may well have been done. */
    public SevdeskFailure notUnderstood(String operation) {
        return new SevdeskFailure.Unseen(
                operation, new Details(200, "not understood", null, null), null);
    }
}

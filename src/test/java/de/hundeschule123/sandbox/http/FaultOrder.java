package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.fault.Fault;
import de.hundeschule123.sandbox.fault.FaultKind;
import de.hundeschule123.sandbox.wire.Wire;
import java.time.Duration;
import java.util.List;

/** A fault as it is ordered at the control desk. */
public final class FaultOrder {
    private static final int SMALL_PAGE = 100;

    private FaultOrder() {}

    public static Fault read(ObjectNode order) {
        return new Fault(
                order.path("operation").asText("*"),
                Wire.text(order, "token"),
                FaultKind.valueOf(order.path("kind").asText()),
                order.path("next").asInt(1),
                order.hasNonNull("probability") ? order.path("probability").asDouble() : null,
                order.path("seed").asLong(1),
                new Fault.Details(
                        Duration.ofMillis(order.path("millis").asLong(0)),
                        Wire.text(order, "retryAfter"),
                        order.path("rows").asInt(SMALL_PAGE),
                        order.hasNonNull("worked") ? order.path("worked").asBoolean() : null));
    }

    static ArrayNode written(List<Fault> faults) {
        ArrayNode orders = Wire.JSON.createArrayNode();
        for (Fault fault : faults) {
            ObjectNode order = orders.addObject();
            order.put("operation", fault.operation()).put("kind", fault.kind().name());
            order.put("hits", fault.hits());
            fault.probability()
                    .ifPresentOrElse(
                            chance -> order.put("probability", chance),
                            () -> order.put("next", fault.left()));
        }
        return orders;
    }
}

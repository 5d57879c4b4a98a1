package de.hundeschule123.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.hundeschule123.sandbox.fault.Fault;
import de.hundeschule123.sandbox.operation.Answer;
import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Carries a fault out on one exchange: the work is done before, after, later or never. */
final class FaultyDelivery {
    private final ScheduledExecutorService later;

    FaultyDelivery(ScheduledExecutorService later) {
        this.later = later;
    }

    void deliver(Fault fault, Supplier<Answer> work, Exchange exchange) {
        if (fault.kind().isOdd()) {
            exchange.send(new OddAnswer(fault).instead(work));
            return;
        }
        switch (fault.kind()) {
            case TOO_MANY -> exchange.send(tooMany(fault));
            case ERROR_BEFORE -> exchange.send(error(500, "Internal Server Error"));
            case ERROR_IN_200 ->
                    exchange.send(Answer.error(200, 422, 390, "The operation is not possible"));
            case REDIRECT ->
                    exchange.send(Answer.text(302, "text/html", "").with("Location", "/login"));
            case UNAUTHORIZED -> exchange.send(error(401, "Authentication required"));
            case FORBIDDEN -> exchange.send(error(403, "Access denied"));
            case UNAVAILABLE -> exchange.send(error(503, "Service Unavailable"));
            case HTML_502 ->
                    exchange.send(
                            Answer.text(502, "text/html", "<html><h1>502 Bad Gateway</h1></html>"));
            case RESET_BEFORE -> exchange.reset();
            case TIMEOUT_BEFORE -> {
                Exchange.pause(fault.time());
                exchange.close();
            }
            case LATE -> {
                later.schedule(work::get, fault.time().toMillis(), TimeUnit.MILLISECONDS);
                exchange.reset();
            }
            default -> deliverAfterWork(fault, work.get(), exchange);
        }
    }

    private static void deliverAfterWork(Fault fault, Answer answer, Exchange exchange) {
        switch (fault.kind()) {
            case LATENCY -> {
                exchange.await(fault.time());
                exchange.send(answer);
            }
            case ERROR_AFTER -> exchange.send(error(500, "Internal Server Error"));
            case RESET_AFTER -> exchange.reset();
            case EOF_AFTER -> exchange.close();
            case TIMEOUT_AFTER -> {
                Exchange.pause(fault.time());
                exchange.close();
            }
            case DRIP -> exchange.drip(answer, fault.time());
            case TRUNCATED -> exchange.truncate(answer);
            case GARBAGE ->
                    exchange.send(
                            Answer.text(answer.status(), "application/json", "{\"objects\": <?"));
            case NO_ID -> exchange.send(withoutIds(answer));
            default -> throw new IllegalStateException("No way to deliver " + fault.kind());
        }
    }

    private static Answer tooMany(Fault fault) {
        Answer answer = error(429, "Too Many Requests");
        return fault.retryAfter() == null ? answer : answer.with("Retry-After", fault.retryAfter());
    }

    private static Answer error(int status, String message) {
        return Answer.error(status, status, null, message);
    }

    private static Answer withoutIds(Answer answer) {
        try {
            JsonNode whole = Wire.JSON.readTree(answer.body());
            removeIds(whole.path("objects"));
            return Answer.json(answer.status(), whole);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void removeIds(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("id");
        }
        node.forEach(FaultyDelivery::removeIds);
    }
}

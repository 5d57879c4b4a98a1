package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** An error in sevdesk's own words: it says at least one of what its errors say. */
record SaidError(Answer said) {

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_MESSAGE = 900;

    /** The error that a body tells; nothing when whoever answered was not sevdesk itself. */
    static Optional<SaidError> in(JsonValue body) {
        return body instanceof JsonObject object && object.get("error") instanceof JsonObject error
                ? Optional.of(new SaidError(new Answer(error))).filter(SaidError::isOwn)
                : Optional.empty();
    }

    private boolean isOwn() {
        return said.text("message").isPresent()
                || said.text("code").isPresent()
                || said.text("exceptionUUID").isPresent();
    }

    Details details(int status, String otherwise) {
        return new Details(
                status,
                said.text("code", LONGEST_CODE).orElse(otherwise),
                said.text("exceptionUUID", LONGEST_CODE).orElse(null),
                said.text("message", LONGEST_MESSAGE).orElse(null));
    }
}

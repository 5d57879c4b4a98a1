package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Texts;
import java.util.List;
import java.util.stream.Collectors;

/** The refusal of a request some of whose fields are not as they must be. */
final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** Names some, and says how many more there are. */
    InvalidRequest(List<FieldError> errors, int more) {
        super(sentences(errors, more));
        this.errors = List.copyOf(errors);
    }

    private static String sentences(List<FieldError> errors, int more) {
        String named = errors.stream().map(FieldError::detail).collect(Collectors.joining(" "));
        return more == 0 ? named : named + " " + Texts.of("input.more", more);
    }

    List<FieldError> errors() {
        return errors;
    }
}

package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what is wrong with the fields of one request, so that its sender learns all of it at
 * once.
 */
public final class FieldErrors {

    /** So many can be read at once; an invoice of 300 lines can have a thousand. */
    static final int MOST = 10;

    private final List<FieldError> found = new ArrayList<>();
    private int more;

    /** Adds a sentence whose first parameter is the field. */
    void add(String key, String field, Object... others) {
        Object[] parameters = new Object[others.length + 1];
        parameters[0] = field;
        System.arraycopy(others, 0, parameters, 1, others.length);
        add(field, () -> Texts.of(key, parameters));
    }

    /** Adds a sentence, which is made only if somebody will read it. */
    void add(String field, Supplier<String> sentence) {
        if (found.size() < MOST) {
            found.add(new FieldError(field, sentence.get()));
        } else {
            more++;
        }
    }

    /** The value that our own rules make of a field; null where they decline it. */
    public <T> T of(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (Declined declined) {
            add("input.field", field, declined.getMessage());
            return null;
        }
    }

    /** Refuses the request if any field was wrong. */
    public void refuse() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }

    InvalidRequest refusal() {
        return new InvalidRequest(found, more);
    }
}

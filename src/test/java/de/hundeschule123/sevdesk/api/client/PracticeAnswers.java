package de.hundeschule123.sevdesk.api.client;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.InputStream;
import java.lang.reflect.Method;

/** Hands answers over as the REST client does, by the providers that its interfaces register. */
public final class PracticeAnswers {

    private static final RefusalMapper REFUSALS = new RefusalMapper();

    private PracticeAnswers() {}

    /** What a call of an operation brings when it is answered so. */
    public static AnswerBody of(Method operation, PracticeResponse response) {
        return of(response.within(Bound.of(operation)));
    }

    static AnswerBody of(PracticeResponse response) {
        if (REFUSALS.handles(response.getStatus(), new MultivaluedHashMap<>())) {
            throw REFUSALS.toThrowable(response);
        }
        return AnswerReader.read(response.readEntity(InputStream.class));
    }
}

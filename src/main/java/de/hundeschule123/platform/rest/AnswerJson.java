package de.hundeschule123.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Sets how JSON-B writes the answers of the REST interface: each field is always there, null where
 * it has no value.
 */
@Provider
public class AnswerJson implements ContextResolver<Jsonb> {

    private static final Jsonb JSON_B =
            JsonbBuilder.create(
                    new JsonbConfig().withNullValues(true).withSerializers(new AnswerWriter()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSON_B;
    }
}

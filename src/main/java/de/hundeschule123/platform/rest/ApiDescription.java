package de.hundeschule123.platform.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Completes what the server says at {@code /openapi} by the fields of each request and answer.
 *
 * <p>The server's own reading of records calls a day an object, forgets what is required, and
 * writes bounds that nobody has set.
 */
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        RecordSchemas schemas = new RecordSchemas();
        for (RestOperation operation : RestOperations.all()) {
            operation
                    .in(api.getPaths())
                    .ifPresent(described -> complete(described, operation, schemas));
        }
        RestOperations.added().forEach(schemas::add);
        api.getComponents().setSchemas(schemas.all());
    }

    private static void complete(
            Operation described, RestOperation operation, RecordSchemas schemas) {
        operation
                .request()
                .map(schemas::request)
                .ifPresent(
                        schema ->
                                described.setRequestBody(
                                        OASFactory.createRequestBody()
                                                .required(true)
                                                .content(content("application/json", schema))));
        APIResponses answers = described.getResponses();
        operation
                .answer()
                .ifPresent(
                        said ->
                                answers.addAPIResponse(
                                        said.responseCode(),
                                        response(
                                                said.responseDescription(),
                                                "application/json",
                                                schemas.answer(said.value()))));
        answers.addAPIResponse(
                "default",
                response(
                        "Was nicht ging, und warum",
                        "application/problem+json",
                        schemas.document(ProblemDocument.class)));
    }

    private static APIResponse response(String description, String type, Schema schema) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(content(type, schema));
    }

    private static Content content(String type, Schema schema) {
        return OASFactory.createContent()
                .addMediaType(type, OASFactory.createMediaType().schema(schema));
    }
}

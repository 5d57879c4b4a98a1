package de.hundeschule123.contract;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.LevelResolver;
import com.atlassian.oai.validator.report.ValidationReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.github.fge.jsonpatch.JsonPatch;
import com.github.fge.jsonpatch.JsonPatchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/**
 * sevdesk's own description of its interface, with its known defects mended by {@code
 * known-defects.yaml}.
 */
final class SevdeskSpec {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final String MENDED = "known-defects.yaml";

    private final OpenApiInteractionValidator validator;

    private SevdeskSpec(JsonNode spec) {
        validator =
                OpenApiInteractionValidator.createForInlineApiSpecification(spec.toString())
                        .withLevelResolver(
                                LevelResolver.create()
                                        .withLevel(
                                                "validation.request.parameter.query.unexpected",
                                                ValidationReport.Level.ERROR)
                                        .build())
                        .build();
    }

    /**
     * The description that the property {@code sevdesk.openapi} names; without it the test is
     * skipped, and says so where nobody overlooks it.
     */
    static SevdeskSpec findOrSkip() throws IOException {
        Path file = Path.of(System.getProperty("sevdesk.openapi", "no-sevdesk-openapi.yaml"));
        if (!Files.isReadable(file)) {
            System.err.println(
                    "SKIPPED: "
                            + file
                            + " is not there, so no request was held against sevdesk's description."
                            + " Name it with -Dsevdesk.openapi=…/openapi.yaml");
            Assumptions.abort("sevdesk's openapi.yaml (property sevdesk.openapi) is missing");
        }
        return new SevdeskSpec(mended(file));
    }

    private static JsonNode mended(Path file) throws IOException {
        try (InputStream mending = SevdeskSpec.class.getResourceAsStream(MENDED)) {
            JsonPatch patch = JsonPatch.fromJson(YAML.readTree(mending));
            return patch.apply(YAML.readTree(Files.newInputStream(file)));
        } catch (JsonPatchException changed) {
            throw new IOException(MENDED + " no longer fits the description", changed);
        }
    }

    /** What the description has against a request; nothing when it allows it. */
    List<String> complaints(Sent sent) {
        SimpleRequest.Builder request = new SimpleRequest.Builder(sent.method(), sent.path());
        sent.query().forEach(request::withQueryParam);
        if (sent.contentType() != null) {
            request.withContentType(sent.contentType()).withBody(sent.text());
        }
        return validator
                .validateRequest(request.withHeader("Authorization", "token").build())
                .getMessages()
                .stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }
}

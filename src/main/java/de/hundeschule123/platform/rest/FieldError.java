package de.hundeschule123.platform.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A field of a request that is not as it must be, and the German sentence that says why. */
@JsonbPropertyOrder({"field", "detail"})
public record FieldError(
        @Schema(description = "Der Weg zum Feld", examples = "lines[2].vatRate") String field,
        @Schema(description = "Was daran nicht richtig ist") String detail) {}

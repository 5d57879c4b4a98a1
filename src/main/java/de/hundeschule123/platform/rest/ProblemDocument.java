package de.hundeschule123.platform.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A problem document as it is written (RFC 9457); what is null is left out. */
@JsonbPropertyOrder({"title", "status", "detail", "instance", "errors"})
@Schema(name = "Problem", description = "Warum eine Anfrage nicht ausgeführt wurde (RFC 9457)")
public record ProblemDocument(
        @Schema(description = "Der Name des HTTP-Status", examples = "Bad Request") String title,
        @Schema(description = "Der HTTP-Status", examples = "400") int status,
        @Schema(
                        description = "Was nicht ging, und was stattdessen hilft",
                        examples = "„date“ fehlt.")
                String detail,
        @Schema(description = "Die Nummer eines Fehlers auf unserer Seite") String instance,
        @Schema(description = "Die Felder, an denen es lag") List<FieldError> errors) {}

package de.hundeschule123.school.operator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose access is lost. */
@Schema(name = "LostAccessRequest", description = "Wer nicht mehr hineinkommt")
public record LostAccessRequest(
        @Schema(
                        description = "Womit die Inhaberin oder der Inhaber sich anmeldet",
                        examples = "maria@sonnenhang.example")
                String email) {}

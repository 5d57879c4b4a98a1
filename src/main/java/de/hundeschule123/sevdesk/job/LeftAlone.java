package de.hundeschule123.sevdesk.job;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that a job has left alone, and why. */
@Schema(name = "LeftAlone", description = "Ein Beleg, der so blieb, wie er war")
public record LeftAlone(
        @Schema(description = "Die id des Belegs", examples = "17") long document,
        @Schema(description = "Der Grund als Kennwort", examples = "PAID") String reason,
        @Schema(description = "Der Grund als Satz") String detail) {}

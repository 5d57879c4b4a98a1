package de.hundeschule123.school.operator;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school that is there now, and how its owner comes in. */
@Schema(name = "School", description = "Eine Hundeschule auf diesem Server")
public record EnrolmentAnswer(
        @Schema(description = "Der Schlüssel aus der Adresse", examples = "sonnenhang")
                String school,
        @Schema(
                        description =
                                "Damit setzt die Inhaberin oder der Inhaber einmal ein Passwort; fehlt,"
                                        + " sobald eines gesetzt ist und keiner verlangt wurde")
                Optional<String> link) {

    static EnrolmentAnswer of(Enrolments.Enrolled enrolled) {
        return new EnrolmentAnswer(enrolled.key().text(), enrolled.link());
    }
}

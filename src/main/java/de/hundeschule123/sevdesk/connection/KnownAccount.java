package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * A known account is one that a school is or was connected with.
 *
 * @param id sevdesk's id of it
 * @param left when the school went on with another one; nothing while it is connected
 */
public record KnownAccount(String id, Optional<Instant> left) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withZone(GermanTime.ZONE);

    /** What people call it, such as "Sevdesk-Konto Nr. 4711 (bis 27.11.2026 verbunden)". */
    public String words() {
        return left.map(end -> Texts.of("connection.account.left", id, DAY.format(end)))
                .orElseGet(() -> Texts.of("connection.account.known", id));
    }
}

package de.hundeschule123.platform.time;

import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names the time zone of the dog schools, in which days begin and moments are shown. */
public final class GermanTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm", Locale.GERMANY).withZone(ZONE);

    private GermanTime() {}

    /** A moment as sentences name it, such as "28.11.2026, 01:03". */
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A moment with the name of its month, such as "28. November 2026, 01:03 Uhr". */
    public static String inWords(Instant moment) {
        return DateTimeFormatter.ofPattern(Texts.of("time.inWords"), Language.current().locale())
                .withZone(ZONE)
                .format(moment);
    }
}

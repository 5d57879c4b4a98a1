package de.hundeschule123.platform.time;

import java.time.ZoneId;

/** Names the time zone of the dog schools, in which days begin and moments are shown. */
public final class GermanTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private GermanTime() {}
}

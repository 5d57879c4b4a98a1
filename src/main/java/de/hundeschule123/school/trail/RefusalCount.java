package de.hundeschule123.school.trail;

import de.hundeschule123.school.SchoolId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Counts refusals of one person from one place within a minute. A person who is tried from many
 * places has sixty entries of their own an hour; the rest counts together, without a place.
 */
final class RefusalCount {

    static final int MOST_AN_HOUR = 60;

    private static final Duration TOGETHER = Duration.ofMinutes(1);
    private static final Duration HOUR = Duration.ofHours(1);

    /** Whom somebody tried to be, and from where. */
    private record Attempt(SchoolId school, String person, Origin origin) {

        static Attempt of(Entry entry) {
            return new Attempt(entry.school(), entry.thing(), entry.origin());
        }

        Attempt fromAnywhere() {
            return new Attempt(school, person, new Origin(origin.channel(), null));
        }
    }

    /** The first of a minute, and how many followed. */
    private static final class Series {

        private final Entry first;
        private int more;

        Series(Entry first) {
            this.first = first;
        }
    }

    /** How many entries a person has since the hour began. */
    private record Hour(Instant begun, int entries) {}

    private final Map<Attempt, Series> series = new HashMap<>();
    private final Map<String, Hour> hours = new HashMap<>();

    /** Counts a refusal; whether it is recorded at once, for it is the first. */
    synchronized boolean isFirst(Entry entry) {
        Attempt attempt = Attempt.of(entry);
        if (!series.containsKey(attempt) && !mayHaveOwn(entry)) {
            attempt = attempt.fromAnywhere();
        }
        Series known = series.get(attempt);
        if (known == null) {
            series.put(attempt, new Series(at(entry, attempt.origin(), 1)));
            return attempt.origin().address() != null;
        }
        known.more++;
        return false;
    }

    private boolean mayHaveOwn(Entry entry) {
        Hour hour = hours.get(entry.thing());
        boolean goesOn = hour != null && hour.begun().plus(HOUR).isAfter(entry.moment());
        int entries = goesOn ? hour.entries() : 0;
        if (entries >= MOST_AN_HOUR) {
            return false;
        }
        hours.put(entry.thing(), new Hour(goesOn ? hour.begun() : entry.moment(), entries + 1));
        return true;
    }

    /** What came beside the first of each minute that is over. */
    synchronized List<Entry> repeated(Instant now) {
        List<Entry> repeated = new ArrayList<>();
        Iterator<Series> all = series.values().iterator();
        while (all.hasNext()) {
            Series over = all.next();
            if (over.first.moment().plus(TOGETHER).isAfter(now)) {
                continue;
            }
            boolean unrecorded = over.first.origin().address() == null;
            int times = over.more + (unrecorded ? 1 : 0);
            if (times > 0) {
                repeated.add(at(over.first, over.first.origin(), times));
            }
            all.remove();
        }
        hours.values().removeIf(hour -> !hour.begun().plus(HOUR).isAfter(now));
        return repeated;
    }

    private static Entry at(Entry entry, Origin origin, int times) {
        return new Entry(
                entry.school(),
                entry.moment(),
                entry.act(),
                entry.actor(),
                origin,
                entry.thing(),
                entry.detail(),
                times);
    }
}

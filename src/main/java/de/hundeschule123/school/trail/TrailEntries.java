package de.hundeschule123.school.trail;

import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import de.hundeschule123.school.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the entries of the current school's trail, the latest first; only its owner reads them. */
@ApplicationScoped
@Transactional
public class TrailEntries {

    private static final String LATEST = "e.moment desc, e.id desc";

    /** More than a year of one person; the whole is a list of the owner's. */
    private static final int MOST_OF_ONESELF = 10_000;

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;

    public long count(TrailSearch search) {
        return wanted(search).count();
    }

    /** One page, found by its ids: what is skipped is not read. */
    public List<TrailEntry> page(TrailSearch search, int offset, int size) {
        return rows(wanted(search).orderBy(LATEST).page(offset, size).values("e.id", Long.class));
    }

    /** All entries of a search, by their ids. */
    public List<Long> ids(TrailSearch search) {
        return wanted(search).orderBy(LATEST).values("e.id", Long.class);
    }

    /** These entries in this order, as far as they belong to this school. */
    public List<TrailEntry> rows(List<Long> ids) {
        current.mustBeOwner();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, TrailEntry> found =
                records
                        .select(TrailEntry.class)
                        .where("e.id in :ids")
                        .with("ids", ids)
                        .list()
                        .stream()
                        .collect(Collectors.toMap(TrailEntry::getId, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /**
     * The latest of what somebody has done, for themselves: that they may read, whatever they are.
     */
    public List<TrailEntry> ofOneself(long person) {
        boolean self = current.user().filter(user -> user.userId() == person).isPresent();
        return self
                ? records.select(TrailEntry.class)
                        .where("e.actor = :actor and e.actorId = :person")
                        .with("actor", Actor.Kind.PERSON)
                        .with("person", person)
                        .orderBy(LATEST)
                        .page(0, MOST_OF_ONESELF)
                        .list()
                : List.of();
    }

    /** Whose acts can be looked for: each person of the school, and who acts beside them. */
    public Map<TrailSearch.Who, String> actors() {
        current.mustBeOwner();
        Map<TrailSearch.Who, String> actors = new LinkedHashMap<>();
        records.select(User.class)
                .orderBy("e.name, e.email")
                .list()
                .forEach(
                        user ->
                                actors.put(
                                        new TrailSearch.Who(Actor.Kind.PERSON, user.getId()),
                                        user.getName() + " · " + user.getEmail()));
        Stream.of(Actor.Kind.KEY, Actor.Kind.SERVER, Actor.Kind.OPERATOR, Actor.Kind.STRANGER)
                .forEach(
                        kind ->
                                actors.put(
                                        new TrailSearch.Who(kind, null),
                                        Texts.of("trail.who.all." + kind)));
        return actors;
    }

    private Selection<TrailEntry> wanted(TrailSearch search) {
        current.mustBeOwner();
        Selection<TrailEntry> wanted = records.select(TrailEntry.class);
        if (search.area() != null) {
            wanted.where("e.area = :area").with("area", search.area());
        }
        if (search.who() != null) {
            wanted.where("e.actor = :actor").with("actor", search.who().kind());
            if (search.who().id() != null) {
                wanted.where("e.actorId = :actorId").with("actorId", search.who().id());
            }
        }
        if (search.from() != null) {
            wanted.where("e.moment >= :from").with("from", begin(search.from()));
        }
        if (search.until() != null) {
            wanted.where("e.moment < :until").with("until", begin(search.until().plusDays(1)));
        }
        narrow(wanted, SearchWords.of(search.text()));
        return wanted;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(GermanTime.ZONE).toInstant();
    }

    /** A word may stand in what the entry names, or in the German words for its act. */
    private static void narrow(Selection<TrailEntry> wanted, SearchWords words) {
        int count = 0;
        List<String> patterns = words.patterns();
        for (String word : words.words()) {
            List<String> acts = actsOf(word);
            String named = "word" + count;
            wanted.where(
                            """
                            lower(concat(concat(concat(coalesce(e.thing, ''), ' '),
                                concat(coalesce(e.detail, ''), ' ')),
                                concat(concat(coalesce(e.actorName, ''), ' '),
                                concat(concat(coalesce(e.actorEmail, ''), ' '),
                                coalesce(e.address, ''))))) like :%s escape '!'"""
                                            .formatted(named)
                                    + (acts.isEmpty() ? "" : " or e.act in :acts" + count))
                    .with(named, patterns.get(count));
            if (!acts.isEmpty()) {
                wanted.with("acts" + count, acts);
            }
            count++;
        }
    }

    private static List<String> actsOf(String word) {
        return Texts.endingsOf("trail.act.").stream()
                .filter(
                        act ->
                                Texts.of("trail.act." + act)
                                        .toLowerCase(Locale.GERMANY)
                                        .contains(word.toLowerCase(Locale.GERMANY)))
                .toList();
    }
}

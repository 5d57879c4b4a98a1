package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.time.GermanTime;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.ConnectionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Finds what people did about a school's transfers and its connection, which the trail keeps,
 * together with what the program found of the connection; the latest first.
 */
@ApplicationScoped
@Transactional
class EventLogRepository {

    /** The acts beside those on transfers; an index holds exactly these and no others. */
    private static final String ACTS_ON_CONNECTION =
            """
            e.act in ('TOKEN_GIVEN', 'TOKEN_ADOPTED', 'TOKEN_TRIED', 'TOKEN_DROPPED',
                'CONNECTION_CHECKED', 'EXTENSION_ACTIVATED', 'EXTENSION_DEACTIVATED',
                'TRANSFER_SETTINGS_CHANGED', 'REVENUE_ACCOUNT_CHOSEN', 'ACCOUNT_ENTERED',
                'TRANSFERS_TRIED_AGAIN')""";

    private static final String SHOWN = "(e.area = 'TRANSFERS' or " + ACTS_ON_CONNECTION + ")";

    private static final String OF_TRAIL =
            """
            select 'T' as source, e.id, e.moment, e.act as what, e.actor, e.actor_name as who,
                e.thing, e.detail, null as tester, null as result, null as missing, null as reason,
                null as said, (select d.id from document d where d.school_id = e.school_id
                    and d.number = e.thing and d.kind <> 'EXPENSE') as document
            from trail_entry e where e.school_id = ?""";

    private static final String OF_CONNECTION =
            """
            select 'C' as source, c.id, c.moment, c.kind as what, null as actor, c.person as who,
                null as thing, null as detail, c.tester, c.result, c.missing, c.reason, c.said,
                null as document
            from sevdesk_connection_event c where c.school_id = ?""";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** A statement that grows by conditions, with their values. */
    private static final class Part {

        private final StringBuilder text;
        private final List<Object> values = new ArrayList<>();

        Part(String select, SchoolId school) {
            text = new StringBuilder(select);
            values.add(school.value());
        }

        Part and(String condition, Object... its) {
            text.append(" and ").append(condition);
            values.addAll(List.of(its));
            return this;
        }
    }

    long count(SchoolId school, EventSearch search) {
        return parts(school, search).stream()
                .mapToLong(
                        part ->
                                ((Number)
                                                query(
                                                                "select count(*) from ("
                                                                        + part.text
                                                                        + ") counted",
                                                                part.values)
                                                        .getSingleResult())
                                        .longValue())
                .sum();
    }

    /** One page, the latest first. */
    List<LoggedEvent> page(SchoolId school, EventSearch search, int offset, int size) {
        return page(school, search, " order by 3 desc, 1, 2 desc", offset, size);
    }

    /** One page, the oldest first: what is added meanwhile moves no other. */
    List<LoggedEvent> oldest(SchoolId school, EventSearch search, int offset, int size) {
        return page(school, search, " order by 3, 1 desc, 2", offset, size);
    }

    private List<LoggedEvent> page(
            SchoolId school, EventSearch search, String order, int offset, int size) {
        List<Part> parts = parts(school, search);
        List<?> rows =
                query(
                                parts.stream()
                                                .map(part -> "(" + part.text + ")")
                                                .collect(Collectors.joining(" union all "))
                                        + order
                                        + " limit "
                                        + size
                                        + " offset "
                                        + offset,
                                parts.stream().flatMap(part -> part.values.stream()).toList())
                        .getResultList();
        return rows.stream().map(Object[].class::cast).map(EventLogRepository::event).toList();
    }

    private Query query(String statement, List<Object> values) {
        return Statements.of(entities, statement, values.toArray());
    }

    private static List<Part> parts(SchoolId school, EventSearch search) {
        Part trail = new Part(OF_TRAIL, school).and(SHOWN);
        Part connection = new Part(OF_CONNECTION, school);
        if (search.from() != null) {
            trail.and("e.moment >= ?", begin(search.from()));
            connection.and("c.moment >= ?", begin(search.from()));
        }
        if (search.until() != null) {
            trail.and("e.moment < ?", begin(search.until().plusDays(1)));
            connection.and("c.moment < ?", begin(search.until().plusDays(1)));
        }
        if (search.person() != null) {
            trail.and("e.actor = 'PERSON' and e.actor_id = ?", search.person());
            connection.and("c.person_id = ?", search.person());
        }
        narrow(trail, connection, SearchWords.of(search.text()));
        return switch (search.kind()) {
            case null -> List.of(trail, connection);
            case CONNECTION -> List.of(trail.and(ACTS_ON_CONNECTION), connection);
            case DECISIONS -> List.of(trail.and("e.area = 'TRANSFERS'"));
        };
    }

    /** A word may stand in what was acted on, in who did it, or in the German words for it. */
    private static void narrow(Part trail, Part connection, SearchWords words) {
        int count = 0;
        for (String pattern : words.patterns()) {
            String word = words.words().get(count++);
            trail.and(
                    "(lower(concat_ws(' ', e.thing, e.detail, e.actor_name)) like ? escape '!'"
                            + named("e.act", "trail.act.", word)
                            + ")",
                    pattern);
            connection.and(
                    "(lower(concat_ws(' ', c.person, c.said)) like ? escape '!'"
                            + named("c.kind", "connection.event.", word)
                            + named("c.result", "connection.test.", word)
                            + named("c.reason", "connection.held.", word)
                            + ")",
                    pattern);
        }
    }

    /** Or one of the words of our own whose German text holds what is looked for. */
    private static String named(String column, String texts, String word) {
        String found =
                Texts.endingsOf(texts).stream()
                        .filter(ending -> ending.matches("[A-Z_]+"))
                        .filter(
                                ending ->
                                        Texts.of(texts + ending)
                                                .toLowerCase(Locale.GERMANY)
                                                .contains(word))
                        .map(ending -> "'" + ending + "'")
                        .collect(Collectors.joining(", "));
        return found.isEmpty() ? "" : " or " + column + " in (" + found + ")";
    }

    private static Object begin(LocalDate day) {
        return day.atStartOfDay(GermanTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
    }

    private static LoggedEvent event(Object... row) {
        String key = row[0] + "" + row[1];
        Instant moment = Statements.moment(row[2]);
        if ("T".equals(row[0])) {
            return new LoggedEvent(
                    key,
                    moment,
                    act((String) row[3]),
                    actor((String) row[4], (String) row[5]),
                    Optional.ofNullable((String) row[6]).orElse(""),
                    row[13] == null ? null : ((Number) row[13]).longValue(),
                    Optional.ofNullable((String) row[7]).orElse(""),
                    null);
        }
        ConnectionEvent found =
                ConnectionEvent.of(
                        moment,
                        new ConnectionEvent.Stored(
                                (String) row[3],
                                (String) row[8],
                                (String) row[5],
                                (String) row[9],
                                (String) row[10],
                                (String) row[11]),
                        (String) row[12]);
        return new LoggedEvent(
                key, moment, found.what(), found.who(), "", null, found.detail(), found.said());
    }

    /** What was done, in German; an act that only a newer version knows keeps its name. */
    static String act(String name) {
        String key = "trail.act." + name;
        return Texts.knows(key) ? Texts.of(key) : name;
    }

    /** Who did it: by name alone, for staff may look here and not into the trail. */
    static String actor(String kind, String name) {
        return switch (kind) {
            case "PERSON" -> name == null ? "" : name;
            case "KEY" -> Texts.of("trail.who.KEY", name);
            default -> Texts.of("trail.who." + kind);
        };
    }
}

package de.hundeschule123.sevdesk.contact.matching;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.platform.database.StoredText;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.matching.LostContact.Loss;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores the result of a matching, link and finding together. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
class MatchRepository {

    private static final int LONGEST = 400;
    private static final int LONGEST_NUMBER = 100;

    private static final List<String> RESULT = List.of("sevdesk_match", "sevdesk_match_note");

    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private ContactLinkRepository links;

    /** For whom a job has stored a finding before it was interrupted. */
    public Set<Long> foundBy(SchoolId school, long job) {
        List<?> customers =
                sql(
                                "select customer_id from sevdesk_match"
                                        + " where school_id = ? and job_id = ?",
                                school.value(),
                                job)
                        .getResultList();
        return customers.stream().map(id -> ((Number) id).longValue()).collect(toUnmodifiableSet());
    }

    /** Clears the way for a new result; what the job itself has found already stays. */
    public void clear(SchoolId school, long job) {
        for (String table : RESULT) {
            sql(
                            "delete from " + table + " where school_id = ? and job_id <> ?",
                            school.value(),
                            job)
                    .executeUpdate();
        }
    }

    /**
     * Stores findings and links those who are assigned, in few statements however many there are.
     * Who was linked by somebody else meanwhile keeps that link; a finding that is stored once more
     * takes the place of the first.
     *
     * @return who is linked by it
     */
    @Transactional(REQUIRED)
    public Set<Long> save(SchoolId school, long job, List<Match> matches) {
        List<Match> assigned =
                matches.stream().filter(match -> match.verdict() == MatchVerdict.ASSIGNED).toList();
        Set<Long> linked = links.linkAll(school, assigned.stream().map(Match::pair).toList());
        Set<Long> cared =
                links.takenCareOf(
                        school,
                        assigned.stream()
                                .map(Match::customer)
                                .filter(customer -> !linked.contains(customer))
                                .toList());
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        JsonArrayBuilder choices = JSON.createArrayBuilder();
        for (Match match : matches) {
            if (match.verdict() != MatchVerdict.ASSIGNED || linked.contains(match.customer())) {
                rows.add(row(match.customer(), match.verdict(), match.reason()));
                addChoices(choices, match);
            } else if (!cared.contains(match.customer())) {
                rows.add(row(match.customer(), MatchVerdict.NONE, MatchReason.TAKEN));
            }
        }
        add(school, job, rows.build());
        addChoices(school, choices.build());
        return linked;
    }

    private static JsonObjectBuilder row(long customer, MatchVerdict verdict, MatchReason reason) {
        return JSON.createObjectBuilder()
                .add("customer", customer)
                .add("verdict", verdict.name())
                .add("reason", reason.name());
    }

    private static void addChoices(JsonArrayBuilder choices, Match match) {
        if (match.verdict() == MatchVerdict.PROPOSED || match.verdict() == MatchVerdict.AMBIGUOUS) {
            for (int place = 0; place < match.candidates().size(); place++) {
                choices.add(choice(match.customer(), place, match.candidates().get(place)));
            }
        }
    }

    private static JsonObjectBuilder choice(
            long customer, int place, MatchCandidate matchCandidate) {
        JsonObjectBuilder row =
                JSON.createObjectBuilder()
                        .add("customer", customer)
                        .add("place", place)
                        .add("contact", matchCandidate.contact().id())
                        .add(
                                "number",
                                StoredText.of(matchCandidate.contact().number(), LONGEST_NUMBER))
                        .add("name", StoredText.of(matchCandidate.contact().name(), LONGEST));
        if (matchCandidate.email() != null) {
            row.add("email", StoredText.of(matchCandidate.email(), LONGEST));
        }
        if (matchCandidate.address() != null) {
            row.add("address", StoredText.of(matchCandidate.address(), LONGEST));
        }
        return row;
    }

    private void add(SchoolId school, long job, JsonArray rows) {
        sql(
                        """
                        insert into sevdesk_match (customer_id, school_id, job_id, verdict, reason)
                        select m.customer, ?, ?, m.verdict, m.reason
                        from json_to_recordset(cast(? as json))
                            as m(customer bigint, verdict varchar, reason varchar)
                        on conflict (customer_id) do update set job_id = excluded.job_id,
                            verdict = excluded.verdict, reason = excluded.reason""",
                        school.value(),
                        job,
                        rows.toString())
                .executeUpdate();
    }

    private void addChoices(SchoolId school, JsonArray choices) {
        if (choices.isEmpty()) {
            return;
        }
        sql(
                        """
                        insert into sevdesk_match_choice (customer_id, place, school_id, contact_id,
                            customer_number, name, email, address)
                        select m.customer, m.place, ?, m.contact, m.number, m.name, m.email,
                            m.address
                        from json_to_recordset(cast(? as json))
                            as m(customer bigint, place integer, contact varchar, number varchar,
                                name varchar, email varchar, address varchar)
                        on conflict do nothing""",
                        school.value(),
                        choices.toString())
                .executeUpdate();
    }

    /** A person has said who it is. */
    @Transactional(REQUIRED)
    public void decided(SchoolId school, long customer) {
        sql(
                        """
                        update sevdesk_match set verdict = 'ASSIGNED', reason = 'CHOSEN'
                        where school_id = ? and customer_id = ?""",
                        school.value(),
                        customer)
                .executeUpdate();
    }

    /** A person has said of several that it is who was proposed. */
    @Transactional(REQUIRED)
    public void decidedAll(SchoolId school, Collection<Long> customers) {
        sql(
                        """
                        update sevdesk_match set verdict = 'ASSIGNED', reason = 'CHOSEN'
                        where school_id = ? and customer_id in (select cast(value as bigint)
                            from json_array_elements_text(cast(? as json)))""",
                        school.value(),
                        JSON.createArrayBuilder(customers).build().toString())
                .executeUpdate();
    }

    /**
     * Whom the last matching has proposed for one of these reasons, with the contact: only where
     * one free contact has come into question for one customer without contact. Which of two it is,
     * only somebody can say who looks at both, even if one of them is taken since.
     */
    @Transactional(REQUIRED)
    public Map<Long, FoundContact> proposed(SchoolId school, Collection<MatchReason> reasons) {
        List<?> rows =
                sql(
                                """
                                select c.customer_id, c.contact_id, c.customer_number, c.name
                                from sevdesk_match m
                                    join sevdesk_match_choice c on c.customer_id = m.customer_id
                                where m.school_id = ? and m.verdict = 'PROPOSED'
                                  and m.reason in (select value
                                    from json_array_elements_text(cast(? as json)))
                                  and %s and %s
                                  and not exists (select 1 from sevdesk_match_choice other
                                    where other.customer_id = c.customer_id
                                      and other.contact_id <> c.contact_id)
                                  and not exists (select 1 from sevdesk_match_choice rival
                                    where rival.school_id = c.school_id
                                      and rival.contact_id = c.contact_id
                                      and rival.customer_id <> c.customer_id)"""
                                        .formatted(isFree("c"), isUnlinked("c")),
                                school.value(),
                                names(reasons))
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        toMap(
                                row -> ((Number) row[0]).longValue(),
                                row ->
                                        new FoundContact(
                                                (String) row[1],
                                                (String) row[2],
                                                (String) row[3])));
    }

    private static String names(Collection<MatchReason> reasons) {
        return JSON.createArrayBuilder(reasons.stream().map(Enum::name).toList())
                .build()
                .toString();
    }

    /** That the contact of a choice serves nobody. */
    private static String isFree(String choice) {
        return """
               not exists (select 1 from sevdesk_contact_link l
                   where l.school_id = %1$s.school_id and l.contact_id = %1$s.contact_id)"""
                .formatted(choice);
    }

    /** That the customer of a choice has no contact. */
    private static String isUnlinked(String choice) {
        return """
               not exists (select 1 from sevdesk_contact_link l
                   where l.school_id = %1$s.school_id and l.customer_id = %1$s.customer_id
                     and l.contact_id is not null)"""
                .formatted(choice);
    }

    /** Keeps what has become of the contact that a customer was linked with. */
    @Transactional(REQUIRED)
    public void note(SchoolId school, long job, long customer, LostContact lost) {
        sql(
                        """
                        insert into sevdesk_match_note
                            (customer_id, school_id, job_id, note, customer_number)
                        values (?, ?, ?, ?, ?)
                        on conflict (customer_id) do update set job_id = excluded.job_id,
                            note = excluded.note, customer_number = excluded.customer_number""",
                        customer,
                        school.value(),
                        job,
                        lost.loss().name(),
                        StoredText.of(lost.number(), LONGEST_NUMBER))
                .executeUpdate();
    }

    /** What has become of the contacts that some customers were linked with. */
    @Transactional(REQUIRED)
    public Map<Long, LostContact> lost(SchoolId school, Collection<Long> customers) {
        List<?> rows =
                sql(
                                """
                                select customer_id, note, customer_number from sevdesk_match_note
                                where school_id = ? and customer_id in (select cast(value as bigint)
                                    from json_array_elements_text(cast(? as json)))""",
                                school.value(),
                                JSON.createArrayBuilder(customers).build().toString())
                        .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .collect(
                        toMap(
                                row -> ((Number) row[0]).longValue(),
                                row ->
                                        new LostContact(
                                                Loss.valueOf((String) row[1]), (String) row[2])));
    }

    /** How many customers were linked with a contact that the last matching did not find. */
    @Transactional(REQUIRED)
    public long countLost(SchoolId school) {
        Object counted =
                sql("select count(*) from sevdesk_match_note where school_id = ?", school.value())
                        .getSingleResult();
        return ((Number) counted).longValue();
    }

    /** Drops the whole result of a school. */
    @Transactional(REQUIRED)
    public void forget(SchoolId school) {
        for (String table : RESULT) {
            sql("delete from " + table + " where school_id = ?", school.value()).executeUpdate();
        }
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

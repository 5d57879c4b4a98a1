package de.hundeschule123.sevdesk.contact.result;

import static jakarta.transaction.Transactional.TxType.REQUIRED;
import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.contact.ContactLinkTable;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.matching.Reason;
import de.hundeschule123.sevdesk.contact.matching.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The statements by which the result of a matching comes to be, link and finding together. */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class MatchTable {

    private static final int LONGEST = 400;

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private ContactLinkTable links;

    /** Whom a job assigned before it was interrupted. */
    public Set<Long> assignedBy(SchoolId school, long job) {
        List<?> customers =
                sql(
                                """
                                select customer_id from sevdesk_match
                                where school_id = ? and job_id = ? and verdict = 'ASSIGNED'""",
                                school.value(),
                                job)
                        .getResultList();
        Set<Long> ids = new HashSet<>();
        customers.forEach(id -> ids.add(((Number) id).longValue()));
        return ids;
    }

    /** Clears the way for a new result; what the job itself has assigned already stays. */
    public void clear(SchoolId school, long job) {
        sql(
                        """
                        delete from sevdesk_match
                        where school_id = ? and (job_id <> ? or verdict <> 'ASSIGNED')""",
                        school.value(),
                        job)
                .executeUpdate();
    }

    /** Stores findings and links those who are assigned, all or nothing. */
    public void save(SchoolId school, long job, List<Match> matches) {
        matches.forEach(match -> save(school, job, match));
    }

    private void save(SchoolId school, long job, Match match) {
        if (match.verdict() != Verdict.ASSIGNED) {
            add(school, job, match, match.verdict(), match.reason());
        } else if (links.link(
                school,
                match.customer(),
                match.details(),
                match.candidates().get(0).contact(),
                LinkOrigin.MATCHED)) {
            add(school, job, match, Verdict.ASSIGNED, match.reason());
        } else if (!links.isTakenCareOf(school, match.customer())) {
            add(school, job, match, Verdict.NONE, Reason.TAKEN);
        }
    }

    private void add(SchoolId school, long job, Match match, Verdict verdict, Reason reason) {
        sql(
                        """
                        insert into sevdesk_match (customer_id, school_id, job_id, verdict, reason)
                        values (?, ?, ?, ?, ?)""",
                        match.customer(),
                        school.value(),
                        job,
                        verdict.name(),
                        reason.name())
                .executeUpdate();
        if (verdict == Verdict.PROPOSED || verdict == Verdict.AMBIGUOUS) {
            for (int place = 0; place < match.candidates().size(); place++) {
                add(school, match.customer(), place, match.candidates().get(place));
            }
        }
    }

    private void add(SchoolId school, long customer, int place, Candidate candidate) {
        sql(
                        """
                        insert into sevdesk_match_choice (customer_id, place, school_id, contact_id,
                            customer_number, name, email, address)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""",
                        customer,
                        place,
                        school.value(),
                        candidate.contact().id(),
                        cut(candidate.contact().number(), 100),
                        cut(candidate.contact().name(), LONGEST),
                        cut(candidate.email(), LONGEST),
                        cut(candidate.address(), LONGEST))
                .executeUpdate();
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
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

    /** Drops the whole result of a school. */
    @Transactional(REQUIRED)
    public void forget(SchoolId school) {
        sql("delete from sevdesk_match where school_id = ?", school.value()).executeUpdate();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

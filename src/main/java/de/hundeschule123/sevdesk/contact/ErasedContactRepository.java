package de.hundeschule123.sevdesk.contact;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;

/**
 * Takes an erased customer out of what links and matching hold of it, also of what is kept for
 * accounts that the school has left: it would come back with them.
 */
@ApplicationScoped
class ErasedContactRepository {

    private static final List<String> LINKS =
            List.of("sevdesk_contact_link", "sevdesk_contact_aside");
    private static final List<String> FINDINGS =
            List.of("sevdesk_match_choice", "sevdesk_match_note", "sevdesk_match");

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** What the matching has found: names and addresses of contacts; the link is an id. */
    @Transactional(TxType.MANDATORY)
    void forgetNames(SchoolId school, long customer) {
        FINDINGS.forEach(table -> delete(table, school, customer));
        keptFindings(school, customer);
    }

    private void keptFindings(SchoolId school, long customer) {
        change(
                "delete from sevdesk_kept_row"
                        + " where school_id = ? and cast(content ->> 'customer_id' as bigint) = ?"
                        + " and source like 'sevdesk_match%'",
                school, customer);
    }

    /** All of it. */
    @Transactional(TxType.MANDATORY)
    void letGo(SchoolId school, long customer) {
        FINDINGS.forEach(table -> delete(table, school, customer));
        LINKS.forEach(table -> delete(table, school, customer));
        change(
                "delete from sevdesk_kept_row"
                        + " where school_id = ? and cast(content ->> 'customer_id' as bigint) = ?",
                school,
                customer);
    }

    private void delete(String table, SchoolId school, long customer) {
        change(
                "delete from " + table + " where school_id = ? and customer_id = ?",
                school,
                customer);
    }

    private void change(String statement, SchoolId school, long customer) {
        Statements.of(entities, statement, school.value(), customer).executeUpdate();
    }
}

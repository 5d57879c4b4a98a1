package de.hundeschule123.sevdesk.connection;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import de.hundeschule123.platform.database.Statements;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Keeps a school's rows of a table for the account that it leaves, and puts them back when it
 * enters that account again: whole, whatever columns the table has by then.
 */
@ApplicationScoped
@Transactional(MANDATORY)
public class KeptRowRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** Takes the school's rows out of a table, in place of what was kept for the account before. */
    public void keep(AccountReplaced replaced, String table) {
        forget(replaced.school(), replaced.left(), table);
        sql(
                        "insert into sevdesk_kept_row (school_id, account_id, source, content)"
                                + " select school_id, ?, ?, to_jsonb(r) from "
                                + table
                                + " r where school_id = ?",
                        replaced.left(),
                        table,
                        replaced.school().value())
                .executeUpdate();
        sql("delete from " + table + " where school_id = ?", replaced.school().value())
                .executeUpdate();
    }

    /** Puts the rows back that were kept for the account that the school enters. */
    public void restore(AccountReplaced replaced, String table) {
        sql(
                        "insert into %1$s select r.* from sevdesk_kept_row k,".formatted(table)
                                + " jsonb_populate_record(cast(null as %1$s), k.content) r"
                                        .formatted(table)
                                + " where k.school_id = ? and k.account_id = ? and k.source = ?",
                        replaced.school().value(),
                        replaced.entered(),
                        table)
                .executeUpdate();
        forget(replaced.school(), replaced.entered(), table);
    }

    private void forget(SchoolId school, String account, String table) {
        sql(
                        "delete from sevdesk_kept_row"
                                + " where school_id = ? and account_id = ? and source = ?",
                        school.value(),
                        account,
                        table)
                .executeUpdate();
    }

    /** How many rows of a table are kept for an account in which a column has this text. */
    @Transactional(TxType.REQUIRED)
    public long count(SchoolId school, String account, String table, String column, String text) {
        Object counted =
                sql(
                                "select count(*) from sevdesk_kept_row where school_id = ?"
                                        + " and account_id = ? and source = ?"
                                        + " and content ->> cast(? as text) = ?",
                                school.value(),
                                account,
                                table,
                                column,
                                text)
                        .getSingleResult();
        return ((Number) counted).longValue();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

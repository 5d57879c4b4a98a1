package de.hundeschule123.bench.ground;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transfer of each of the {@link OldDocuments}, with what was asked of sevdesk for it and with
 * who wanted it: of fifty one has failed and was tried again by a person.
 */
public final class OldTransfers implements Storage.Filling {

    private static final String[] STATEMENTS = {
        """
        insert into transfer (id, school_id, document_id, lane, state, marked, fence, attempts,
            voucher_id, remote_gross, error_key, error_detail, error_uuid, created_at,
            transferred_at, moved_at)
        select 30000000 + n, school_id, id, 'BULK', case when bad then 'FAILED' else 'TRANSFERRED' end,
            true, 1, 1, case when not bad then 900000000 + n end, case when not bad then gross end,
            case when bad then case when n % 100 = 0 then 'refused' else 'contactRefused' end end,
            case when bad then 'Das Datum liegt in einem abgeschlossenen Zeitraum' end,
            case when bad then 'case-' || n end, committed_at,
            case when not bad then committed_at + interval '2 seconds' end,
            committed_at + interval '2 seconds'
        from (select d.*, id - %1$d as n, (id - %1$d) %% 50 = 0 as bad from document d
            where id >= %1$d) old""",
        """
        insert into transfer_attempt (transfer_id, school_id, fence, step, started_at, millis, outcome,
            http_status, remote_id, error_uuid, said)
        select t.id, t.school_id, 1, s.step, t.created_at + s.place * interval '300 milliseconds', 120,
            case when s.place = 3 and t.state = 'FAILED' then 'Rejected' else 'OK' end,
            case when s.place = 3 and t.state = 'FAILED' then 422 end,
            case when s.place = 3 then t.voucher_id end,
            case when s.place = 3 then t.error_uuid end,
            case when s.place = 3 then t.error_detail end
        from transfer t cross join (values (1, 'lookUpContact'), (2, 'upload'), (3, 'saveVoucher'))
            as s (place, step)
        where t.document_id >= %1$d order by t.created_at, t.id, s.place""",
        """
        insert into trail_entry (school_id, moment, act, area, actor, actor_id, actor_name, channel,
            thing)
        select d.school_id, d.committed_at, 'INVOICE_COMMITTED', 'DOCUMENTS', 'PERSON', u.id, u.name,
            'PAGE', d.number
        from document d join lateral (select * from app_user a where a.school_id = d.school_id
            order by a.id offset d.id %% 2 limit 1) u on true
        where d.id >= %1$d order by d.id""",
        """
        insert into trail_entry (school_id, moment, act, area, actor, actor_id, actor_name, channel,
            thing)
        select e.school_id, e.moment + interval '1 hour', 'TRANSFER_REPEATED', 'TRANSFERS', e.actor,
            e.actor_id, e.actor_name, 'PAGE', e.thing
        from trail_entry e join document d on d.school_id = e.school_id and d.number = e.thing
        where d.id >= %1$d and (d.id - %1$d) %% 50 = 0 order by e.id""",
        "analyze"
    };

    private final OldDocuments documents;

    public OldTransfers(OldDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void into(Connection connection) throws SQLException {
        documents.into(connection);
        try (Statement statement = connection.createStatement()) {
            for (String sql : STATEMENTS) {
                statement.execute(sql.formatted(OldDocuments.FIRST_DOCUMENT));
            }
        }
        connection.commit();
    }
}

package de.hundeschule123.platform.instance;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * Remembers the database as this server knows it, so that it notices when it finds another: one
 * restored from a backup, or one that others have worked on before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class ServerInstanceRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    @Inject private ServerInstance instance;

    /** Whether the database is as the last life of this server, or this one, has left it. */
    public boolean isAsLeft() {
        List<?> last =
                sql("select life from server_life where server = ?", instance.server())
                        .getResultList();
        return !last.isEmpty() && instance.remembered().filter(last.get(0)::equals).isPresent();
    }

    /** Moves in: from now on the database and the server know of this life. */
    public void moveIn() {
        sql(
                        """
                        insert into server_life (server, life, since)
                        values (?, ?, current_timestamp)
                        on conflict (server)
                            do update set life = excluded.life, since = excluded.since""",
                        instance.server(),
                        instance.life())
                .executeUpdate();
        instance.remember();
    }

    private Query sql(String statement, Object... parameters) {
        return Statements.of(entities, statement, parameters);
    }
}

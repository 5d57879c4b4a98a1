package de.hundeschule123.sevdesk.connection;

import static jakarta.transaction.Transactional.TxType.REQUIRES_NEW;

import de.hundeschule123.platform.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;

/**
 * Remembers for each sevdesk account of a school in which form it takes cancellations, as a refusal
 * or a live check has found it.
 */
@ApplicationScoped
@Transactional(REQUIRES_NEW)
public class CancellationFormRepository {

    /** Stands for an account that sevdesk has not named. */
    private static final String UNNAMED = "";

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /** The form in which an account takes cancellations, as far as it is known. */
    public CancellationForm of(SevdeskAccount account) {
        List<?> forms =
                Statements.of(
                                entities,
                                """
                                select form from sevdesk_cancellation_form
                                where school_id = ? and account_id = ?""",
                                account.school().value(),
                                id(account))
                        .getResultList();
        return forms.stream()
                .map(form -> CancellationForm.valueOf((String) form))
                .findFirst()
                .orElse(CancellationForm.USUAL);
    }

    /** Writes down in which form an account takes cancellations from now on. */
    public void remember(SevdeskAccount account, CancellationForm form) {
        Statements.of(
                        entities,
                        """
                        insert into sevdesk_cancellation_form
                            (school_id, account_id, form, found_at)
                        values (?, ?, ?, current_timestamp)
                        on conflict (school_id, account_id) do update
                            set form = excluded.form, found_at = excluded.found_at""",
                        account.school().value(),
                        id(account),
                        form.name())
                .executeUpdate();
    }

    private static String id(SevdeskAccount account) {
        return Objects.requireNonNullElse(account.id(), UNNAMED);
    }
}

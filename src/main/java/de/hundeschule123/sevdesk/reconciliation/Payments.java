package de.hundeschule123.sevdesk.reconciliation;

import de.hundeschule123.school.CurrentSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which documents of the current school are paid in sevdesk, so that nobody reminds a
 * customer who has paid.
 */
@ApplicationScoped
public class Payments {

    @Inject private PaymentRepository table;
    @Inject private CurrentSchool school;

    /**
     * Of some documents those that are paid, with the day; nothing for the day where sevdesk has
     * not told it.
     */
    public Map<Long, Optional<LocalDate>> of(Collection<Long> documents) {
        return documents.isEmpty() ? Map.of() : table.of(school.id(), documents);
    }
}

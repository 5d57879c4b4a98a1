package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.school.SchoolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Asks the database how high a school's invoices are. */
@ApplicationScoped
class InvoiceAmountsRepository {

    @PersistenceContext(unitName = "hundeschule")
    private EntityManager entities;

    /**
     * The amount that 95 of 100 invoices since a day do not exceed; empty where there are none. The
     * index of the list of documents holds all that this reads.
     */
    Optional<Money> highOf(SchoolId school, LocalDate since) {
        Object amount =
                entities.createNativeQuery(
                                """
                                select percentile_disc(0.95) within group (order by gross)
                                from document
                                where school_id = ?1 and status = 'COMMITTED' and kind = 'INVOICE'
                                    and document_date >= ?2""")
                        .setParameter(1, school.value())
                        .setParameter(2, since)
                        .getSingleResult();
        return Optional.ofNullable((BigDecimal) amount).map(Money::new);
    }
}

package de.hundeschule123.document.erasure;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerTie;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Function;

/**
 * Erases a customer (Art. 17 GDPR): removed altogether where nothing was ever committed for them,
 * else all but the number and the documents that § 147 AO wants kept. Owner only.
 */
@ApplicationScoped
@Transactional
public class CustomerErasure {

    @Inject private Customers customers;
    @Inject private SchoolRecords records;
    @Inject private CurrentSchool school;
    @Inject private Instance<CustomerTie> ties;

    /** What would go, what would stay, and whether it can be done now. */
    public ErasurePreview preview(long customer) {
        school.mustBeOwner();
        records.get(Customer.class, customer);
        return new ErasurePreview(
                invoices(customer, DocumentStatus.COMMITTED).count(),
                invoices(customer, DocumentStatus.DRAFT).count(),
                sentences(tie -> tie.reasonsToWait(customer)),
                sentences(tie -> tie.staysElsewhere(customer)));
    }

    private Selection<Invoice> invoices(long customer, DocumentStatus status) {
        return records.select(Invoice.class)
                .where("e.customer.id = :customer and e.status = :status")
                .with("customer", customer)
                .with("status", status);
    }

    private List<String> sentences(Function<CustomerTie, List<String>> said) {
        return ties.stream().map(said).flatMap(List::stream).toList();
    }

    /**
     * Erases the customer.
     *
     * @param seen the version of the customer that the owner has before them
     * @throws WrongState when something still needs the data, or somebody has changed the customer
     */
    public ErasurePreview erase(long customer, int seen) {
        school.mustBeOwner();
        // Locked, so that no invoice is committed and no document sent for it meanwhile.
        records.lock(Customer.class, customer);
        ErasurePreview preview = preview(customer);
        if (!preview.isPossible()) {
            throw new WrongState("erasure.waits", String.join(" ", preview.waits()));
        }
        invoices(customer, DocumentStatus.DRAFT).list().forEach(records::remove);
        records.flush();
        if (preview.isWhole()) {
            ties.forEach(tie -> tie.letGo(customer));
            customers.remove(customer, seen);
        } else {
            ties.forEach(tie -> tie.forgetNames(customer));
            customers.erase(customer, seen);
        }
        return preview;
    }
}

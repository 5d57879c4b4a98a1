package de.hundeschule123.document.screen;

import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.invoicing.Documents;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Lists the invoices of the customer that a page shows. */
@Named("invoicesOfCustomer")
@ViewScoped
public class InvoicesOfCustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;

    private transient List<Invoice> invoices;

    public List<Invoice> of(Long customer) {
        if (invoices == null && customer != null) {
            invoices = documents.ofCustomer(customer);
        }
        return invoices;
    }
}

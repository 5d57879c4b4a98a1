package de.hundeschule123.document.screen;

import de.hundeschule123.document.CancellationInvoice;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.document.invoicing.Documents;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;

/** Shows a committed invoice with its counterpart, and cancels it. */
@Named("invoicePage")
@ViewScoped
public class InvoicePageBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Documents documents;
    @Inject private transient Invoicing invoicing;

    private Long id;
    private transient Documents.Sheet sheet;

    /** Opens the page; a draft goes to where it can be written. */
    public String load() throws IOException {
        try {
            sheet = documents.sheet(id == null ? 0 : id);
            return sheet.invoice().isCommitted()
                    ? null
                    : "/rechnungen/bearbeiten?faces-redirect=true&id=" + id;
        } catch (NotFound unknown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
            return null;
        }
    }

    /** Cancels the invoice and opens the cancellation invoice. */
    public String cancel() {
        return Action.result(() -> invoicing.cancel(id))
                .map(InvoicePageBean::cancelledBy)
                .orElse(null);
    }

    private static String cancelledBy(CancellationInvoice made) {
        Action.say("invoice.cancelled", made.getNumber());
        return "/rechnungen/details?faces-redirect=true&id=" + made.getId();
    }

    private Documents.Sheet sheet() {
        if (sheet == null && id != null) {
            sheet = documents.sheet(id);
        }
        return sheet;
    }

    public Invoice getInvoice() {
        return sheet() == null ? null : sheet().invoice();
    }

    public Invoice getCounterpart() {
        return sheet() == null ? null : sheet().counterpart();
    }

    public boolean isCancellation() {
        return getInvoice() instanceof CancellationInvoice;
    }

    public boolean isCancellable() {
        return !isCancellation() && getCounterpart() == null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.erasure.CustomerErasure;
import de.hundeschule123.document.erasure.ErasurePreview;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serializable;

/** Shows the owner what erasing a customer takes away and what stays, and does it when asked to. */
@Named("erasure")
@ViewScoped
public class CustomerErasureBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient CustomerErasure erasure;
    @Inject private transient Customers customers;
    @Inject private transient CurrentSchool school;

    private Long id;
    private int seen;
    private transient Customer customer;
    private transient ErasurePreview preview;

    /** Opens the page of a customer of this school; its owner alone comes that far. */
    public void load() throws IOException {
        if (school.caller().filter(Caller::isOwner).isEmpty()) {
            refuse(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            seen = getCustomer().getVersion();
        } catch (NotFound unknown) {
            refuse(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void refuse(int status) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().responseSendError(status, null);
        faces.responseComplete();
    }

    /** Erases the customer as the owner has seen it. */
    public String erase() {
        return Action.result(() -> erasure.erase(id, seen)).map(this::erased).orElse(null);
    }

    private String erased(ErasurePreview done) {
        Action.say(done.isWhole() ? "erasure.done.whole" : "erasure.done");
        return done.isWhole()
                ? "/kunden/liste?faces-redirect=true"
                : "/kunden/details?faces-redirect=true&id=" + id;
    }

    public Customer getCustomer() {
        if (customer == null) {
            customer = customers.get(id == null ? 0 : id);
        }
        return customer;
    }

    public ErasurePreview getPreview() {
        if (preview == null) {
            preview = erasure.preview(id);
        }
        return preview;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

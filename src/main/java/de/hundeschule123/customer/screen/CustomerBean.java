package de.hundeschule123.customer.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.platform.text.Language;
import de.hundeschule123.platform.text.NotFound;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Shows one customer, new or known, and takes what a person types about it. */
@Named("customerPage")
@ViewScoped
public class CustomerBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private transient Customers customers;

    private Long id;
    private int version;
    private boolean editing;
    private CustomerForm form = new CustomerForm();
    private transient Customer customer;

    /** Opens the page of a known customer; of another school's it knows nothing. */
    public void load() throws IOException {
        try {
            customer = customers.get(id == null ? 0 : id);
            if (!editing) {
                show();
            }
        } catch (NotFound unknown) {
            FacesContext faces = FacesContext.getCurrentInstance();
            faces.getExternalContext().responseSendError(404, null);
            faces.responseComplete();
        }
    }

    private void show() {
        version = customer.getVersion();
        form = CustomerForm.of(customer.details());
    }

    /** Adds a new customer and opens its page. */
    public String add() {
        return Action.result(() -> customers.add(form.details()))
                .map(CustomerBean::opened)
                .orElse(null);
    }

    private static String opened(Customer added) {
        Action.say("customer.added");
        return "/kunden/details?faces-redirect=true&id=" + added.getId();
    }

    /** Opens the fields with what is known at this moment. */
    public void edit() {
        readAgain();
        editing = true;
    }

    public void cancel() {
        readAgain();
        editing = false;
    }

    private void readAgain() {
        customer = customers.get(id);
        show();
    }

    /** Saves what was typed, unless somebody has saved something else since the fields opened. */
    public void save() {
        if (Action.run(() -> customer = customers.change(id, version, form.details()))) {
            editing = false;
            show();
            Action.say("customer.saved");
        }
    }

    /** All countries by their names, Germany first. */
    public List<SelectItem> getCountries() {
        Locale spoken = Language.current().locale();
        Collator order = Collator.getInstance(spoken);
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new SelectItem(code, new Locale("", code).getDisplayCountry(spoken)))
                .sorted(
                        Comparator.comparing((SelectItem item) -> !item.getValue().equals("DE"))
                                .thenComparing(SelectItem::getLabel, order))
                .toList();
    }

    public Customer getCustomer() {
        if (customer == null && id != null) {
            customer = customers.get(id);
        }
        return customer;
    }

    public CustomerForm getForm() {
        return form;
    }

    public boolean isEditing() {
        return editing;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}

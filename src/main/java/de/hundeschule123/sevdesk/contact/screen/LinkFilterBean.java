package de.hundeschule123.sevdesk.contact.screen;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.screen.CustomerListFilter;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;

/** Narrows by the filter "Sevdesk" the list of customers. */
@Named("linkFilter")
@ViewScoped
public class LinkFilterBean implements CustomerListFilter, Serializable {

    private static final long serialVersionUID = 1L;

    private Choice choice = Choice.ALL;

    /** Which customers the person wants to see. */
    public enum Choice {
        ALL,
        LINKED,
        NOT_LINKED
    }

    @Override
    public void narrow(Selection<Customer> customers) {
        switch (choice) {
            case LINKED -> ContactLinks.linked(customers);
            case NOT_LINKED -> ContactLinks.notLinked(customers);
            case ALL -> {}
        }
    }

    public Choice[] getChoices() {
        return Choice.values();
    }

    public Choice getChoice() {
        return choice;
    }

    public void setChoice(Choice choice) {
        this.choice = choice;
    }
}

package de.hundeschule123.document.screen;

import de.hundeschule123.customer.Customers;
import de.hundeschule123.platform.text.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/** Carries a chosen customer through the page by its id, and takes only one of this school back. */
@Dependent
@FacesConverter(value = "customerChoice", managed = true)
public class CustomerChoiceConverter implements Converter<CustomerChoice> {

    @Inject private Customers customers;

    @Override
    public CustomerChoice getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            return null;
        }
        try {
            return CustomerChoice.of(customers.get(Long.parseLong(value)));
        } catch (NotFound foreign) {
            return null;
        }
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, CustomerChoice value) {
        return value == null ? "" : Long.toString(value.id());
    }
}

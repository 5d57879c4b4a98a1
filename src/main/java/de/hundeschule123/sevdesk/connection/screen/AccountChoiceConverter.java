package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.sevdesk.connection.Connections;
import jakarta.enterprise.context.Dependent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import jakarta.inject.Inject;

/** Carries a chosen account through the page by its id, and takes only an offered one back. */
@Dependent
@FacesConverter(value = "accountChoice", managed = true)
public class AccountChoiceConverter implements Converter<AccountChoice> {

    @Inject private Connections connections;

    @Override
    public AccountChoice getAsObject(FacesContext faces, UIComponent component, String value) {
        if (value == null || !value.matches("\\d{1,18}")) {
            return null;
        }
        long id = Long.parseLong(value);
        return connections.offeredAccounts().stream()
                .filter(account -> account.accountId() == id)
                .findFirst()
                .map(AccountChoice::of)
                .orElse(null);
    }

    @Override
    public String getAsString(FacesContext faces, UIComponent component, AccountChoice value) {
        return value == null ? "" : Long.toString(value.id());
    }
}

package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.input.SearchWords;
import de.hundeschule123.platform.screen.Action;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;

/** Searches the revenue accounts that an account offers, while one types; the likely ones first. */
@Named("accountSearch")
@RequestScoped
public class AccountSearchBean {

    /** The attribute of the field that says for which case it is. */
    private static final String CASE = "revenueCase";

    private static final int MOST_OFFERED = 25;

    @Inject private Connections connections;

    /** The accounts of the field's case whose number and name hold all that was typed. */
    public List<AccountChoice> offer(String typed) {
        return Action.result(() -> offer(askedCase(), SearchWords.of(typed))).orElse(List.of());
    }

    private static RevenueCase askedCase() {
        UIComponent field = UIComponent.getCurrentComponent(FacesContext.getCurrentInstance());
        return RevenueCase.stored((String) field.getAttributes().get(CASE));
    }

    private List<AccountChoice> offer(RevenueCase revenue, SearchWords typed) {
        return connections.offeredAccounts().stream()
                .filter(account -> account.revenueCase().equals(revenue))
                .filter(account -> holds(account, typed))
                .limit(MOST_OFFERED)
                .map(AccountChoice::of)
                .toList();
    }

    private static boolean holds(RevenueAccount account, SearchWords typed) {
        String label = account.label().toLowerCase(Locale.GERMANY);
        return typed.words().stream().allMatch(label::contains);
    }
}

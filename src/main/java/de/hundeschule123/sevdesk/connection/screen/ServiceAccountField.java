package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;

/** The field in which the revenue account of one service is chosen; empty: booked as usual. */
public class ServiceAccountField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long service;
    private final String name;
    private final String word;
    private AccountChoice stored;
    private AccountChoice chosen;

    ServiceAccountField(long service, String name, RevenueCase revenue, AccountChoice stored) {
        this.service = service;
        this.name = name;
        this.word = revenue.word();
        this.stored = stored;
        this.chosen = stored;
    }

    boolean isFor(String offeredAs, RevenueCase revenue) {
        return name.equals(offeredAs) && word.equals(revenue.word());
    }

    boolean isChanged() {
        return !Objects.equals(stored, chosen);
    }

    /** What stands in it is kept now. */
    void kept() {
        stored = chosen;
    }

    Optional<RevenueChoice> choice() {
        RevenueCase revenue = revenueCase();
        return Optional.ofNullable(chosen)
                .map(
                        account ->
                                new RevenueChoice(
                                        revenue.taxRule(), revenue.vatRate(), account.id()));
    }

    RevenueCase revenueCase() {
        return RevenueCase.stored(word);
    }

    long service() {
        return service;
    }

    String name() {
        return name;
    }

    /** The case, as the search asks for it. */
    public String getWord() {
        return word;
    }

    public String getLabel() {
        return Texts.of("service.accounts.field", name, revenueCase().label());
    }

    public AccountChoice getChosen() {
        return chosen;
    }

    public void setChosen(AccountChoice chosen) {
        this.chosen = chosen;
    }
}

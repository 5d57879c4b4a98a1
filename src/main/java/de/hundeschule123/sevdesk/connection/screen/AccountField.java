package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import java.io.Serializable;
import java.util.Optional;

/** The field in which the revenue account of one case is chosen. */
public class AccountField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String word;
    private AccountChoice chosen;

    /** A field for a case without an account. */
    AccountField(RevenueCase revenue) {
        word = revenue.word();
    }

    AccountField(RevenueAccount booked) {
        this(booked.revenueCase());
        chosen = AccountChoice.of(booked);
    }

    /** What was chosen, if anything. */
    Optional<RevenueChoice> choice() {
        RevenueCase revenue = revenueCase();
        return Optional.ofNullable(chosen)
                .map(
                        account ->
                                new RevenueChoice(
                                        revenue.taxRule(), revenue.vatRate(), account.id()));
    }

    private RevenueCase revenueCase() {
        return RevenueCase.stored(word);
    }

    /** The case, as the search asks for it. */
    public String getWord() {
        return word;
    }

    public String getLabel() {
        return revenueCase().label();
    }

    public AccountChoice getChosen() {
        return chosen;
    }

    public void setChosen(AccountChoice chosen) {
        this.chosen = chosen;
    }
}

package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.List;

/** The field in which the revenue account of one tax case is chosen. */
public class AccountField implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int taxRule;
    private final int vatRate;
    private final List<SelectItem> options;
    private Long accountId;

    AccountField(RevenueAccount booked, List<RevenueAccount> offered) {
        taxRule = booked.taxRule();
        vatRate = booked.vatRate();
        accountId = booked.accountId();
        options =
                offered.stream()
                        .filter(account -> account.taxRule() == taxRule)
                        .filter(account -> account.vatRate() == vatRate)
                        .map(account -> new SelectItem(account.accountId(), nameOf(account)))
                        .toList();
    }

    static String nameOf(RevenueAccount account) {
        return (account.number() + " " + account.name()).strip();
    }

    static String labelOf(int taxRule, int vatRate) {
        return Texts.of("connection.revenue." + taxRule, vatRate);
    }

    RevenueChoice choice() {
        return new RevenueChoice(taxRule, vatRate, accountId);
    }

    public String getLabel() {
        return labelOf(taxRule, vatRate);
    }

    public List<SelectItem> getOptions() {
        return options;
    }

    public Long getAccountId() {
        return accountId;
    }

    public void setAccountId(Long accountId) {
        this.accountId = accountId;
    }
}

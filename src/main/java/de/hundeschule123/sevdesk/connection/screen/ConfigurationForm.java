package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the owner types into the configuration; the token is never filled in. */
public class ConfigurationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String token;
    private boolean active;
    private VoucherArrival arrival;
    private LocalDate from;
    private List<AccountField> accounts = List.of();
    private Shown shown;

    /** What the configuration was when the fields were opened. */
    private record Shown(
            boolean active, VoucherArrival arrival, LocalDate from, List<Long> accounts)
            implements Serializable {

        static Shown of(SevdeskConnection connection, List<RevenueAccount> booked) {
            return new Shown(
                    connection.isActive(),
                    connection.getVoucherArrival(),
                    connection.getTransferFrom(),
                    booked.stream().map(RevenueAccount::accountId).toList());
        }
    }

    /**
     * Keeps the owner from overwriting what somebody else has saved since the fields were opened.
     *
     * @throws WrongState when the configuration is not what it was then
     */
    void mustRestOn(SevdeskConnection connection, List<RevenueAccount> booked) {
        if (!Shown.of(connection, booked).equals(shown)) {
            throw new WrongState("error.changedMeanwhile.typed");
        }
    }

    void restOn(SevdeskConnection connection, List<RevenueAccount> booked) {
        shown = Shown.of(connection, booked);
    }

    static ConfigurationForm of(
            SevdeskConnection connection,
            List<RevenueAccount> booked,
            List<RevenueAccount> offered) {
        ConfigurationForm form = new ConfigurationForm();
        form.restOn(connection, booked);
        form.active = connection.isActive();
        form.arrival = connection.getVoucherArrival();
        form.from = connection.getTransferFrom();
        form.accounts = booked.stream().map(account -> new AccountField(account, offered)).toList();
        return form;
    }

    /** The token that was pasted, if any; the field is empty afterwards whatever it held. */
    Optional<ApiToken> takeToken() {
        String pasted = token;
        token = null;
        if (pasted == null || pasted.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ApiToken(pasted));
        } catch (ApiToken.MalformedToken malformed) {
            throw new Declined("connection.token.form");
        }
    }

    Activation activation() {
        return active ? Activation.ACTIVE : Activation.OFF;
    }

    List<RevenueChoice> choices() {
        return accounts.stream()
                .filter(field -> field.getAccountId() != null)
                .map(AccountField::choice)
                .toList();
    }

    public String getToken() {
        return token;
    }

    public void setToken(String token) {
        this.token = token;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }

    public VoucherArrival getArrival() {
        return arrival;
    }

    public void setArrival(VoucherArrival arrival) {
        this.arrival = arrival;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public List<AccountField> getAccounts() {
        return accounts;
    }
}

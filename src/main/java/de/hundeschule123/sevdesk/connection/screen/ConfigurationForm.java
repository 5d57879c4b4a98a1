package de.hundeschule123.sevdesk.connection.screen;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.ConfigurationChange;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the owner types into the configuration; the token is never filled in. */
public class ConfigurationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private transient String token;
    private boolean active;
    private TransferSettings settings = new TransferSettings();
    private List<AccountField> accounts = List.of();
    private Shown shown;

    /** What the configuration was when the fields were opened. */
    private record Shown(
            boolean active, TransferSettings settings, List<Long> accounts, String tokenTail)
            implements Serializable {

        static Shown of(SevdeskConnection connection, List<RevenueAccount> booked) {
            return new Shown(
                    connection.isActive(),
                    connection.settings(),
                    booked.stream().map(RevenueAccount::accountId).toList(),
                    connection.getTokenTail());
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
            SevdeskConnection connection, List<RevenueAccount> booked, List<RevenueCase> asked) {
        ConfigurationForm form = new ConfigurationForm();
        form.restOn(connection, booked);
        form.active = connection.isActive();
        form.settings = connection.settings();
        form.accounts =
                Stream.concat(
                                booked.stream().map(AccountField::new),
                                asked.stream().map(AccountField::new))
                        .toList();
        return form;
    }

    /**
     * What was typed; the field of the token is empty afterwards.
     *
     * @throws Declined when what was pasted is no token
     */
    ConfigurationChange takeChange() {
        return new ConfigurationChange(settings, choices(), takeToken(), activation());
    }

    /** Whether a token was pasted. */
    boolean bringsToken() {
        return token != null && !token.isBlank();
    }

    /** The token that was pasted, if any; the field is empty afterwards whatever it held. */
    private Optional<ApiToken> takeToken() {
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

    private Activation activation() {
        return active ? Activation.ACTIVE : Activation.OFF;
    }

    private List<RevenueChoice> choices() {
        return accounts.stream().map(AccountField::choice).flatMap(Optional::stream).toList();
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

    /** How documents go over, to be typed into. */
    public TransferSettings getSettings() {
        return settings;
    }

    public List<AccountField> getAccounts() {
        return accounts;
    }
}

package de.hundeschule123.sevdesk.connection.check;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Asks an account the cheapest of all questions once more, because something in the middle of work
 * was refused: whether the refusal holds for the token, or was an accident.
 */
@ApplicationScoped
public class RefusalQuery {

    @Inject private AccountClient.Factory clients;

    /**
     * Asks.
     *
     * @return the bookkeeping generation: the token is taken
     * @throws SevdeskFailure.AccountRejected when the refusal holds
     * @throws SevdeskFailure when sevdesk does not tell
     */
    public String ask(SevdeskAccount account) {
        return clients.of(account.token()).bookkeepingVersion();
    }

    /** Whether the refusal does not hold, as far as sevdesk tells. */
    public boolean isAccident(SevdeskAccount account) {
        try {
            ask(account);
            return true;
        } catch (SevdeskFailure.AccountRejected holds) {
            return false;
        } catch (SevdeskFailure untold) {
            return true;
        }
    }
}

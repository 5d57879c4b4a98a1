package de.hundeschule123.sevdesk.transfer.worker;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.check.RefusalQuery;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.OutageBreakerRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Finds out whether a refusal of the account in the middle of work holds, before it stops the
 * school: one worker asks once, nobody else of the school calls meanwhile.
 *
 * <p>Refusals that the question does not confirm are passed over with growing pauses; after some in
 * a row the school is held all the same, for sevdesk may lock a token that keeps being refused.
 */
@ApplicationScoped
public class RefusalCheck {

    /** How long the school pauses after refusals in a row that were accidents. */
    private static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /** Longer than a question takes. */
    private static final Duration ASKING = Duration.ofSeconds(20);

    @Inject private Connections connections;
    @Inject private RefusalQuery query;
    @Inject private OutageBreakerRepository outages;

    /**
     * What a refusal means once it has been asked about. A refusal of a token that was replaced
     * meanwhile says nothing of the new one.
     */
    public Outcome judged(SevdeskAccount account, Outcome.AccountRefused refusal, CallLog log) {
        Optional<SevdeskAccount> now = connections.account(account.school());
        if (now.isEmpty()) {
            return new Outcome.NoLine();
        }
        if (!now.get().token().equals(account.token())) {
            return asking();
        }
        return outages.mayAskAboutRefusal(account.school(), ASKING)
                ? asked(account, refusal, log)
                : asking();
    }

    /** Somebody else finds out: the document waits for that. */
    static Outcome asking() {
        return new Outcome.SurelyNotDone(
                Failure.of(FailureCause.ACCESS_ASKED), Optional.of(PAUSES.getFirst()));
    }

    private Outcome asked(SevdeskAccount account, Outcome.AccountRefused refusal, CallLog log) {
        try {
            log.note(CallStep.ASK_AGAIN, () -> query.ask(account), version -> null);
        } catch (SevdeskFailure.AccountRejected holds) {
            outages.refusalHolds(account.school());
            return new Outcome.AccountRefused(HoldReason.of(holds), holds.said());
        } catch (SevdeskFailure untold) {
            return doubted(account, refusal);
        }
        return doubted(account, refusal);
    }

    private Outcome doubted(SevdeskAccount account, Outcome.AccountRefused refusal) {
        int refusals = outages.refusalDoubted(account.school());
        return refusals > PAUSES.size()
                ? new Outcome.AccountRefused(HoldReason.ACCESS_REFUSED, refusal.said())
                : new Outcome.SurelyNotDone(
                        Failure.of(FailureCause.REFUSED_ONCE),
                        Optional.of(PAUSES.get(refusals - 1)));
    }
}

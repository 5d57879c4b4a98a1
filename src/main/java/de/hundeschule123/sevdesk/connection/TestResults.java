package de.hundeschule123.sevdesk.connection;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Judges what a connection test found for the school that it was made for, and writes it down: a
 * success lets a held school go on, a refusal stops it, and a disturbance changes nothing. The
 * connection's row is locked by the caller.
 */
@ApplicationScoped
@Transactional(MANDATORY)
class TestResults {

    @Inject private ConnectionRepository table;
    @Inject private Clock clock;
    @Inject private ProbeBackoff pauses;
    @Inject private Instance<AccountBoundData> ties;
    @Inject private Event<ConnectionHeld> held;
    @Inject private Event<ConnectionReleased> released;

    /**
     * What a finding means for this school: the account may be another school's, another than that
     * of its links, or no longer have the accounts that it books on.
     */
    ConnectionReport judged(
            SevdeskConnection connection, ConnectionReport found, RevenueAccountOffer offer) {
        if (found.result() != CheckResult.WORKS) {
            return found;
        }
        if (isTaken(connection, found)) {
            return found.as(CheckResult.ACCOUNT_TAKEN);
        }
        if (!connection.isOfSameAccount(found)) {
            boolean tied = ties.stream().anyMatch(tie -> tie.any(connection.school()));
            return tied ? connection.judge(found) : found;
        }
        return offer.stands() ? found : found.as(CheckResult.ACCOUNTS_CHANGED);
    }

    /** A school that is connected already stays so, whoever comes after it. */
    private boolean isTaken(SevdeskConnection connection, ConnectionReport found) {
        String account = found.accountId();
        boolean known = account != null && account.equals(connection.getAccountId());
        return account != null
                && !(known && connection.isOpen())
                && table.isConnectedElsewhere(
                        connection.school(),
                        account,
                        known
                                ? ConnectionRepository.Seniority.KNOWN
                                : ConnectionRepository.Seniority.NEW);
    }

    /** Writes a judged finding down. */
    void writeDown(
            SevdeskConnection connection,
            ConnectionReport report,
            RevenueAccountOffer offer,
            Tester by) {
        SchoolId school = connection.school();
        connection.tested(report, by, clock.instant());
        if (report.result() == CheckResult.WORKS) {
            takeOver(school, offer);
            table.replaceOffered(school, offer.possible(), offer.booked());
            table.noteAccountsStand(school, clock.instant());
            release(connection);
            return;
        }
        if (report.result() == CheckResult.ACCOUNTS_CHANGED) {
            table.replaceOffered(school, offer.possible(), offer.booked());
        }
        if (connection.isActive()) {
            report.result()
                    .reasonToHold()
                    .ifPresent(because -> refuse(connection, because, report.said()));
        }
    }

    private void release(SevdeskConnection connection) {
        if (connection.isActive() && !connection.isOpen()) {
            connection.release();
            released.fire(new ConnectionReleased(connection.school()));
        }
    }

    /** Stops a school because sevdesk refuses it, in its own words if it said any. */
    void refuse(SevdeskConnection connection, HoldReason because, String said) {
        boolean wasOpen = connection.isOpen();
        boolean sameAsBefore = connection.held().filter(because::equals).isPresent();
        connection.refuse(because, said, clock.instant());
        if (!sameAsBefore) {
            planTry(connection);
        }
        if (wasOpen) {
            held.fire(new ConnectionHeld(connection.school(), because));
        }
    }

    /** Plans the first try by itself of a connection that is held for what may pass. */
    void planTry(SevdeskConnection connection) {
        Instant now = clock.instant();
        connection
                .held()
                .map(because -> pauses.after(0, because, connection.school()))
                .ifPresent(pause -> connection.planFirstTry(now.plus(pause), now));
    }

    /**
     * Books on what sevdesk offers; the owner may have chosen while sevdesk was being asked.
     *
     * @return the accounts of the school from now on
     */
    List<RevenueAccount> takeOver(SchoolId school, RevenueAccountOffer offer) {
        List<RevenueAccount> booked = offer.bookedAfter(table.revenueAccounts(school));
        table.replaceRevenueAccounts(school, booked);
        return booked;
    }
}

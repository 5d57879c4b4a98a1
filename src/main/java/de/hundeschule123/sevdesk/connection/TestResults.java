package de.hundeschule123.sevdesk.connection;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.trail.Trail;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

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
    @Inject private Trail trail;
    @Inject private ProbeBackoff pauses;
    @Inject private KeptRowRepository kept;
    @Inject private ConnectionLogRepository log;
    @Inject private Instance<AccountBoundData> bound;
    @Inject private Event<AccountReplaced> replaced;
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
            return present(connection.school()).any() ? connection.judge(found) : found;
        }
        SchoolId school = connection.school();
        return offer.isEmpty()
                        || offer.covers(
                                table.revenueAccounts(school), table.serviceAccounts(school))
                ? found
                : found.as(CheckResult.ACCOUNTS_CHANGED);
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

    /** How much of a school belongs to its present account. */
    AccountTies present(SchoolId school) {
        return bound.stream()
                .map(one -> one.present(school))
                .reduce(AccountTies.NONE, AccountTies::plus);
    }

    /** How much is kept for an account that the school may enter again. */
    AccountTies kept(SchoolId school, String account) {
        return bound.stream()
                .map(one -> one.kept(school, account))
                .reduce(AccountTies.NONE, AccountTies::plus);
    }

    /** Whether something is under way whose outcome belongs to the present account. */
    boolean isUnderWay(SchoolId school) {
        return bound.stream().anyMatch(one -> one.isUnderWay(school));
    }

    /**
     * Writes a judged finding down. Where it is of another account and counts as working, the
     * school goes on with that account.
     */
    void writeDown(
            SevdeskConnection connection,
            ConnectionReport report,
            RevenueAccountOffer offer,
            Tester by) {
        SchoolId school = connection.school();
        Optional<AccountReplaced> replaced = replaced(connection, report);
        found(connection, report, by);
        if (report.result() == CheckResult.WORKS) {
            replaced.ifPresent(this::replace);
            if (report.accountId() != null) {
                table.noteAccount(
                        school, report.accountId(), connection.getTestUser(), clock.instant());
            }
            boolean answered = replaced.isPresent();
            if (!offer.isEmpty()) {
                answered |= takeOver(school, offer);
            }
            boolean wasOpen = connection.isOpen();
            if (replaced.isPresent() || connection.endsWithTest()) {
                release(connection);
            }
            // What waits for an account that has come back, or for an answer, is released although
            // nothing was held.
            if (wasOpen && answered) {
                released.fire(new ConnectionReleased(school));
            }
            return;
        }
        if (report.result() == CheckResult.ACCOUNTS_CHANGED) {
            table.replaceOffered(school, offer);
        }
        if (connection.isActive()) {
            report.result()
                    .reasonToHold()
                    .ifPresent(because -> refuse(connection, because, report.said()));
        }
    }

    /** Notes what is known of a connection now, and that it was found. */
    void found(SevdeskConnection connection, ConnectionReport report, Tester by) {
        connection.tested(report, by, clock.instant());
        log.checked(connection.school(), report, by);
    }

    private static Optional<AccountReplaced> replaced(
            SevdeskConnection connection, ConnectionReport report) {
        return report.result() == CheckResult.WORKS && !connection.isOfSameAccount(report)
                ? Optional.of(
                        new AccountReplaced(
                                connection.school(), connection.getAccountId(), report.accountId()))
                : Optional.empty();
    }

    private void replace(AccountReplaced account) {
        Instant now = clock.instant();
        table.noteLeft(account.school(), account.left(), now);
        table.noteAccount(account.school(), account.entered(), null, now);
        kept.keep(account, ConnectionRepository.REVENUE_ACCOUNTS);
        kept.restore(account, ConnectionRepository.REVENUE_ACCOUNTS);
        kept.keep(account, ConnectionRepository.SERVICE_ACCOUNTS);
        kept.restore(account, ConnectionRepository.SERVICE_ACCOUNTS);
        table.replaceOffered(account.school(), RevenueAccountOffer.NONE);
        table.settleQuestions(account.school());
        replaced.fire(account);
        trail.record(
                ConnectionAct.ACCOUNT_ENTERED,
                account.entered(),
                account.left() == null
                        ? null
                        : Texts.german("trail.detail.account.left", account.left()));
    }

    /** Lets a held school go on. */
    void release(SevdeskConnection connection) {
        if (connection.isActive() && !connection.isOpen()) {
            connection.release();
            log.released(connection.school());
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
     * Books on what sevdesk offers, as far as it is known or chosen; the owner may have chosen
     * while sevdesk was being asked. What a school charges as a rule is asked about at once, the
     * rest when a document needs it.
     *
     * @return whether a question needs no answer any more
     */
    private boolean takeOver(SchoolId school, RevenueAccountOffer offer) {
        table.replaceOffered(school, offer);
        table.replaceRevenueAccounts(school, offer.booked(table.revenueAccounts(school)));
        table.noteAccountsStand(school, clock.instant());
        offer.ordinary().ifPresent(revenue -> table.ask(school, revenue, clock.instant()));
        return table.settleQuestions(school);
    }

    /** Books on what sevdesk has told in the middle of work. */
    void told(SevdeskConnection connection, RevenueAccountOffer offer) {
        goOn(connection, takeOver(connection.school(), offer));
    }

    /** Lets what has waited for the owner's answer go on. */
    void answered(SevdeskConnection connection) {
        goOn(connection, table.settleQuestions(connection.school()));
    }

    private void goOn(SevdeskConnection connection, boolean answered) {
        if (answered && connection.isOpen()) {
            released.fire(new ConnectionReleased(connection.school()));
        }
    }
}

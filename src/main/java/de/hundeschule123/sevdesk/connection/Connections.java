package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.revenue.AccountOffer;
import de.hundeschule123.sevdesk.connection.revenue.RevenueAccount;
import de.hundeschule123.sevdesk.connection.revenue.RevenueChoice;
import de.hundeschule123.sevdesk.connection.status.Activation;
import de.hundeschule123.sevdesk.connection.status.ConnectionReport;
import de.hundeschule123.sevdesk.connection.status.HoldReason;
import de.hundeschule123.sevdesk.connection.status.TestResult;
import de.hundeschule123.sevdesk.connection.status.VoucherArrival;
import de.hundeschule123.sevdesk.connection.vault.LostToken;
import de.hundeschule123.sevdesk.connection.vault.TokenVault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The connections of schools with sevdesk: read by everyone, changed by the owner or by what
 * sevdesk says.
 */
@ApplicationScoped
@Transactional
public class Connections {

    @Inject private ConnectionTable table;
    @Inject private TokenVault vault;
    @Inject private CurrentSchool school;
    @Inject private Clock clock;
    @Inject private Instance<AccountTies> ties;
    @Inject private Event<ConnectionHeld> held;
    @Inject private Event<ConnectionReleased> released;
    @Inject private Event<AccountReplaced> replaced;

    /** The current school's connection; an empty one that is not active before the first set-up. */
    public SevdeskConnection current() {
        return table.find(school.id()).orElseGet(() -> new SevdeskConnection(school.id()));
    }

    /**
     * The current school's connection, which stays as it is until the transaction ends: whoever
     * puts work aside because a school is held must not miss its release.
     */
    public SevdeskConnection steady() {
        return table.findLocked(school.id()).orElseGet(() -> new SevdeskConnection(school.id()));
    }

    /** The open line of a school to its account; nothing while its extension is off or held. */
    public Optional<Line> line(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isOpen).map(this::line);
    }

    /** Whether calls may be made for a school. */
    public boolean isOpen(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isOpen).isPresent();
    }

    private Line line(SevdeskConnection connection) {
        return new Line(
                connection.school(),
                vault.unlock(connection.school(), connection.tokenCipher()),
                connection.getVoucherArrival(),
                table.revenueAccounts(connection.school()));
    }

    /**
     * The current school's token as it lies in the vault, for the connection test only.
     *
     * @throws WrongState when the vault has lost the key to it
     */
    public Optional<StoredToken> storedToken() {
        return table.find(school.id()).filter(SevdeskConnection::hasToken).map(this::storedToken);
    }

    private StoredToken storedToken(SevdeskConnection connection) {
        try {
            return new StoredToken(
                    vault.unlock(connection.school(), connection.tokenCipher()),
                    connection.tokenCipher());
        } catch (LostToken lost) {
            throw new WrongState("connection.held.TOKEN_LOST");
        }
    }

    /**
     * Takes over what the owner has set; the token stays as it is when none is given. A new token,
     * and an extension just switched on, wait for the connection test.
     *
     * @throws de.hundeschule123.school.OwnerOnly for staff
     * @throws WrongState when the extension shall be active without a token
     */
    public void configure(Optional<ApiToken> token, Activation activation) {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        boolean wasOpen = connection.isOpen();
        token.ifPresent(
                given ->
                        connection.takeToken(
                                vault.lock(school.id(), given), given.lastFour(), clock.instant()));
        if (activation == Activation.ACTIVE) {
            activate(connection);
        } else if (connection.isActive()) {
            connection.deactivate(clock.instant());
        }
        if (wasOpen && !connection.isOpen()) {
            held.fire(new ConnectionHeld(school.id(), connection.held().orElseThrow()));
        }
    }

    private void activate(SevdeskConnection connection) {
        if (!connection.hasToken()) {
            throw new WrongState("connection.token.missing");
        }
        connection.activate(clock.instant());
    }

    /** Sets how vouchers arrive and from which invoice date on; owner only. */
    public void choose(VoucherArrival arrival, LocalDate from) {
        school.mustBeOwner();
        table.lock(school.id()).choose(arrival, from);
    }

    /**
     * Books on the accounts that the owner has chosen, as far as sevdesk offers them; owner only.
     */
    public void choose(List<RevenueChoice> choices) {
        school.mustBeOwner();
        table.lock(school.id());
        List<RevenueAccount> chosen =
                table.offered(school.id()).stream()
                        .filter(offer -> choices.stream().anyMatch(choice -> choice.means(offer)))
                        .map(RevenueAccount::chosenByPerson)
                        .toList();
        List<RevenueAccount> booked =
                table.revenueAccounts(school.id()).stream()
                        .map(before -> chosenInstead(before, chosen))
                        .toList();
        table.replaceRevenueAccounts(school.id(), booked);
    }

    /** What the rule had chosen already stays the rule's choice and follows it. */
    private static RevenueAccount chosenInstead(
            RevenueAccount before, List<RevenueAccount> chosen) {
        return chosen.stream()
                .filter(before::isSameCaseAs)
                .filter(account -> account.accountId() != before.accountId())
                .findFirst()
                .orElse(before);
    }

    /** Stops a school at once because sevdesk refuses it; the first refusal is enough. */
    public void hold(SchoolId refused, HoldReason because) {
        SevdeskConnection connection = table.lock(refused);
        if (!connection.isOpen()) {
            return;
        }
        if (because == HoldReason.SWITCHED_OFF) {
            // A worker found the extension off, and it is on again: what it put aside goes on.
            released.fire(new ConnectionReleased(refused));
            return;
        }
        connection.tested(ConnectionReport.failed(result(because)), clock.instant());
        hold(connection, because);
    }

    private void hold(SevdeskConnection connection, HoldReason because) {
        boolean wasOpen = connection.isOpen();
        connection.hold(because, clock.instant());
        if (wasOpen) {
            held.fire(new ConnectionHeld(connection.school(), because));
        }
    }

    private static TestResult result(HoldReason because) {
        return switch (because) {
            case TOKEN_REFUSED -> TestResult.TOKEN_REFUSED;
            case NO_API_PLAN -> TestResult.NO_API_PLAN;
            case OLD_BOOKKEEPING -> TestResult.OLD_BOOKKEEPING;
            case OTHER_ACCOUNT -> TestResult.OTHER_ACCOUNT;
            case SWITCHED_OFF, NOT_TESTED, TOKEN_LOST -> TestResult.NOT_TESTED;
        };
    }

    /**
     * Writes down what the connection test found: a success lets a held school go on, a refusal
     * stops it, and a disturbance changes nothing.
     *
     * @return the report as it reads for this school
     */
    public ConnectionReport tested(StoredToken token, ConnectionReport found, AccountOffer offer) {
        SevdeskConnection connection = table.lock(school.id());
        if (!token.cipher().equals(connection.tokenCipher())) {
            return found;
        }
        boolean tied = ties.stream().anyMatch(tie -> tie.any(school.id()));
        ConnectionReport report = tied ? connection.judge(found) : found;
        connection.tested(report, clock.instant());
        if (report.result() == TestResult.WORKS) {
            table.replaceRevenueAccounts(school.id(), offer.booked());
            table.replaceOffered(school.id(), offer.possible());
            release(connection);
        } else if (connection.isActive()) {
            report.result().reasonToHold().ifPresent(because -> hold(connection, because));
        }
        return report;
    }

    private void release(SevdeskConnection connection) {
        if (connection.isActive() && !connection.isOpen()) {
            connection.release();
            released.fire(new ConnectionReleased(school.id()));
        }
    }

    /**
     * Goes on with the account that the new token belongs to; what was linked with the old one is
     * forgotten. Owner only; a connection test must follow.
     *
     * @throws WrongState when no test has found another account
     */
    public void useNewAccount() {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        if (connection.getTestResult() != TestResult.OTHER_ACCOUNT) {
            throw new WrongState("connection.account.same");
        }
        connection.forgetAccount(clock.instant());
        table.replaceRevenueAccounts(school.id(), List.of());
        table.replaceOffered(school.id(), List.of());
        replaced.fire(new AccountReplaced(school.id()));
    }

    /** Schools whose new token still waits for a test, and were not tested since a moment. */
    public List<SchoolId> waitingForTest(Instant notSince) {
        return table.waitingForTest(notSince);
    }

    /** The accounts on which a school's revenue is booked, as far as they are known. */
    public List<RevenueAccount> revenueAccounts(SchoolId of) {
        return table.revenueAccounts(of);
    }

    /** The accounts that the current school may choose from, as the last test found them. */
    public List<RevenueAccount> offeredAccounts() {
        return table.offered(school.id());
    }

    /** Replaces the revenue accounts of a school. */
    public void bookOn(SchoolId of, List<RevenueAccount> accounts) {
        table.lock(of);
        table.replaceRevenueAccounts(of, accounts);
    }
}

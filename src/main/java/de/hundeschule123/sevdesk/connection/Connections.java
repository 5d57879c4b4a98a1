package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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
    @Inject private Event<ConnectionHeld> held;
    @Inject private Event<ConnectionReleased> released;

    /** The current school's connection; an empty one that is not active before the first set-up. */
    public SevdeskConnection current() {
        return table.find(school.id()).orElseGet(() -> new SevdeskConnection(school.id()));
    }

    /** The open line of a school to its account; nothing while its extension is off or held. */
    public Optional<Line> line(SchoolId of) {
        return table.find(of).filter(SevdeskConnection::isOpen).map(this::line);
    }

    private Line line(SevdeskConnection connection) {
        return new Line(
                connection.school(),
                vault.unlock(connection.school(), connection.tokenCipher()),
                connection.getVoucherArrival(),
                table.revenueAccounts(connection.school()));
    }

    /** The current school's token, for the connection test only. */
    Optional<ApiToken> token() {
        return table.find(school.id())
                .filter(SevdeskConnection::hasToken)
                .map(connection -> vault.unlock(connection.school(), connection.tokenCipher()));
    }

    /**
     * Takes over what the owner has set; the token stays as it is when none is given.
     *
     * @throws WrongState for staff, and when the extension shall be active without a token
     */
    public void configure(Optional<ApiToken> token, Activation activation) {
        school.mustBeOwner();
        SevdeskConnection connection = table.lock(school.id());
        token.ifPresent(
                given -> connection.takeToken(vault.lock(school.id(), given), given.lastFour()));
        if (activation == Activation.ACTIVE) {
            activate(connection);
        } else if (connection.isActive()) {
            connection.deactivate(clock.instant());
            held.fire(new ConnectionHeld(school.id(), HoldReason.SWITCHED_OFF));
        }
    }

    private void activate(SevdeskConnection connection) {
        if (!connection.hasToken()) {
            throw new WrongState("connection.token.missing");
        }
        boolean wasOpen = connection.isOpen();
        connection.activate();
        if (!wasOpen && connection.isOpen()) {
            released.fire(new ConnectionReleased(school.id()));
        }
    }

    /** Sets how vouchers arrive and from which invoice date on; owner only. */
    public void choose(VoucherArrival arrival, LocalDate from) {
        school.mustBeOwner();
        table.lock(school.id()).choose(arrival, from);
    }

    /** Stops a school at once because sevdesk refuses it; the first refusal is enough. */
    public void hold(SchoolId refused, HoldReason because) {
        SevdeskConnection connection = table.lock(refused);
        if (connection.isOpen()) {
            connection.hold(because, clock.instant());
            connection.tested(ConnectionReport.failed(result(because)), clock.instant());
            held.fire(new ConnectionHeld(refused, because));
        }
    }

    private static TestResult result(HoldReason because) {
        return switch (because) {
            case TOKEN_REFUSED -> TestResult.TOKEN_REFUSED;
            case NO_API_PLAN -> TestResult.NO_API_PLAN;
            case OLD_BOOKKEEPING -> TestResult.OLD_BOOKKEEPING;
            case OTHER_ACCOUNT -> TestResult.OTHER_ACCOUNT;
            case SWITCHED_OFF -> TestResult.NOT_TESTED;
        };
    }

    /** Writes down what the connection test found; a success lets a held school go on. */
    void tested(ConnectionReport report, List<RevenueAccount> accounts) {
        SevdeskConnection connection = table.lock(school.id());
        connection.tested(report, clock.instant());
        if (report.result() != TestResult.WORKS) {
            return;
        }
        table.replaceRevenueAccounts(school.id(), accounts);
        if (connection.held().filter(because -> because != HoldReason.SWITCHED_OFF).isPresent()) {
            connection.release();
            released.fire(new ConnectionReleased(school.id()));
        }
    }

    /** The accounts on which a school's revenue is booked, as far as they are known. */
    public List<RevenueAccount> revenueAccounts(SchoolId of) {
        return table.revenueAccounts(of);
    }

    /** Replaces the revenue accounts of a school. */
    public void bookOn(SchoolId of, List<RevenueAccount> accounts) {
        table.lock(of);
        table.replaceRevenueAccounts(of, accounts);
    }
}

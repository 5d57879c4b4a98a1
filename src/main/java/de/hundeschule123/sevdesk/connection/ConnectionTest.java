package de.hundeschule123.sevdesk.connection;

import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.account.AccountCalls;
import de.hundeschule123.sevdesk.api.account.SevUser;
import de.hundeschule123.sevdesk.api.contact.ContactCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/**
 * The connection test ("Verbindung testen"): four questions to sevdesk, one answer that a
 * dog-school owner understands.
 */
@ApplicationScoped
public class ConnectionTest {

    private static final String TODAYS_BOOKKEEPING = "2.0";

    @Inject private Connections connections;
    @Inject private CurrentSchool school;
    @Inject private AccountCalls accounts;
    @Inject private ContactCalls contacts;

    /**
     * Tests the current school's connection and writes down what it found; a success lets a held
     * school go on.
     *
     * @throws WrongState when there is no token to test
     */
    public ConnectionReport run() {
        ApiToken token =
                connections.token().orElseThrow(() -> new WrongState("connection.token.missing"));
        Finding finding = ask(token);
        connections.tested(finding.report(), finding.accounts());
        return finding.report();
    }

    private record Finding(ConnectionReport report, List<RevenueAccount> accounts) {}

    private Finding ask(ApiToken token) {
        try {
            String version = accounts.bookkeepingVersion(token);
            if (!version.equals(TODAYS_BOOKKEEPING)) {
                return new Finding(
                        new ConnectionReport(
                                TestResult.OLD_BOOKKEEPING, null, null, version, null, null),
                        List.of());
            }
            return works(token, version);
        } catch (SevdeskFailure failure) {
            return new Finding(ConnectionReport.failed(result(failure)), List.of());
        }
    }

    private Finding works(ApiToken token, String version) {
        List<SevUser> users = accounts.users(token);
        RevenueAccounts offered = new RevenueAccounts(accounts.revenueGuidance(token));
        Long count = contacts.count(token).orElse(null);
        ConnectionReport report =
                new ConnectionReport(
                        TestResult.WORKS,
                        users.stream()
                                .map(SevUser::fullname)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        count,
                        version,
                        users.stream()
                                .map(SevUser::sevClientId)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        offered.regime().orElse(null));
        return new Finding(report, offered.choose(connections.revenueAccounts(school.id())));
    }

    private static TestResult result(SevdeskFailure failure) {
        if (failure instanceof SevdeskFailure.AccountRejected account) {
            return account.isTokenRefused() ? TestResult.TOKEN_REFUSED : TestResult.NO_API_PLAN;
        }
        if (failure instanceof SevdeskFailure.NotSent) {
            return TestResult.UNREACHABLE;
        }
        if (failure instanceof SevdeskFailure.Busy) {
            return TestResult.DISTURBED;
        }
        if (failure instanceof SevdeskFailure.Unseen) {
            return unseen(failure);
        }
        return TestResult.NOT_UNDERSTOOD;
    }

    private static TestResult unseen(SevdeskFailure failure) {
        if (failure.httpStatus() == null) {
            return TestResult.UNREACHABLE;
        }
        return failure.httpStatus() >= 500 ? TestResult.DISTURBED : TestResult.NOT_UNDERSTOOD;
    }
}

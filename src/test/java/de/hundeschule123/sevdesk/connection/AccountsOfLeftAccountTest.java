package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.ServiceAccount;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sevdesk answered of an account that the school has left books nothing in another one. */
class AccountsOfLeftAccountTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final RevenueAccount PRESENT =
            new RevenueAccount(1, 19, 501, "8400", "Erlöse 19 %", false);
    private static final RevenueAccount LEFT =
            new RevenueAccount(1, 19, 77, "8401", "Erlöse Laden", false);
    private static final RevenueAccountOffer ASKED =
            new RevenueAccountOffer(List.of(LEFT), List.of(LEFT), TaxRegime.REGULAR);

    private final SevdeskConnection connection = new SevdeskConnection(SCHOOL);
    private final Table table = new Table();
    private final Connections connections = Wiring.bean(new Connections());

    @BeforeEach
    void a_school_has_changed_to_another_account() {
        TestResults results = new TestResults();
        Wiring.wire(results, table, Clock.systemUTC());
        Wiring.wire(connections, table, results, Clock.systemUTC());
        connection.takeToken("cipher", "3b4c", NOW);
        connection.activate(NOW);
        connection.tested(
                new ConnectionReport(
                        CheckResult.WORKS, "Petra Probe", 12L, "2.0", "B", TaxRegime.REGULAR),
                Tester.PERSON,
                NOW);
        connection.release();
    }

    private static SevdeskAccount account(String id) {
        return new SevdeskAccount(
                SCHOOL, id, new ApiToken("0".repeat(32)), new TransferSettings(), List.of());
    }

    @Test
    void an_answer_of_the_account_that_was_left_comes_too_late() {
        assertThat(connections.accountsTold(account("A"), ASKED)).isFalse();

        assertThat(table.booked).containsExactly(PRESENT);
        assertThat(connection.isOpen()).as("nor does it stop the school").isTrue();
    }

    @Test
    void an_answer_of_the_present_account_counts() {
        table.booked = List.of();

        assertThat(connections.accountsTold(account("B"), ASKED)).isTrue();

        assertThat(table.booked).containsExactly(LEFT);
    }

    @Test
    void the_account_of_a_service_must_stand_like_any_other() {
        connection.deactivate(NOW);
        table.booked = List.of();
        table.services = List.of(new ServiceAccount(51, PRESENT));

        assertThat(connections.accountsTold(account("B"), ASKED)).isFalse();

        table.services = List.of(new ServiceAccount(51, LEFT));
        assertThat(connections.accountsTold(account("B"), ASKED)).isTrue();
    }

    /** The rows of the one school. */
    private final class Table extends ConnectionRepository {

        private List<RevenueAccount> booked = List.of(PRESENT);
        private List<ServiceAccount> services = List.of();

        @Override
        SevdeskConnection lock(SchoolId school) {
            return connection;
        }

        @Override
        List<RevenueAccount> revenueAccounts(SchoolId school) {
            return booked;
        }

        @Override
        List<ServiceAccount> serviceAccounts(SchoolId school) {
            return services;
        }

        @Override
        void replaceRevenueAccounts(SchoolId school, List<RevenueAccount> accounts) {
            booked = accounts;
        }

        @Override
        void replaceOffered(SchoolId school, RevenueAccountOffer offer) {}

        @Override
        void noteAccountsStand(SchoolId school, Instant now) {}

        @Override
        boolean ask(SchoolId school, RevenueCase revenue, Instant now) {
            return false;
        }

        @Override
        boolean settleQuestions(SchoolId school) {
            return false;
        }
    }
}

package de.hundeschule123.sevdesk.connection.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.database.DatabaseDefinition;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.connection.AccountAnswer;
import de.hundeschule123.sevdesk.connection.AccountArea;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CandidateToken;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.ConfigurationChange;
import de.hundeschule123.sevdesk.connection.ConnectionReport;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.ExtensionState;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.connection.account.RevenueAccount;
import de.hundeschule123.sevdesk.connection.account.RevenueAccountOffer;
import de.hundeschule123.sevdesk.connection.account.RevenueCase;
import de.hundeschule123.sevdesk.connection.account.RevenueChoice;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class ConnectionCheckIT {

    private static final RevenueCase STANDARD = RevenueCase.ordinary(TaxRegime.REGULAR);

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Connections connections;
    @Inject private ConnectionSetup setup;
    @Inject private ConnectionCheck test;
    @Inject private SevdeskAddress address;
    @Inject private Customers customers;
    @Inject private ContactLinkRepository links;

    private SchoolId school;

    @BeforeEach
    void found() {
        school = schools.found("Probe");
    }

    @AfterEach
    void repair() throws Exception {
        control("DELETE", "/faults", "");
        control("POST", "/up", "");
    }

    private static String token(String beginning) {
        return beginning
                + UUID.randomUUID().toString().replace("-", "").substring(beginning.length());
    }

    private void control(String method, String path, String body)
            throws IOException, InterruptedException {
        URI desk =
                URI.create(
                        address.base().getScheme()
                                + "://"
                                + address.base().getAuthority()
                                + "/control"
                                + path);
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(desk)
                                        .header("Content-Type", "application/json")
                                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void fault(String operation, String token, String kind, long millis)
            throws IOException, InterruptedException {
        control(
                "POST",
                "/faults",
                """
                {"operation":"%s","token":"%s","kind":"%s","next":9,"millis":%d}"""
                        .formatted(operation, token, kind, millis));
    }

    private <T> T as(Supplier<T> work) {
        return current.workingFor(school, work);
    }

    private SevdeskConnection connection() {
        return as(connections::current);
    }

    private CheckResult activateWith(String token) {
        schools.connect(school, token);
        return connection().getTestResult();
    }

    @Test
    void of_a_change_that_is_refused_nothing_is_saved() {
        TransferSettings drafts = TransferSettings.arrivingAs(VoucherArrival.DRAFT);
        ConfigurationChange withoutToken =
                new ConfigurationChange(drafts, List.of(), Optional.empty(), Activation.ACTIVE);

        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        school,
                                        () -> {
                                            connections.configure(withoutToken);
                                            return true;
                                        }))
                .isInstanceOf(WrongState.class);

        assertThat(connection().settings().getArrival()).isEqualTo(VoucherArrival.OPEN);
        assertThat(connection().isActive()).isFalse();
    }

    @Test
    void activation_tests_by_itself_and_shows_what_it_found() {
        String token = token("ab");

        assertThat(activateWith(token)).isEqualTo(CheckResult.WORKS);

        SevdeskConnection connection = connection();
        assertThat(connection.state()).isEqualTo(ExtensionState.ACTIVE);
        assertThat(connection.getTestUser()).isEqualTo("Petra Probe");
        assertThat(connection.getTestContacts()).isZero();
        assertThat(connection.getBookkeepingVersion()).isEqualTo("2.0");
        assertThat(connection.getTaxRegime()).isEqualTo(TaxRegime.REGULAR);
        assertThat(connection.getTestedAt()).isNotNull();
        assertThat(connections.revenueAccounts(school))
                .extracting(RevenueAccount::number)
                .containsExactly("4400", "4300", "4110", "4338");
    }

    @Test
    void a_refused_token_is_told_and_holds_the_school() {
        assertThat(activateWith(token("dead"))).isEqualTo(CheckResult.TOKEN_REFUSED);
        assertThat(connection().held()).contains(HoldReason.TOKEN_REFUSED);
    }

    @Test
    void a_plan_without_the_interface_is_told_and_holds_the_school() {
        assertThat(activateWith(token("0dea"))).isEqualTo(CheckResult.NO_API_PLAN);
        assertThat(connection().held()).contains(HoldReason.NO_API_PLAN);
    }

    @Test
    void an_account_of_the_old_bookkeeping_is_told_and_holds_the_school() {
        assertThat(activateWith(token("1000"))).isEqualTo(CheckResult.OLD_BOOKKEEPING);
        assertThat(connection().held()).contains(HoldReason.OLD_BOOKKEEPING);
        assertThat(connection().getBookkeepingVersion()).isEqualTo("1.0");
    }

    @Test
    void a_small_business_account_offers_its_own_account_and_contradicts_a_regular_school() {
        assertThat(activateWith(token("5050"))).isEqualTo(CheckResult.WORKS);
        assertThat(connection().getTaxRegime()).isEqualTo(TaxRegime.SMALL_BUSINESS);
        assertThat(connection().contradicts(TaxRegime.REGULAR)).isTrue();
        assertThat(connections.revenueAccounts(school))
                .extracting(RevenueAccount::number)
                .containsExactly("4185");
    }

    @Test
    void sevdesk_away_is_unreachable() throws Exception {
        control("POST", "/down", "");

        assertThat(activateWith(token("ab"))).isEqualTo(CheckResult.UNREACHABLE);
        assertThat(connection().held()).contains(HoldReason.NOT_TESTED);
    }

    @Test
    void a_fault_inside_sevdesk_is_a_disturbance() throws Exception {
        String token = token("ab");
        fault("bookkeepingSystemVersion", token, "ERROR_BEFORE", 0);

        assertThat(activateWith(token)).isEqualTo(CheckResult.DISTURBED);
    }

    @Test
    void a_request_to_wait_is_a_disturbance() throws Exception {
        String token = token("ab");
        fault("getContacts", token, "TOO_MANY", 0);

        assertThat(activateWith(token)).isEqualTo(CheckResult.DISTURBED);
    }

    @Test
    void the_verdict_does_not_wait_for_the_list_of_accounts_and_the_first_document_reads_it()
            throws Exception {
        String token = token("ab");
        fault("forRevenue", token, "TOO_MANY", 0);

        assertThat(activateWith(token)).isEqualTo(CheckResult.WORKS);
        assertThat(connection().isOpen()).isTrue();
        assertThat(bookedNumbers()).isEmpty();
        assertThat(asked()).isEmpty();
    }

    @Test
    void a_user_who_may_not_see_the_users_is_connected_and_its_account_known() throws Exception {
        String token = token("4030");
        control(
                "POST",
                "/accounts/" + token + "/contacts",
                "[{\"surename\":\"Ida\",\"familyname\":\"Wolf\"}]");

        assertThat(activateWith(token)).isEqualTo(CheckResult.WORKS);
        assertThat(connection().getAccountId()).isNotNull();

        assertThat(connection().missingRights()).containsExactly(AccountArea.USERS);
        assertThat(connection().getTestUser()).isNull();
    }

    @Test
    void a_user_who_may_not_see_contacts_is_told_which_right_is_missing() {
        assertThat(activateWith(token("4031"))).isEqualTo(CheckResult.RIGHT_MISSING);

        assertThat(connection().held()).contains(HoldReason.RIGHT_MISSING);
        assertThat(connection().holdSentence())
                .hasValueSatisfying(
                        sentence -> assertThat(sentence).contains("Recht fehlt: Kontakte."));
    }

    @Test
    void an_answer_that_is_no_json_is_not_understood() throws Exception {
        String token = token("ab");
        fault("bookkeepingSystemVersion", token, "GARBAGE", 0);

        assertThat(activateWith(token)).isEqualTo(CheckResult.NOT_UNDERSTOOD);
    }

    @Test
    void a_login_page_instead_of_an_answer_is_not_understood() throws Exception {
        String token = token("ab");
        fault("getContacts", token, "REDIRECT", 0);

        assertThat(activateWith(token)).isEqualTo(CheckResult.NOT_UNDERSTOOD);
    }

    @Test
    void the_test_ends_within_five_seconds_whatever_sevdesk_does() throws Exception {
        for (String kind : List.of("LATENCY", "DRIP", "TIMEOUT_BEFORE")) {
            String token = token("ab");
            fault("bookkeepingSystemVersion", token, kind, 20_000);
            Instant began = Instant.now();

            assertThat(activateWith(token)).as(kind).isEqualTo(CheckResult.UNREACHABLE);
            assertThat(Duration.between(began, Instant.now()))
                    .as(kind)
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_test_that_could_not_be_made_is_made_up_for_by_itself() throws Exception {
        String token = token("ab");
        fault("bookkeepingSystemVersion", token, "UNAVAILABLE", 0);
        activateWith(token);
        assertThat(connection().nextTry().orElseThrow()).isBefore(Instant.now().plusSeconds(60));

        control("DELETE", "/faults", "");
        tryNow();

        await().atMost(Duration.ofSeconds(30))
                .until(() -> connection().state() == ExtensionState.ACTIVE);
    }

    @Test
    void a_disturbance_does_not_stop_a_school_that_works() throws Exception {
        String token = token("ab");
        activateWith(token);
        fault("bookkeepingSystemVersion", token, "UNAVAILABLE", 0);

        ConnectionReport report = as(test::run);

        assertThat(report.result()).isEqualTo(CheckResult.DISTURBED);
        assertThat(connection().isOpen()).isTrue();
    }

    private void linkACustomer() {
        CustomerDetails anna =
                new CustomerDetails("Anna", "Beispiel", null, null, null, null, null, null, "DE");
        long customer = as(() -> customers.add(anna).getId());
        boolean linked =
                links.link(
                        school,
                        customer,
                        anna,
                        new FoundContact("77", "1001", "Anna Beispiel"),
                        LinkOrigin.MANUAL);
        assertThat(linked).isTrue();
    }

    @Test
    void where_nothing_is_linked_another_account_is_no_question() {
        activateWith(token("ab"));

        assertThat(activateWith(token("cd"))).isEqualTo(CheckResult.WORKS);
    }

    @Test
    void a_token_of_another_account_leaves_the_old_one_in_use_until_the_owner_has_decided() {
        activateWith(token("ab"));
        linkACustomer();
        String old = connection().getTokenTail();
        String next = token("cd");

        assertThat(activateWith(next)).isEqualTo(CheckResult.WORKS);
        assertThat(connection().isOpen()).isTrue();
        assertThat(connection().getTokenTail()).isEqualTo(old);
        assertThat(connection().candidateTail()).contains(next.substring(28));
        assertThat(as(setup::test).report().result()).isEqualTo(CheckResult.OTHER_ACCOUNT);

        current.workingFor(school, setup::useNewAccountIfAsked);

        assertThat(connection().state()).isEqualTo(ExtensionState.ACTIVE);
        assertThat(connection().getTestResult()).isEqualTo(CheckResult.WORKS);
        assertThat(connection().getTokenTail()).isEqualTo(next.substring(28));
        assertThat(connection().candidateTail()).isEmpty();
        assertThat(links.anyLinked(school)).isFalse();
    }

    @Test
    void without_a_token_that_works_one_of_another_account_holds_the_school_until_it_is_decided()
            throws Exception {
        activateWith(token("ab"));
        linkACustomer();
        change(
                "update sevdesk_connection set held_because = 'TOKEN_REFUSED',"
                        + " test_result = 'TOKEN_REFUSED' where school_id = "
                        + school);

        assertThat(activateWith(token("cd"))).isEqualTo(CheckResult.OTHER_ACCOUNT);
        assertThat(connection().held()).contains(HoldReason.OTHER_ACCOUNT);

        current.workingFor(school, setup::useNewAccount);

        assertThat(connection().state()).isEqualTo(ExtensionState.ACTIVE);
        assertThat(links.anyLinked(school)).isFalse();
    }

    @Test
    void with_the_old_token_back_all_goes_on_as_before() {
        String old = token("ab");
        activateWith(old);
        linkACustomer();
        activateWith(token("cd"));

        assertThat(activateWith(old)).isEqualTo(CheckResult.WORKS);
        assertThat(connection().isOpen()).isTrue();
        assertThat(connection().candidateTail()).isEmpty();
        assertThat(links.anyLinked(school)).isTrue();
    }

    @Test
    void a_new_token_that_is_refused_changes_nothing_of_the_one_that_works() {
        for (String beginning : List.of("dead", "0dea", "1000")) {
            String old = token("ab");
            activateWith(old);
            SevdeskConnection before = connection();

            activateWith(token(beginning));
            TrialResult trial = as(setup::test);

            assertThat(trial.leavesTheOldOne()).as(beginning).isTrue();
            assertThat(trial.report().result().isAgainstToken()).as(beginning).isTrue();
            SevdeskConnection after = connection();
            assertThat(after.isOpen()).isTrue();
            assertThat(after.getTokenTail()).isEqualTo(old.substring(28));
            assertThat(after.getTestResult()).isEqualTo(CheckResult.WORKS);
            assertThat(after.getTestedAt()).isEqualTo(before.getTestedAt());
            assertThat(after.getBookkeepingVersion()).isEqualTo("2.0");
            assertThat(after.candidateTail()).isEmpty();
            assertThat(as(setup::test).report().result()).isEqualTo(CheckResult.WORKS);
            school = schools.found("Nächste");
        }
    }

    @Test
    void a_new_token_of_another_schools_account_stays_outside() {
        String taken = token("ab");
        activateWith(taken);
        school = schools.found("Zweite");
        String own = token("cd");
        activateWith(own);

        activateWith(taken);

        assertThat(as(setup::test).report().result()).isEqualTo(CheckResult.ACCOUNT_TAKEN);
        assertThat(connection().isOpen()).isTrue();
        assertThat(connection().getTokenTail()).isEqualTo(own.substring(28));
    }

    @Test
    void while_sevdesk_is_away_a_new_token_waits_beside_the_old_one() throws Exception {
        String old = token("ab");
        activateWith(old);
        String next = token("cd");
        fault("*", next, "UNAVAILABLE", 0);

        activateWith(next);
        assertThat(as(setup::test).report().result()).isEqualTo(CheckResult.DISTURBED);
        assertThat(connection().getTokenTail()).isEqualTo(old.substring(28));
        assertThat(connection().isOpen()).isTrue();

        control("DELETE", "/faults", "");
        assertThat(as(setup::test).report().result()).isEqualTo(CheckResult.WORKS);
        assertThat(connection().getTokenTail()).isEqualTo(next.substring(28));
    }

    private ConfigurationChange withToken(String token, VoucherArrival arrival) {
        return new ConfigurationChange(
                TransferSettings.arrivingAs(arrival),
                List.of(),
                Optional.of(new ApiToken(token)),
                Activation.ACTIVE);
    }

    private CheckResult exchange(ConfigurationChange change) {
        return as(() -> setup.exchange(change.token().orElseThrow(), change, AccountAnswer.ASK))
                .result();
    }

    @Test
    void what_is_typed_beside_a_new_token_is_taken_over_with_it_or_not_at_all() {
        activateWith(token("ab"));

        assertThat(exchange(withToken(token("dead"), VoucherArrival.DRAFT)))
                .isEqualTo(CheckResult.TOKEN_REFUSED);
        assertThat(connection().settings().getArrival()).isEqualTo(VoucherArrival.OPEN);

        String works = token("cd");
        assertThat(exchange(withToken(works, VoucherArrival.DRAFT))).isEqualTo(CheckResult.WORKS);
        assertThat(connection().settings().getArrival()).isEqualTo(VoucherArrival.DRAFT);
        assertThat(connection().getTokenTail()).isEqualTo(works.substring(28));
    }

    @Test
    void of_two_who_change_the_token_at_once_the_second_is_told() {
        activateWith(token("ab"));
        CandidateToken seen = as(() -> connections.candidate(new ApiToken(token("ef"))));
        exchange(withToken(token("cd"), VoucherArrival.OPEN));
        String first = connection().getTokenTail();

        assertThatThrownBy(
                        () ->
                                as(
                                        () ->
                                                connections.exchange(
                                                        seen,
                                                        ConnectionReport.failed(CheckResult.WORKS),
                                                        RevenueAccountOffer.NONE,
                                                        Optional.empty(),
                                                        AccountAnswer.ASK)))
                .isInstanceOf(WrongState.class);
        assertThat(connection().getTokenTail()).isEqualTo(first);
    }

    @Test
    void one_fault_at_any_question_of_the_test_is_asked_again_by_itself() throws Exception {
        for (String operation :
                List.of("bookkeepingSystemVersion", "getSevUsers", "getContacts", "getVouchers")) {
            for (String kind :
                    List.of("FORBIDDEN", "UNAUTHORIZED", "ERROR_BEFORE", "GARBAGE", "HTML_502")) {
                school = schools.found("Einmal");
                String token = token("ab");
                faultOnce(operation, token, kind);

                assertThat(activateWith(token))
                        .as("%s at %s", kind, operation)
                        .isEqualTo(CheckResult.WORKS);
                assertThat(connection().isOpen()).isTrue();
            }
        }
    }

    private void faultOnce(String operation, String token, String kind)
            throws IOException, InterruptedException {
        control(
                "POST",
                "/faults",
                """
                {"operation":"%s","token":"%s","kind":"%s","next":1,"millis":0}"""
                        .formatted(operation, token, kind));
    }

    @Test
    void a_chosen_account_survives_the_next_test() {
        activateWith(token("ab"));
        RevenueAccount wanted =
                as(connections::offeredAccounts).stream()
                        .filter(account -> account.vatRate() == 19)
                        .filter(account -> account.number().equals("4000"))
                        .findFirst()
                        .orElseThrow();
        current.workingFor(
                school,
                () -> connections.choose(List.of(new RevenueChoice(1, 19, wanted.accountId()))));

        as(test::run);

        assertThat(connections.revenueAccounts(school))
                .extracting(RevenueAccount::number)
                .containsExactly("4000", "4300", "4110", "4338");
    }

    private List<RevenueCase> asked() {
        return as(connections::askedCases);
    }

    private void answer(RevenueCase revenue, String number) {
        RevenueAccount wanted =
                as(connections::offeredAccounts).stream()
                        .filter(account -> account.revenueCase().equals(revenue))
                        .filter(account -> account.number().equals(number))
                        .findFirst()
                        .orElseThrow();
        current.workingFor(
                school,
                () ->
                        connections.choose(
                                List.of(
                                        new RevenueChoice(
                                                revenue.taxRule(),
                                                revenue.vatRate(),
                                                wanted.accountId()))));
    }

    private List<String> bookedNumbers() {
        return connections.revenueAccounts(school).stream().map(RevenueAccount::number).toList();
    }

    @Test
    void among_1500_accounts_none_is_guessed_and_the_owner_is_asked_about_the_ordinary_case() {
        assertThat(activateWith(token("1500"))).isEqualTo(CheckResult.WORKS);

        assertThat(bookedNumbers()).isEmpty();
        assertThat(asked()).containsExactly(STANDARD);
        assertThat(as(connections::offeredAccounts))
                .filteredOn(account -> account.revenueCase().equals(STANDARD))
                .first()
                .returns("8410", RevenueAccount::number);
    }

    @Test
    void the_account_for_any_revenue_is_known_among_1500_others() {
        activateWith(token("1501"));

        assertThat(bookedNumbers()).containsExactly("8000", "8000", "8200");
        assertThat(asked()).isEmpty();
    }

    @Test
    void an_answer_belongs_to_the_account_that_it_was_given_for() {
        String first = token("1500");
        activateWith(first);
        linkACustomer();
        answer(STANDARD, "8410");
        assertThat(asked()).isEmpty();
        assertThat(bookedNumbers()).containsExactly("8410");

        activateWith(token("1500"));
        current.workingFor(school, setup::useNewAccountIfAsked);
        assertThat(bookedNumbers()).isEmpty();
        assertThat(asked()).containsExactly(STANDARD);

        linkACustomer();
        activateWith(first);
        current.workingFor(school, setup::useNewAccountIfAsked);
        assertThat(bookedNumbers()).containsExactly("8410");
        assertThat(asked()).isEmpty();
    }

    @Test
    void a_chosen_account_that_is_gone_is_asked_about_again_and_holds_no_other_rate()
            throws Exception {
        activateWith(token("1500"));
        answer(STANDARD, "8410");
        change(
                "update sevdesk_revenue_account set account_id = account_id + 100000"
                        + " where school_id = "
                        + school);

        assertThat(as(test::run).result()).isEqualTo(CheckResult.WORKS);

        assertThat(bookedNumbers()).isEmpty();
        assertThat(asked()).containsExactly(STANDARD);
        assertThat(connection().isOpen()).isTrue();
    }

    @Test
    void an_account_without_revenue_accounts_is_told_so() {
        assertThat(activateWith(token("e000"))).isEqualTo(CheckResult.NO_REVENUE_ACCOUNT);
        assertThat(connection().held()).contains(HoldReason.NO_REVENUE_ACCOUNT);
    }

    /** Lets the pause before the next try be over. */
    private void tryNow() throws SQLException {
        change(
                "update sevdesk_connection set probe_at = current_timestamp where school_id = "
                        + school);
    }

    private void change(String statement) throws SQLException {
        try (Connection sql = database.getConnection();
                Statement change = sql.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void a_refused_school_goes_on_by_itself_when_sevdesk_takes_its_token_again() throws Exception {
        String token = token("ab");
        fault("bookkeepingSystemVersion", token, "UNAUTHORIZED", 0);
        assertThat(activateWith(token)).isEqualTo(CheckResult.TOKEN_REFUSED);
        assertThat(connection().nextTry().orElseThrow()).isAfter(Instant.now());
        Instant refused = connection().getTestedAt();

        tryNow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> connection().getTestedAt().isAfter(refused));
        assertThat(connection().nextTry().orElseThrow()).isAfter(Instant.now().plusSeconds(240));
        assertThat(connection().held()).contains(HoldReason.TOKEN_REFUSED);

        control("DELETE", "/faults", "");
        tryNow();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> connection().state() == ExtensionState.ACTIVE);
    }

    @Test
    void accounts_that_sevdesk_took_away_are_asked_about_and_not_exchanged_silently()
            throws Exception {
        activateWith(token("ab"));
        change(
                "update sevdesk_revenue_account set account_id = account_id + 1000,"
                        + " chosen = true where vat_rate = 19 and school_id = "
                        + school);

        assertThat(as(test::run).result()).isEqualTo(CheckResult.ACCOUNTS_CHANGED);
        assertThat(connection().held()).contains(HoldReason.ACCOUNTS_CHANGED);
        assertThat(as(connections::goneAccounts))
                .extracting(RevenueAccount::vatRate)
                .containsExactly(19);
        assertThat(as(connections::toBookOn))
                .extracting(RevenueAccount::number)
                .containsExactly("4400", "4300", "4110", "4338");

        RevenueAccount wanted =
                as(connections::offeredAccounts).stream()
                        .filter(account -> account.number().equals("4000"))
                        .filter(account -> account.vatRate() == 19)
                        .findFirst()
                        .orElseThrow();
        current.workingFor(
                school,
                () -> connections.choose(List.of(new RevenueChoice(1, 19, wanted.accountId()))));

        assertThat(as(test::run).result()).isEqualTo(CheckResult.WORKS);
        assertThat(connection().isOpen()).isTrue();
        assertThat(connections.revenueAccounts(school))
                .extracting(RevenueAccount::number)
                .containsExactly("4000", "4300", "4110", "4338");
    }

    @Test
    void a_second_school_on_the_same_account_is_held_and_the_first_goes_on() {
        String token = token("ab");
        activateWith(token);
        SchoolId first = school;
        school = schools.found("Zweite");

        assertThat(activateWith(token)).isEqualTo(CheckResult.ACCOUNT_TAKEN);

        assertThat(connection().held()).contains(HoldReason.ACCOUNT_TAKEN);
        school = first;
        assertThat(as(test::run).result()).isEqualTo(CheckResult.WORKS);
        assertThat(connection().isOpen()).isTrue();
    }

    @Test
    void an_account_whose_school_has_switched_it_off_is_free_for_another() {
        String token = token("ab");
        activateWith(token);
        current.workingFor(school, () -> setup.save(Optional.empty(), Activation.OFF));
        school = schools.found("Nachfolge");

        assertThat(activateWith(token)).isEqualTo(CheckResult.WORKS);
    }

    @Test
    void without_a_token_there_is_nothing_to_test() {
        assertThatThrownBy(() -> as(test::run)).isInstanceOf(WrongState.class);
    }
}

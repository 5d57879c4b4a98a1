package de.hundeschule123.sevdesk.connection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.account.TaxRegime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SevdeskConnectionTest {

    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");

    private final SevdeskConnection connection = new SevdeskConnection(new SchoolId(1));

    private static ConnectionReport works(String account) {
        return new ConnectionReport(
                CheckResult.WORKS, "Petra Probe", 12L, "2.0", account, TaxRegime.REGULAR);
    }

    private void setUp() {
        connection.takeToken("cipher", "3b4c", NOW);
        connection.activate(NOW);
    }

    private void setUpAndTested(String account) {
        setUp();
        connection.tested(works(account), Tester.PERSON, NOW);
        connection.release();
    }

    @Test
    void without_a_token_it_is_not_set_up() {
        assertThat(connection.state()).isEqualTo(ExtensionState.NOT_SET_UP);
        assertThat(connection.isOpen()).isFalse();
    }

    @Test
    void with_a_token_alone_it_rests() {
        connection.takeToken("cipher", "3b4c", NOW);

        assertThat(connection.state()).isEqualTo(ExtensionState.OFF);
    }

    @Test
    void a_fresh_activation_waits_for_its_test() {
        setUp();

        assertThat(connection.state()).isEqualTo(ExtensionState.HELD);
        assertThat(connection.held()).contains(HoldReason.NOT_TESTED);
    }

    @Test
    void once_released_it_works() {
        setUpAndTested("100");

        assertThat(connection.state()).isEqualTo(ExtensionState.ACTIVE);
        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_new_token_makes_no_call_before_it_was_tested() {
        setUpAndTested("100");

        connection.takeToken("other", "ffff", NOW);

        assertThat(connection.held()).contains(HoldReason.NOT_TESTED);
        assertThat(connection.getTestResult()).isEqualTo(CheckResult.NOT_TESTED);
        assertThat(connection.getTestedAt()).isNull();
    }

    @Test
    void switched_off_and_on_again_it_waits_for_a_test() {
        setUpAndTested("100");
        connection.deactivate(NOW);
        assertThat(connection.state()).isEqualTo(ExtensionState.OFF);

        connection.activate(NOW);

        assertThat(connection.held()).contains(HoldReason.NOT_TESTED);
    }

    @Test
    void saving_an_active_extension_again_stops_nothing() {
        setUpAndTested("100");

        connection.activate(NOW);

        assertThat(connection.isOpen()).isTrue();
    }

    @Test
    void a_token_of_another_account_is_noticed_and_changes_nothing_of_what_is_known() {
        setUpAndTested("100");

        ConnectionReport judged = connection.judge(works("200"));
        connection.tested(judged, Tester.PERSON, NOW);

        assertThat(judged.result()).isEqualTo(CheckResult.OTHER_ACCOUNT);
        assertThat(connection.getAccountId()).isEqualTo("100");
    }

    @Test
    void the_same_account_is_no_question() {
        setUpAndTested("100");

        assertThat(connection.judge(works("100")).result()).isEqualTo(CheckResult.WORKS);
    }

    @Test
    void an_answer_without_an_account_is_no_other_account_and_forgets_none() {
        setUpAndTested("100");

        connection.tested(connection.judge(works(null)), Tester.PERSON, NOW);

        assertThat(connection.getTestResult()).isEqualTo(CheckResult.WORKS);
        assertThat(connection.getAccountId()).isEqualTo("100");
    }

    @Test
    void another_account_that_counts_as_working_takes_the_place_of_the_one_before() {
        setUpAndTested("100");

        connection.tested(works("200"), Tester.PERSON, NOW);

        assertThat(connection.getTestResult()).isEqualTo(CheckResult.WORKS);
        assertThat(connection.getAccountId()).isEqualTo("200");
    }

    @Test
    void a_candidate_waits_beside_the_token_in_use_and_not_for_ever() {
        setUpAndTested("100");

        connection.keepCandidate("next", "ffff", NOW);

        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.isTokenProven()).isTrue();
        assertThat(connection.getTokenTail()).isEqualTo("3b4c");
        assertThat(connection.candidateCipher(NOW)).contains("next");
        assertThat(connection.candidateCipher(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    void an_exchanged_token_stops_nothing_and_leaves_no_candidate() {
        setUpAndTested("100");
        connection.keepCandidate("next", "ffff", NOW);

        connection.exchangeToken("next", "ffff");

        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.getTokenTail()).isEqualTo("ffff");
        assertThat(connection.candidateTail()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"ACCOUNTS_CHANGED", "ACCESS_REFUSED", "DOCUMENTS_REFUSED", "SWITCHED_OFF"})
    void a_token_that_works_stays_in_use_whatever_else_holds_the_school(HoldReason because) {
        setUpAndTested("100");
        connection.hold(because, NOW);
        assertThat(connection.isTokenProven()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {"TOKEN_REFUSED", "NO_API_PLAN", "OLD_BOOKKEEPING", "TOKEN_LOST"})
    void a_token_that_does_not_work_gives_way_at_once(HoldReason because) {
        setUpAndTested("100");
        connection.hold(because, NOW);
        assertThat(connection.isTokenProven()).isFalse();
    }

    @Test
    void a_failed_test_keeps_what_was_known() {
        setUpAndTested("100");

        connection.tested(ConnectionReport.failed(CheckResult.UNREACHABLE), Tester.PERSON, NOW);

        assertThat(connection.getTestUser()).isEqualTo("Petra Probe");
        assertThat(connection.getTestContacts()).isEqualTo(12L);
        assertThat(connection.isOpen()).isTrue();
    }

    private void refused() {
        connection.refuse(HoldReason.TOKEN_REFUSED, "Authentication required", NOW);
    }

    @Test
    void a_refused_school_is_tried_again_by_itself_after_a_planned_pause() {
        setUpAndTested("100");
        refused();
        connection.planFirstTry(NOW.plusSeconds(60), NOW);

        assertThat(connection.nextTry()).contains(NOW.plusSeconds(60));
        assertThat(connection.isDueForTry(NOW.plusSeconds(59))).isFalse();
        assertThat(connection.isDueForTry(NOW.plusSeconds(60))).isTrue();
        assertThat(connection.refusalSaid()).contains("Authentication required");
    }

    @Test
    void a_school_held_again_soon_after_a_try_had_released_it_keeps_its_long_pauses() {
        setUpAndTested("100");
        refused();
        connection.planFirstTry(NOW.plusSeconds(60), NOW);
        connection.tried(NOW.plusSeconds(3600));
        connection.release();
        assertThat(connection.nextTry()).isEmpty();

        Instant soon = NOW.plusSeconds(70);
        connection.refuse(HoldReason.TOKEN_REFUSED, null, soon);
        connection.planFirstTry(soon.plusSeconds(60), soon);

        assertThat(connection.nextTry()).contains(NOW.plusSeconds(3600));
        assertThat(connection.probes()).isEqualTo(1);
    }

    @Test
    void a_school_held_again_long_after_begins_with_short_pauses() {
        setUpAndTested("100");
        refused();
        connection.tried(NOW.plusSeconds(3600));
        connection.release();

        Instant later = NOW.plusSeconds(7200);
        connection.refuse(HoldReason.TOKEN_REFUSED, null, later);
        connection.planFirstTry(later.plusSeconds(60), later);

        assertThat(connection.nextTry()).contains(later.plusSeconds(60));
        assertThat(connection.probes()).isZero();
    }

    @Test
    void once_the_accounts_are_chosen_the_school_goes_on_by_itself_after_a_test() {
        setUpAndTested("100");
        connection.tested(works("100").as(CheckResult.ACCOUNTS_CHANGED), Tester.SELF, NOW);
        connection.refuse(HoldReason.ACCOUNTS_CHANGED, null, NOW);
        assertThat(connection.asksForAccounts()).isTrue();

        connection.accountsAnswered(NOW);
        connection.planFirstTry(NOW.plusSeconds(30), NOW);

        assertThat(connection.asksForAccounts()).isFalse();
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.nextTry()).contains(NOW.plusSeconds(30));
    }

    @Test
    void a_new_token_is_tried_as_if_there_had_been_none_before() {
        setUpAndTested("100");
        refused();
        connection.tried(NOW.plusSeconds(3600));

        connection.takeToken("other", "ffff", NOW);
        connection.planFirstTry(NOW.plusSeconds(30), NOW);

        assertThat(connection.nextTry()).contains(NOW.plusSeconds(30));
        assertThat(connection.refusalSaid()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = HoldReason.class,
            names = {
                "SWITCHED_OFF",
                "OTHER_ACCOUNT",
                "ACCOUNT_TAKEN",
                "ACCOUNTS_CHANGED",
                "TOKEN_LOST",
                "DOCUMENTS_REFUSED"
            })
    void what_only_a_person_can_change_is_not_tried_by_itself(HoldReason because) {
        setUpAndTested("100");
        connection.hold(because, NOW);
        connection.planFirstTry(NOW, NOW);

        assertThat(connection.isDueForTry(NOW.plusSeconds(100_000))).isFalse();
        assertThat(connection.nextTry()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_test_that_succeeds_ends_every_standstill_but_that_of_refused_documents(
            HoldReason because) {
        connection.hold(because, NOW);
        assertThat(connection.endsWithTest()).isEqualTo(because != HoldReason.DOCUMENTS_REFUSED);
    }

    @Test
    void a_contradiction_needs_both_sides_to_be_known() {
        assertThat(connection.contradicts(TaxRegime.SMALL_BUSINESS)).isFalse();
        setUpAndTested("100");
        assertThat(connection.contradicts(TaxRegime.SMALL_BUSINESS)).isTrue();
        assertThat(connection.contradicts(TaxRegime.REGULAR)).isFalse();
    }
}

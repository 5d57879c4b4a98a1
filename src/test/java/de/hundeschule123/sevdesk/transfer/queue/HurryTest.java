package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Jetzt versuchen" shortens our own caution and nothing else. */
class HurryTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final long DOCUMENT = 7;

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final CallRates rates =
            new CallRates(4, 2, 10, Optional.empty(), Duration.ofSeconds(5));
    private final TransferRepository transfers =
            Wiring.bean(
                    new TransferRepository(),
                    new UsualTimes(),
                    new ServerInstance(folder.toString()),
                    database.entities());
    private final OutageBreakerRepository breaker =
            Wiring.bean(new OutageBreakerRepository(), new UsualTimes(), database.entities());
    private final RateLimitRepository rateLimits =
            Wiring.bean(new RateLimitRepository(), new UsualTimes(), rates, database.entities());
    private final OutlookRepository outlooks =
            Wiring.bean(new OutlookRepository(), new UsualTimes(), rates, database.entities());

    @BeforeEach
    void schools() {
        for (int school = 1; school <= 2; school++) {
            database.run(
                    "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                            + " null, null, null, false)",
                    school);
            database.run(
                    "insert into customer (id, school_id, number, last_name, country, version)"
                            + " values (?, ?, 'K-1', 'M', 'DE', 1)",
                    school,
                    school);
        }
        waiting(DOCUMENT, SCHOOL, "RETRY", "disturbed", "interval '10' minute");
    }

    private void waiting(
            long document, SchoolId school, String state, String cause, String readyIn) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, ?, 'INVOICE',"
                        + " 'COMMITTED', ?, date '2026-11-02', 119, 'M', current_timestamp, ?, 1)",
                document,
                school.value(),
                "RE-" + document,
                school.value());
        boolean ready = state.equals("RETRY") || state.equals("PENDING");
        database.run(
                "insert into transfer (school_id, document_id, lane, state, marked, fence, attempts,"
                        + " error_key, ready_at, created_at) values (?, ?, 'LIVE', ?, false, 1, 1, ?, "
                        + (ready ? "current_timestamp + " + readyIn : "null")
                        + ", current_timestamp)",
                school.value(),
                document,
                state,
                cause);
    }

    private Outlook outlook() {
        return outlooks.of(SCHOOL, List.of(DOCUMENT)).get(DOCUMENT);
    }

    private boolean isReady() {
        return transfers.hasReady(SCHOOL, Lane.LIVE);
    }

    @Test
    void the_next_try_is_now() {
        assertThat(outlook().cause()).isEqualTo(WaitCause.BACKOFF);
        assertThat(isReady()).isFalse();

        assertThat(transfers.hurry(SCHOOL, DOCUMENT)).isTrue();

        assertThat(isReady()).isTrue();
        assertThat(outlook().cause()).isEqualTo(WaitCause.TURN);
    }

    /** Documents 11 and 12 by one cause, one each by another, put away, elsewhere, of others. */
    private void failures() {
        waiting(11, SCHOOL, "FAILED", "refused", "");
        waiting(12, SCHOOL, "FAILED", "refused", "");
        waiting(13, SCHOOL, "FAILED", "mismatch", "");
        waiting(14, SCHOOL, "FAILED", "refused", "");
        waiting(15, OTHER, "FAILED", "refused", "");
        waiting(16, SCHOOL, "FAILED", "refused", "");
        database.run("update transfer set put_away_at = current_timestamp where document_id = 14");
        database.run("update transfer set other_account = 'A2' where document_id = 16");
    }

    private List<String> inState(String state) {
        return database.names(
                "select cast(document_id as varchar) from transfer where document_id <> 7 and state = '"
                        + state
                        + "' order by document_id");
    }

    @Test
    void all_that_failed_by_one_cause_is_tried_again_and_nothing_else() {
        failures();

        assertThat(transfers.againAll(SCHOOL, FailureCause.REFUSED)).isEqualTo(2);

        assertThat(inState("RETRY")).containsExactly("11", "12");
        assertThat(transfers.hasReady(SCHOOL, Lane.LIVE)).as("new invoices go first").isFalse();
        assertThat(inState("FAILED")).containsExactly("13", "14", "15", "16");
        assertThat(transfers.claim(SCHOOL, 12).orElseThrow().mayBeThere())
                .as("looked up first")
                .isTrue();
    }

    @Test
    void all_that_failed_by_one_cause_waits_while_its_school_is_held() {
        failures();

        assertThat(transfers.againAllOnceReleased(SCHOOL, FailureCause.REFUSED)).isEqualTo(2);

        assertThat(inState("HELD")).containsExactly("11", "12");
        assertThat(inState("RETRY")).isEmpty();
    }

    @Test
    void it_is_looked_up_first_for_the_person_may_have_entered_it_by_hand() {
        transfers.hurry(SCHOOL, DOCUMENT);

        assertThat(transfers.claim(SCHOOL, Lane.LIVE).orElseThrow().mayBeThere()).isTrue();
    }

    @Test
    void after_an_outcome_that_nobody_saw_the_settle_time_stays() {
        database.run("update transfer set marked = true, unknown_since = current_timestamp");

        transfers.hurry(SCHOOL, DOCUMENT);

        assertThat(isReady()).isFalse();
        assertThat(outlook().cause()).isEqualTo(WaitCause.SETTLE);
        assertThat(Duration.between(outlook().now(), outlook().until()))
                .isBetween(Duration.ofSeconds(170), Duration.ofSeconds(180));
    }

    @Test
    void the_pause_that_sevdesk_has_asked_for_stays() {
        breaker.pause(SCHOOL, Duration.ofMinutes(20));

        breaker.endOwnPause(SCHOOL);
        transfers.hurry(SCHOOL, DOCUMENT);

        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isGreaterThan(Duration.ofMinutes(19));
        assertThat(outlook().cause()).isEqualTo(WaitCause.ASKED);
        assertThat(outlook().canBeSooner()).isFalse();
    }

    @Test
    void neither_a_shorter_wish_nor_our_own_pause_ends_a_longer_wish_of_sevdesk() {
        breaker.pause(SCHOOL, Duration.ofMinutes(20));
        breaker.pause(SCHOOL, Duration.ofSeconds(1));
        for (int fault = 1; fault <= 5; fault++) {
            breaker.disturbed(SCHOOL);
        }

        for (Lane lane : Lane.values()) {
            assertThat(rateLimits.pause(SCHOOL, lane)).isGreaterThan(Duration.ofMinutes(19));
        }
    }

    @Test
    void our_own_pause_ends_in_both_lanes_and_the_next_fault_begins_it_again() {
        for (int fault = 1; fault <= 5; fault++) {
            breaker.disturbed(SCHOOL);
        }
        transfers.hurry(SCHOOL, DOCUMENT);
        assertThat(outlook().cause()).isEqualTo(WaitCause.OUTAGE);
        assertThat(outlook().canBeSooner()).isTrue();

        breaker.endOwnPause(SCHOOL);

        for (Lane lane : Lane.values()) {
            assertThat(rateLimits.pause(SCHOOL, lane)).isZero();
        }
        breaker.disturbed(SCHOOL);
        assertThat(rateLimits.pause(SCHOOL, Lane.LIVE)).isGreaterThan(Duration.ofSeconds(50));
    }

    @Test
    void the_pace_of_the_school_stays() {
        rateLimits.charge(new Permit(SCHOOL, Lane.LIVE, 1, "test"), 80);
        transfers.hurry(SCHOOL, DOCUMENT);

        breaker.endOwnPause(SCHOOL);

        assertThat(outlook().cause()).isEqualTo(WaitCause.PACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"contactBusy", "contactUnseen", "accountsAsked"})
    void what_another_document_has_in_hand_is_left_to_it(String cause) {
        database.run("update transfer set error_key = ?", cause);

        assertThat(transfers.hurry(SCHOOL, DOCUMENT)).isFalse();
        assertThat(transfers.hurryAll(SCHOOL)).isZero();
        assertThat(isReady()).isFalse();
    }

    @Test
    void all_that_waits_for_its_next_try_and_nothing_else_is_made_ready() {
        waiting(8, SCHOOL, "RETRY", "unreachable", "interval '5' minute");
        waiting(9, SCHOOL, "HELD", "disturbed", null);
        waiting(10, SCHOOL, "FAILED", "refused", null);
        waiting(11, OTHER, "RETRY", "disturbed", "interval '5' minute");

        assertThat(transfers.hurryAll(SCHOOL)).isEqualTo(2);

        assertThat(transfers.hasReady(OTHER, Lane.LIVE)).isFalse();
        assertThat(database.names("select state from transfer order by document_id"))
                .containsExactly("RETRY", "RETRY", "HELD", "FAILED", "RETRY");
    }

    @Test
    void a_school_stands_still_while_its_lanes_rest_or_what_it_tries_fails() {
        assertThat(outlooks.standstill(SCHOOL)).as("one document's bad luck").isEmpty();

        breaker.disturbed(SCHOOL);
        Standstill failing = outlooks.standstill(SCHOOL).orElseThrow();
        assertThat(failing.cause()).isEqualTo(FailureCause.DISTURBED);
        assertThat(failing.waiting()).isEqualTo(1);
        assertThat(failing.waitsFor()).isEqualTo(WaitCause.BACKOFF);

        breaker.pause(SCHOOL, Duration.ofMinutes(20));
        assertThat(outlooks.standstill(SCHOOL).orElseThrow().waitsFor()).isEqualTo(WaitCause.ASKED);
        assertThat(outlooks.standstill(OTHER)).isEmpty();

        breaker.succeeded(SCHOOL);
        database.run("update transfer_lane set not_before = null, asked_until = null");
        assertThat(outlooks.standstill(SCHOOL)).isEmpty();
    }

    @Test
    void a_cancellation_waits_for_its_invoice_until_that_is_there() {
        waiting(8, SCHOOL, "PENDING", null, "interval '0' minute");
        database.run("update transfer set after_document = 7 where document_id = 8");

        assertThat(outlooks.of(SCHOOL, List.of(8L)).get(8L).cause()).isEqualTo(WaitCause.INVOICE);

        database.run(
                "update transfer set state = 'TRANSFERRED', ready_at = null, voucher_id = 'V1',"
                        + " transferred_at = current_timestamp where document_id = 7");
        assertThat(outlooks.of(SCHOOL, List.of(8L)).get(8L).cause()).isEqualTo(WaitCause.TURN);
    }

    @Test
    void those_before_it_in_its_lane_are_counted() {
        database.run("update transfer set ready_at = current_timestamp - interval '1' minute");
        waiting(8, SCHOOL, "PENDING", null, "interval '0' minute");

        assertThat(outlooks.of(SCHOOL, List.of(8L)).get(8L).ahead()).isEqualTo(1);
    }
}

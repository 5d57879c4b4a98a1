package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who goes to another account and comes back finds each voucher again, and makes none twice. */
class VouchersPerAccountTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final AccountReplaced THERE = new AccountReplaced(SCHOOL, "A", "B");
    private static final AccountReplaced BACK = new AccountReplaced(SCHOOL, "B", "A");

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final TransferRepository transfers =
            Wiring.bean(
                    new TransferRepository(),
                    new UsualTimes(),
                    new ServerInstance(folder.toString()),
                    database.entities());
    private final TransferAccountRepository accounts =
            Wiring.bean(
                    new TransferAccountRepository(),
                    Wiring.bean(new KeptRowRepository(), database.entities()),
                    Wiring.bean(new RefusalBrakeRepository(), database.entities()),
                    Wiring.bean(new VanguardRepository(), database.entities()),
                    database.entities());

    @BeforeEach
    void a_school_that_knows_two_accounts() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version)"
                        + " select i, 1, 'INVOICE', 'COMMITTED', 'RE-' || i, date '2026-11-02', 119,"
                        + " 'M', current_timestamp, 3, 1 from generate_series(1, 9) i");
        for (String account : new String[] {"A", "B"}) {
            database.run(
                    "insert into sevdesk_known_account (school_id, account_id, connected_at)"
                            + " values (1, ?, current_timestamp)",
                    account);
        }
    }

    private void transfer(long document, String columns, String values) {
        database.run(
                "insert into transfer (id, school_id, document_id, lane, fence, attempts, created_at,"
                        + " state, marked"
                        + columns
                        + ") values (?, 1, ?, 'LIVE', 1, 1, current_timestamp, "
                        + values
                        + ")",
                document,
                document);
    }

    private void transferred(long document, String voucher) {
        transfer(
                document,
                ", voucher_id, contact_id, remote_gross, transferred_at",
                "'TRANSFERRED', true, '" + voucher + "', '77', 119, current_timestamp");
    }

    private String of(long document, String column) {
        Object value =
                database.ask("select " + column + " from transfer where document_id = " + document);
        return value == null ? null : value.toString();
    }

    @Test
    void what_was_transferred_stays_where_it_lies_and_is_found_again() {
        transferred(1, "501");

        accounts.change(THERE);

        assertThat(of(1, "state")).isEqualTo("TRANSFERRED");
        assertThat(of(1, "other_account")).isEqualTo("A");
        assertThat(accounts.countPresent(SCHOOL)).isZero();
        assertThat(accounts.countIn(SCHOOL, "A")).isEqualTo(1);
        assertThat(transfers.linked(SCHOOL, SevdeskRefKind.VOUCHER, List.of("501"))).isEmpty();
        assertThat(
                        transfers.vanished(
                                SCHOOL, 1, "501", new Failure(FailureCause.GONE, "501", null)))
                .as("nobody says that it was deleted")
                .isFalse();

        accounts.change(BACK);

        assertThat(of(1, "other_account")).isNull();
        assertThat(of(1, "voucher_id")).isEqualTo("501");
        assertThat(transfers.linked(SCHOOL, SevdeskRefKind.VOUCHER, List.of("501")))
                .containsExactly("501");
    }

    @Test
    void what_has_not_been_sent_goes_on_in_the_new_account() {
        transfer(1, ", ready_at", "'PENDING', false, current_timestamp");
        transfer(2, "", "'HELD', false");

        accounts.change(THERE);

        assertThat(of(1, "state")).isEqualTo("PENDING");
        assertThat(of(2, "state")).isEqualTo("HELD");
        assertThat(of(1, "other_account")).isNull();
    }

    @Test
    void what_may_have_arrived_there_is_sent_nowhere_before_a_person_has_looked() {
        transfer(
                1,
                ", ready_at, unknown_since",
                "'RETRY', true, current_timestamp, current_timestamp");
        transfer(2, ", lease_until", "'RUNNING', true, current_timestamp + interval '1' minute");

        accounts.change(THERE);

        for (long document = 1; document <= 2; document++) {
            assertThat(of(document, "state")).isEqualTo("FAILED");
            assertThat(of(document, "error_key")).isEqualTo("maybeElsewhere");
            assertThat(of(document, "other_account")).isEqualTo("A");
            assertThat(transfers.againInBulk(SCHOOL, document))
                    .as("not among many, without a question")
                    .isFalse();
        }
        assertThat(of(2, "fence")).as("its worker writes nothing down any more").isEqualTo("2");

        accounts.change(BACK);

        assertThat(of(1, "state")).as("goes on by itself").isEqualTo("HELD");
        assertThat(of(1, "marked")).as("and is looked up first").isEqualTo("true");
        assertThat(of(2, "state")).isEqualTo("HELD");
        assertThat(of(2, "other_account")).isNull();
    }

    @Test
    void a_question_about_an_entry_there_is_asked_again_only_there() {
        transfer(1, ", error_key", "'FAILED', false, 'maybeThere'");
        database.run(
                "insert into backfill_suggestion (school_id, document_id, remote_kind, remote_id,"
                        + " number) values (1, 1, 'VOUCHER', '700', 'RE-1')");

        accounts.change(THERE);
        assertThat(of(1, "error_key")).isEqualTo("maybeElsewhere");
        assertThat(database.ask("select count(*) from backfill_suggestion")).isEqualTo(0L);

        accounts.change(BACK);
        assertThat(of(1, "error_key")).isEqualTo("maybeThere");
        assertThat(of(1, "state")).isEqualTo("FAILED");
        assertThat(database.ask("select remote_id from backfill_suggestion")).isEqualTo("700");
    }

    @Test
    void what_a_person_sends_to_both_is_known_in_both() {
        transferred(1, "501");
        accounts.change(THERE);

        assertThat(accounts.sendHere(SCHOOL, 1)).isTrue();
        assertThat(accounts.sendHere(SCHOOL, 1)).as("a second press").isFalse();
        assertThat(of(1, "state")).isEqualTo("RETRY");
        assertThat(of(1, "marked")).as("looked up before it is sent").isEqualTo("true");
        Claim claim = transfers.claim(SCHOOL, Lane.LIVE).orElseThrow();
        transfers.transferred(claim, "99", "501", Money.of("119.00"));

        accounts.change(BACK);
        assertThat(of(1, "voucher_id")).isEqualTo("501");
        assertThat(of(1, "contact_id")).isEqualTo("77");
        assertThat(of(1, "other_account")).isNull();

        accounts.change(THERE);
        assertThat(of(1, "contact_id")).isEqualTo("99");
        assertThat(of(1, "other_account")).isNull();
        assertThat(of(1, "state")).isEqualTo("TRANSFERRED");
    }

    @Test
    void a_cancellation_waits_for_the_account_of_its_invoice() {
        transferred(1, "501");
        accounts.change(THERE);
        assertThat(transfers.booking(SCHOOL, 1).elsewhere()).contains("A");
        transfer(2, ", error_key, after_document", "'FAILED', false, 'invoiceElsewhere', 1");

        accounts.change(BACK);

        assertThat(of(2, "state")).isEqualTo("HELD");
        assertThat(transfers.booking(SCHOOL, 1).elsewhere()).isEmpty();
    }

    @Test
    void the_same_voucher_id_in_both_accounts_is_no_conflict() {
        transferred(1, "501");
        accounts.change(THERE);
        transferred(2, "501");

        accounts.change(BACK);

        assertThat(of(1, "other_account")).isNull();
        assertThat(of(2, "other_account")).isEqualTo("B");
    }

    @Test
    void a_finished_transfer_still_cannot_be_changed_otherwise() {
        transferred(1, "501");

        assertThatThrownBy(() -> database.run("update transfer set voucher_id = '9'"))
                .hasMessageContaining("is done and stays so");
        assertThatThrownBy(
                        () -> database.run("update transfer set state = 'HELD', voucher_id = null"))
                .hasMessageContaining("is done and stays so");
        assertThat(accounts.sendHere(SCHOOL, 1)).as("it lies in the present account").isFalse();
    }

    @Test
    void an_account_is_changed_in_quiet_only_while_nothing_is_under_way() {
        transfer(1, ", ready_at", "'PENDING', false, current_timestamp");
        assertThat(accounts.isUnderWay(SCHOOL)).isFalse();

        assertThat(transfers.claim(SCHOOL, Lane.LIVE)).isPresent();
        assertThat(accounts.isUnderWay(SCHOOL)).isTrue();

        accounts.change(THERE);
        assertThat(accounts.isUnderWay(SCHOOL)).isFalse();
    }

    @Test
    void what_arrived_there_lets_no_run_go_on_here_before_one_has_arrived_here() {
        VanguardRepository vanguards = Wiring.bean(new VanguardRepository(), database.entities());
        vanguards.begin(SCHOOL, 501);
        database.run(
                "update transfer_vanguard set document_id = 1, arrived_at = current_timestamp");

        accounts.change(THERE);

        assertThat(vanguards.advance(SCHOOL, 501)).contains(VanguardRepository.Advance.AHEAD);
    }
}

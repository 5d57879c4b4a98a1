package de.hundeschule123.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.harness.plain.PlainDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself refuses, whoever asks (GoBD). */
class KeptByTheDatabaseTest {

    private static final String RESTRICT_VIOLATION = "23001";

    private final PlainDatabase database = new PlainDatabase();

    @BeforeEach
    void a_committed_invoice_that_was_transferred_and_a_draft() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        for (int id = 1; id <= 2; id++) {
            database.run(
                    "insert into document (id, school_id, kind, status, document_date, gross,"
                            + " partner_name, customer_id, version) values (?, 1, 'INVOICE', 'DRAFT',"
                            + " date '2026-11-02', 119, 'M', 3, 1)",
                    id);
            database.run(
                    "insert into document_line (document_id, position, text, quantity, unit_price,"
                            + " vat_rate, gross) values (?, 0, 'Welpenkurs', 1, 119, 19, 119)",
                    id);
        }
        database.run(
                "update document set status = 'COMMITTED', number = 'RE-1',"
                        + " committed_at = current_timestamp where id = 1");
        database.run(
                "insert into document_pdf (document_id, school_id, content, sha256)"
                        + " values (1, 1, '\\x25', 'x')");
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, created_at, transferred_at, voucher_id) values (1, 1, 1,"
                        + " 'LIVE', 'TRANSFERRED', true, 1, 1, current_timestamp,"
                        + " current_timestamp, 'v')");
        database.run(
                "insert into transfer_attempt (transfer_id, school_id, fence, step, started_at,"
                        + " millis, outcome) values (1, 1, 1, 'saveVoucher', current_timestamp, 1,"
                        + " 'OK')");
        database.run(
                "insert into transfer_decision (id, school_id, document_id, kind, fence,"
                        + " decided_by, decided_at) values (1, 1, 1, 'LINKED', 1, 'p',"
                        + " current_timestamp)");
        database.run(
                "insert into transfer_decision_entry (decision_id, remote_kind, remote_id, chosen,"
                        + " differs) values (1, 'VOUCHER', 'v', true, 'AMOUNT')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document set gross = 1 where id = 1",
                "update document set version = version + 1 where id = 1",
                "update document set status = 'DRAFT', number = null where id = 1",
                "delete from document where id = 1",
                "update document_line set gross = 1 where document_id = 1",
                "update document_line set document_id = 2, position = 1 where document_id = 1",
                "update document_line set document_id = 1, position = 1 where document_id = 2",
                "delete from document_line where document_id = 1",
                "insert into document_line (document_id, position, text, quantity, unit_price,"
                        + " vat_rate, gross) values (1, 1, 'x', 1, 1, 19, 1)",
                "update document_pdf set sha256 = 'y'",
                "delete from document_pdf",
                "truncate document_pdf",
                "truncate document_line",
                "truncate document cascade",
                "update transfer_attempt set detail = 'x'",
                "delete from transfer_attempt",
                "truncate transfer_attempt",
                "truncate transfer cascade",
                "delete from transfer",
                "update transfer set state = 'PENDING', ready_at = current_timestamp",
                "update transfer set state = 'FAILED', error_key = 'refused'",
                "update transfer set state = 'FAILED'",
                "update transfer set voucher_id = 'other'",
                "update transfer set remote_kind = 'INVOICE'",
                "update transfer set document_id = 2",
                "update transfer set state = 'FAILED', error_key = 'gone', document_id = 2",
                "update transfer set state = 'FAILED', error_key = 'maybeThere', voucher_id = null",
                "update transfer set linked_by = 1",
                "update transfer_decision set decided_by = 'q'",
                "delete from transfer_decision",
                "truncate transfer_decision cascade",
                "update transfer_decision_entry set chosen = false",
                "delete from transfer_decision_entry",
                "truncate transfer_decision_entry"
            })
    void what_is_final_cannot_change(String statement) {
        assertThatThrownBy(() -> database.run(statement))
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(RESTRICT_VIOLATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_line set gross = 1 where document_id = 2",
                "delete from document_line where document_id = 2",
                "update document set gross = 1 where id = 2",
                "update transfer set state = 'FAILED', error_key = 'gone', voucher_id = null",
                "update transfer set contact_id = 'c'",
                "insert into transfer_attempt (transfer_id, school_id, fence, step, started_at,"
                        + " millis, outcome) values (1, 1, 1, 'lookUp', current_timestamp, 1, 'OK')"
            })
    void what_is_not_final_can(String statement) {
        assertThatCode(() -> database.run(statement)).doesNotThrowAnyException();
    }

    /** What the engine has sent is final; what a person has linked can be wrong. */
    @Test
    void a_link_that_a_person_made_can_be_taken_off() {
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, created_at, transferred_at, voucher_id, linked_by) values"
                        + " (2, 1, 2, 'LIVE', 'TRANSFERRED', false, 1, 1, current_timestamp,"
                        + " current_timestamp, 'w', 1)");
        String off =
                "update transfer set state = 'FAILED', error_key = 'maybeThere', linked_by = null,"
                        + " voucher_id = %s where id = 2";

        assertThatThrownBy(() -> database.run(off.formatted("voucher_id"))).isNotNull();
        assertThatCode(() -> database.run(off.formatted("null"))).doesNotThrowAnyException();
    }

    @Test
    void two_documents_never_become_the_same_voucher() {
        String second =
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, created_at, transferred_at, voucher_id, remote_kind) values"
                        + " (2, 1, 2, 'LIVE', 'TRANSFERRED', true, 1, 1, current_timestamp,"
                        + " current_timestamp, 'v', '%s')";

        assertThatThrownBy(() -> database.run(second.formatted("VOUCHER")))
                .satisfies(refused -> assertThat(DatabaseRefusal.isDuplicate(refused)).isTrue());
        assertThatCode(() -> database.run(second.formatted("INVOICE"))).doesNotThrowAnyException();
    }

    @Test
    void a_number_is_given_once_in_a_school() {
        assertThatThrownBy(
                        () ->
                                database.run(
                                        "update document set status = 'COMMITTED', number = 'RE-1',"
                                                + " committed_at = current_timestamp where id = 2"))
                .satisfies(
                        refused ->
                                assertThat(DatabaseRefusal.of(refused))
                                        .contains(DatabaseRefusal.CHANGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update document_line set gross = 118.99 where document_id = 2",
                "delete from document_line where document_id = 2",
                "insert into document_line (document_id, position, text, quantity, unit_price,"
                        + " vat_rate, gross) values (2, 1, 'Welpenkurs', 1, 119, 19, 119)",
                "update document set gross = 238 where id = 2"
            })
    void an_invoice_becomes_final_only_with_the_lines_that_give_its_sum(String difference) {
        database.run(difference);

        assertThatThrownBy(
                        () ->
                                database.run(
                                        "update document set status = 'COMMITTED', number = 'RE-2',"
                                                + " committed_at = current_timestamp where id = 2"))
                .rootCause()
                .hasMessageContaining("its lines give");
    }
}

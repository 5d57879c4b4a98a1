package de.hundeschule123.sevdesk.transfer.log;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each transfer is found by what a person knows of it, and by nobody of another school. */
class TransferLogRepositoryTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final long ARRIVED = 7;
    private static final long REFUSED = 8;
    private static final long ASKED = 9;
    private static final long OF_OTHER = 17;

    private final PlainDatabase database = new PlainDatabase();
    private final TransferLogRepository log =
            Wiring.bean(new TransferLogRepository(), database.entities());

    @BeforeEach
    void transfers_of_two_schools() {
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
        transfer(ARRIVED, SCHOOL, "Mia Muster", "'TRANSFERRED'", "null", "'900'", "2026-01-10");
        transfer(REFUSED, SCHOOL, "Zoë Größer", "'FAILED'", "'refused'", "null", "2026-01-11");
        transfer(ASKED, SCHOOL, "Ole", "'FAILED'", "'maybeThere'", "null", "2026-01-12");
        transfer(OF_OTHER, OTHER, "Mia Muster", "'FAILED'", "'refused'", "null", "2026-01-13");
    }

    private void transfer(
            long id,
            SchoolId school,
            String partner,
            String state,
            String cause,
            String voucher,
            String day) {
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (?, ?,"
                        + " 'INVOICE', 'COMMITTED', ?, date '2026-01-02', 119, ?,"
                        + " current_timestamp, ?, 1)",
                id,
                school.value(),
                "RE-2026-000" + id,
                partner,
                school.value());
        String moment = "timestamptz '" + day + " 12:00+01'";
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, error_key, voucher_id, created_at, moved_at, transferred_at)"
                        + " values (?, ?, ?, 'LIVE', %s, true, 1, 1, %s, %s, %s, %s,"
                                .formatted(state, cause, voucher, moment, moment)
                        + " case when %s is not null then %s end)".formatted(voucher, moment),
                id,
                school.value(),
                id);
    }

    private List<Long> found(TransferSearch search) {
        List<Long> page = log.page(SCHOOL, search, 0, 25);
        assertThat(log.count(SCHOOL, search)).isEqualTo(page.size());
        assertThat(log.all(SCHOOL, search)).isEqualTo(page);
        return page;
    }

    @Test
    void all_of_the_school_are_shown_and_none_of_another() {
        assertThat(found(TransferSearch.ALL)).containsExactly(ASKED, REFUSED, ARRIVED);
    }

    @ParameterizedTest
    @CsvSource({
        "re-2026-0007, 7",
        "GRÖSSER, ",
        "größer zoë, 8",
        "900, 7",
        "case-1, 8",
        "case-2, 8",
        "case-3, ",
        "mia, 7"
    })
    void words_find_number_customer_voucher_and_case(String words, Long expected) {
        database.run("update transfer set error_uuid = 'case-1' where id = ?", REFUSED);
        called(REFUSED, SCHOOL, "case-2", "2026-01-11");
        called(OF_OTHER, OTHER, "case-3", "2026-01-11");

        assertThat(found(TransferSearch.ALL.withText(words)))
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    private void called(long transfer, SchoolId school, String uuid, String day) {
        database.run(
                "insert into transfer_attempt (transfer_id, school_id, fence, step, started_at,"
                        + " millis, outcome, error_uuid) values (?, ?, 1, 'upload', timestamptz '"
                        + day
                        + " 12:00+01', 5, 'Rejected', ?)",
                transfer,
                school.value(),
                uuid);
    }

    @Test
    void what_waits_for_a_decision_has_not_failed() {
        assertThat(found(TransferSearch.ALL.withStanding(Standing.FAILED)))
                .containsExactly(REFUSED);
        assertThat(found(TransferSearch.ALL.withStanding(Standing.TO_DECIDE)))
                .containsExactly(ASKED);
        assertThat(found(TransferSearch.ALL.withStanding(Standing.TRANSFERRED)))
                .containsExactly(ARRIVED);
        assertThat(found(TransferSearch.ALL.withStanding(Standing.PUT_AWAY))).isEmpty();

        database.run("update transfer set put_away_at = current_timestamp where id = ?", REFUSED);
        assertThat(found(TransferSearch.ALL.withStanding(Standing.PUT_AWAY)))
                .containsExactly(REFUSED);
        assertThat(found(TransferSearch.ALL.withStanding(Standing.FAILED))).isEmpty();
    }

    @Test
    void a_cause_finds_what_it_keeps_from_arriving() {
        assertThat(found(TransferSearch.ALL.withCause(FailureCause.REFUSED)))
                .containsExactly(REFUSED);
        assertThat(log.causes(SCHOOL))
                .containsExactlyInAnyOrder(FailureCause.REFUSED, FailureCause.MAYBE_THERE);
    }

    @Test
    void a_period_finds_what_moved_or_was_asked_of_sevdesk_in_it() {
        TransferSearch day =
                TransferSearch.ALL
                        .withFrom(LocalDate.parse("2026-01-11"))
                        .withUntil(LocalDate.parse("2026-01-11"));
        assertThat(found(day)).containsExactly(REFUSED);

        called(ARRIVED, SCHOOL, null, "2026-01-11");
        assertThat(found(day)).containsExactly(REFUSED, ARRIVED);
        assertThat(found(TransferSearch.ALL.withFrom(LocalDate.parse("2026-01-12"))))
                .containsExactly(ASKED);
    }

    @Test
    void a_person_finds_what_that_person_has_acted_on() {
        database.run(
                "insert into trail_entry (school_id, moment, act, area, actor, actor_id, actor_name,"
                        + " channel, thing) values (1, current_timestamp, 'TRANSFER_REPEATED',"
                        + " 'TRANSFERS', 'PERSON', 5, 'Ada', 'PAGE', 'RE-2026-0008')");

        assertThat(found(TransferSearch.ALL.withPerson(5L))).containsExactly(REFUSED);
        assertThat(found(TransferSearch.ALL.withPerson(6L))).isEmpty();
        assertThat(log.acts(SCHOOL, "RE-2026-0008"))
                .extracting(TransferLogRepository.ActOnDocument::who)
                .containsExactly("Ada");
        assertThat(log.acts(OTHER, "RE-2026-0008")).isEmpty();
    }

    @Test
    void what_moves_stands_on_top_and_what_only_changes_stays_where_it_is() {
        database.run("update transfer set faults = 2 where id = ?", ARRIVED);
        assertThat(found(TransferSearch.ALL).getFirst()).isEqualTo(ASKED);

        database.run(
                "update transfer set state = 'RETRY', ready_at = current_timestamp where id = ?",
                REFUSED);
        assertThat(found(TransferSearch.ALL).getFirst()).isEqualTo(REFUSED);
    }
}

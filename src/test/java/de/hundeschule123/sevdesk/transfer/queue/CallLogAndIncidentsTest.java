package de.hundeschule123.sevdesk.transfer.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.trail.SampleTrail;
import de.hundeschule123.sevdesk.connection.CallStep;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of the calls to sevdesk and of what must never pass unseen. */
class CallLogAndIncidentsTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final Claim CLAIM = new Claim(9, SCHOOL, 7, Lane.LIVE, 1, 1, false, false);
    private static final Instant BEGUN = Instant.parse("2026-11-02T10:15:30.123456Z");

    private final PlainDatabase database = new PlainDatabase();
    private final CallLogRepository log = Wiring.bean(new CallLogRepository(), database.entities());
    private final IncidentRepository incidents =
            Wiring.bean(new IncidentRepository(), database.entities());

    @BeforeEach
    void a_document_under_way() {
        for (SchoolId school : List.of(SCHOOL, OTHER)) {
            database.run(
                    "insert into school values (?, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T',"
                            + " null, null, null, false)",
                    school.value());
        }
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (7, 1, 'INVOICE',"
                        + " 'COMMITTED', 'RE-2026-0001', date '2026-11-02', 119, 'M',"
                        + " current_timestamp, 3, 1)");
        database.run(
                "insert into transfer (id, school_id, document_id, lane, state, marked, fence,"
                        + " attempts, ready_at, created_at) values (9, 1, 7, 'LIVE', 'PENDING', false,"
                        + " 0, 0, current_timestamp, current_timestamp)");
    }

    @Test
    void the_log_tells_an_answer_from_none_in_the_order_of_the_calls() {
        CallLogEntry unanswered =
                new CallLogEntry(
                        CallStep.UPLOAD,
                        BEGUN,
                        60_000,
                        CallOutcome.UNSEEN,
                        null,
                        null,
                        null,
                        "cut",
                        null);
        CallLogEntry refused =
                new CallLogEntry(
                        CallStep.SAVE_VOUCHER,
                        BEGUN.plusSeconds(60),
                        80,
                        CallOutcome.REJECTED,
                        422,
                        null,
                        "u",
                        "0",
                        "Das Datum liegt in einem abgeschlossenen Zeitraum");
        log.add(CLAIM, List.of(unanswered, refused));

        assertThat(log.of(SCHOOL, 7)).containsExactly(unanswered, refused);
        assertThat(log.of(OTHER, 7)).isEmpty();
    }

    @Test
    void a_voucher_without_owner_is_told_until_somebody_of_its_school_has_looked_after_it() {
        incidents.voucherWithoutOwner(CLAIM, "V1");
        long id = incidents.open(SCHOOL).get(0).id();

        assertThat(incidents.open(OTHER)).isEmpty();
        assertThat(incidents.settle(OTHER, id, "a stranger")).isFalse();
        assertThat(incidents.settle(SCHOOL, id, "Mia Muster")).isTrue();
        assertThat(incidents.open(SCHOOL)).isEmpty();
        assertThat(incidents.settle(SCHOOL, id, "somebody else")).isFalse();
        assertThat(database.ask("select settled_by from transfer_incident"))
                .isEqualTo("Mia Muster");
    }

    @Test
    void what_the_document_has_become_after_all_is_no_second_voucher() {
        incidents.voucherWithoutOwner(CLAIM, "V1");
        database.run(
                "update transfer set state = 'TRANSFERRED', ready_at = null, voucher_id = 'V1',"
                        + " transferred_at = current_timestamp");

        assertThat(incidents.open(SCHOOL)).isEmpty();
    }

    @Test
    void another_amount_in_sevdesk_is_kept_beside_ours_also_when_sevdesk_named_none() {
        incidents.amountDiffers(CLAIM, "V1", Money.of("119.00"), Money.of("118.99"));
        assertThat((String) database.ask("select detail from transfer_incident"))
                .isEqualTo(Money.of("119.00") + " / " + Money.of("118.99"));

        database.run("delete from transfer_incident");
        incidents.amountDiffers(CLAIM, "V1", Money.of("119.00"), null);
        assertThat((String) database.ask("select detail from transfer_incident")).endsWith(" / ?");
    }

    @Test
    void nobody_can_say_twice_or_for_another_school_that_an_incident_is_looked_after() {
        incidents.voucherWithoutOwner(CLAIM, "V1");
        Incidents ours = incidentsOf(SCHOOL);
        Incidents theirs = incidentsOf(OTHER);
        long id = ours.open().get(0).id();

        assertThatThrownBy(() -> theirs.settle(id)).isInstanceOf(NotFound.class);
        assertThat(ours.open()).hasSize(1);

        ours.settle(id);
        assertThat(ours.open()).isEmpty();
        assertThatThrownBy(() -> ours.settle(id)).isInstanceOf(NotFound.class);
    }

    private Incidents incidentsOf(SchoolId school) {
        CurrentSchool current =
                new CurrentSchool() {
                    @Override
                    public SchoolId id() {
                        return school;
                    }

                    @Override
                    public Optional<Caller> caller() {
                        return Optional.empty();
                    }

                    @Override
                    public void mustBeOwner() {}
                };
        Incidents wired = new Incidents();
        return Wiring.bean(wired, current, incidents, SampleTrail.in(database.entities(), current));
    }
}

package de.hundeschule123.sevdesk.transfer.decision;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.money.Money;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.transfer.recognition.EntryStatus;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskEntry;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRef;
import de.hundeschule123.sevdesk.transfer.recognition.SevdeskRefKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is put before a person who must say whether a document lies in sevdesk already. */
class DuplicateRepositoryTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final SchoolId OTHER = new SchoolId(2);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final SevdeskEntry WHOLE =
            new SevdeskEntry(
                    new SevdeskRef(SevdeskRefKind.INVOICE, "1"),
                    "RE-1",
                    Money.of("119.00"),
                    DAY,
                    "501",
                    "Anna Müller",
                    EntryStatus.OPEN);
    private static final SevdeskEntry BARE =
            new SevdeskEntry(
                    new SevdeskRef(SevdeskRefKind.VOUCHER, "1"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    EntryStatus.OPEN);

    private final PlainDatabase database = new PlainDatabase();
    private final DuplicateRepository duplicates =
            Wiring.bean(new DuplicateRepository(), database.entities());

    @BeforeEach
    void a_document() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
        database.run(
                "insert into document (id, school_id, kind, status, number, document_date, gross,"
                        + " partner_name, committed_at, customer_id, version) values (7, 1, 'INVOICE',"
                        + " 'COMMITTED', 'RE-1', date '2026-11-02', 119, 'M', current_timestamp, 3, 1)");
    }

    @Test
    void a_person_sees_what_sevdesk_told_and_nothing_made_up_for_what_it_did_not() {
        duplicates.suggest(SCHOOL, 7, List.of(BARE, WHOLE));

        assertThat(duplicates.suggestions(SCHOOL, 7)).containsExactly(WHOLE, BARE);
        assertThat(duplicates.suggestions(OTHER, 7)).isEmpty();
    }

    @Test
    void later_findings_take_the_place_of_earlier_ones() {
        duplicates.suggest(SCHOOL, 7, List.of(WHOLE, BARE));
        duplicates.suggest(SCHOOL, 7, List.of(BARE));

        assertThat(duplicates.suggestions(SCHOOL, 7))
                .extracting(SevdeskEntry::remote)
                .containsExactly(BARE.remote());

        duplicates.suggest(SCHOOL, 7, List.of());
        assertThat(duplicates.suggestions(SCHOOL, 7)).isEmpty();
    }

    @Test
    void what_a_person_has_refused_is_not_put_before_anybody_again() {
        duplicates.suggest(SCHOOL, 7, List.of(WHOLE));
        duplicates.refuse(SCHOOL, 7);

        duplicates.suggest(SCHOOL, 7, List.of(WHOLE, BARE));

        assertThat(duplicates.suggestions(SCHOOL, 7))
                .extracting(SevdeskEntry::remote)
                .containsExactly(BARE.remote());
    }

    @Test
    void what_a_decision_refused_is_asked_about_again_when_it_is_taken_back() {
        duplicates.suggest(SCHOOL, 7, List.of(WHOLE));
        duplicates.refuse(SCHOOL, 7);
        database.run(
                "insert into transfer_decision (id, school_id, document_id, kind, fence,"
                        + " decided_by, decided_at) values (4, 1, 7, 'SENT_ANYWAY', 1, 'p',"
                        + " current_timestamp)");
        database.run(
                "insert into transfer_decision_entry (decision_id, remote_kind, remote_id, chosen,"
                        + " differs) values (4, 'INVOICE', '1', false, '')");

        duplicates.refuseNoMore(SCHOOL, 7, 4);

        assertThat(duplicates.suggestions(SCHOOL, 7)).containsExactly(WHOLE);
        assertThat(duplicates.withoutRefused(SCHOOL, 7, List.of(WHOLE))).containsExactly(WHOLE);
    }

    @Test
    void a_contact_that_is_a_customer_of_ours_is_called_by_its_name() {
        database.run(
                "insert into sevdesk_contact_link (school_id, customer_id, customer_number,"
                        + " contact_id, state, origin, fence) values (1, 3, '7', '501', 'LINKED',"
                        + " 'CREATED', 1)");
        SevdeskEntry nameless =
                new SevdeskEntry(WHOLE.remote(), "RE-1", null, DAY, "501", null, EntryStatus.PAID);
        duplicates.suggest(SCHOOL, 7, List.of(nameless));

        assertThat(duplicates.suggestions(SCHOOL, 7))
                .extracting(SevdeskEntry::partner)
                .containsExactly("M");
    }
}

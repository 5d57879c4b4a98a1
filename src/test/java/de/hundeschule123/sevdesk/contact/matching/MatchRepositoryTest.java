package de.hundeschule123.sevdesk.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.contact.ContactLinkRepository;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.contact.matching.LostContact.Loss;
import de.hundeschule123.sevdesk.contact.names.MatchReason;
import de.hundeschule123.sevdesk.contact.names.MatchVerdict;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many findings are saved at once as each would be alone, and once more without harm. */
class MatchRepositoryTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final long JOB = 1;
    private static final CustomerDetails DETAILS =
            new CustomerDetails(
                    "Anna", "Müller", null, "a@example.org", null, "Weg 1", null, null, "DE");

    @TempDir private Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private MatchRepository table;
    private ContactLinkRepository links;

    @BeforeEach
    void a_school_with_customers_and_a_job() {
        links =
                Wiring.bean(
                        new ContactLinkRepository(),
                        database.entities(),
                        new ServerInstance(folder.toString()));
        table = Wiring.bean(new MatchRepository(), database.entities(), links);
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " select n, 1, 'K-' || n, 'M', 'DE', 1 from generate_series(11, 19) n");
        database.run(
                "insert into sevdesk_job (id, school_id, kind, state, active, total, done, failed,"
                        + " skipped, started_by, started_at) values (1, 1, 'MATCHING', 'RUNNING',"
                        + " true, 0, 0, 0, 0, 'p', current_timestamp)");
    }

    private static Match assigned(long customer, String contact) {
        return new Match(
                customer,
                DETAILS,
                MatchVerdict.ASSIGNED,
                MatchReason.SAME_NAME,
                List.of(candidate(contact, "4711")));
    }

    private static MatchCandidate candidate(String contact, String number) {
        return new MatchCandidate(
                new FoundContact(contact, number, "Anna \u0000\"Müller\""), null, "Weg 1");
    }

    private List<String> result() {
        return database.names(
                "select customer_id || ' ' || verdict || ' ' || reason from sevdesk_match"
                        + " order by customer_id");
    }

    private List<String> linked() {
        return database.names(
                "select customer_id || ' ' || contact_id from sevdesk_contact_link"
                        + " where state = 'LINKED' order by customer_id");
    }

    @Test
    void who_is_assigned_is_linked_as_a_single_link_would_be() {
        links.link(
                SCHOOL, 12, DETAILS, new FoundContact("102", "4711", "Anna"), LinkOrigin.MATCHED);

        table.save(SCHOOL, JOB, List.of(assigned(11, "101")));

        assertThat(linked()).containsExactly("11 101", "12 102");
        assertThat(result()).containsExactly("11 ASSIGNED SAME_NAME");
        assertThat(
                        database.names(
                                "select distinct names_sent || address_sent || email_sent || kind"
                                        + " || origin || customer_number || coalesce(phone_sent, '-')"
                                        + " from sevdesk_contact_link"))
                .hasSize(1);
    }

    @Test
    void a_reservation_becomes_the_link_unless_its_contact_is_just_being_created() {
        for (int customer : new int[] {11, 12, 13}) {
            database.run(
                    "insert into sevdesk_contact_link (school_id, customer_id, state,"
                            + " customer_number, origin, fence) values (1, ?, 'RESERVED', 'x',"
                            + " 'CREATED', 5)",
                    customer);
        }
        database.run(
                "update sevdesk_contact_link set unknown_since = current_timestamp"
                        + " where customer_id = 12");
        database.run(
                "update sevdesk_contact_link set lease_until = current_timestamp + interval '1' hour"
                        + " where customer_id = 13");

        table.save(
                SCHOOL,
                JOB,
                List.of(assigned(11, "101"), assigned(12, "102"), assigned(13, "103")));

        assertThat(linked()).containsExactly("11 101");
        assertThat(database.ask("select fence from sevdesk_contact_link where customer_id = 11"))
                .isEqualTo(6L);
        assertThat(result())
                .as("the others are taken care of")
                .containsExactly("11 ASSIGNED SAME_NAME");
    }

    @Test
    void a_contact_that_serves_another_by_now_takes_nobody_else_along() {
        links.link(SCHOOL, 19, DETAILS, new FoundContact("101", "4711", "Anna"), LinkOrigin.MANUAL);

        table.save(SCHOOL, JOB, List.of(assigned(11, "101"), assigned(12, "102")));

        assertThat(linked()).containsExactly("12 102", "19 101");
        assertThat(result()).containsExactly("11 NONE TAKEN", "12 ASSIGNED SAME_NAME");
    }

    @Test
    void who_was_linked_by_a_person_meanwhile_keeps_that_link() {
        links.link(SCHOOL, 11, DETAILS, new FoundContact("999", "4711", "Anna"), LinkOrigin.MANUAL);

        table.save(SCHOOL, JOB, List.of(assigned(11, "101"), assigned(12, "102")));

        assertThat(linked()).containsExactly("11 999", "12 102");
        assertThat(result()).containsExactly("12 ASSIGNED SAME_NAME");
    }

    @Test
    void what_is_saved_once_more_after_a_crash_is_saved_once() {
        List<Match> found =
                List.of(
                        assigned(11, "101"),
                        new Match(
                                12,
                                DETAILS,
                                MatchVerdict.AMBIGUOUS,
                                MatchReason.SAME_NAME,
                                List.of(candidate("103", "1"), candidate("104", "x".repeat(300)))),
                        new Match(13, DETAILS, MatchVerdict.NONE, MatchReason.UNKNOWN, List.of()));
        table.save(SCHOOL, JOB, found);
        List<String> first = result();

        table.clear(SCHOOL, JOB);
        table.save(SCHOOL, JOB, found);

        assertThat(result()).isEqualTo(first).hasSize(3);
        assertThat(linked()).containsExactly("11 101");
        assertThat(database.ask("select count(*) from sevdesk_match_choice")).isEqualTo(2L);
        assertThat(table.foundBy(SCHOOL, JOB)).containsExactlyInAnyOrder(11L, 12L, 13L);
    }

    @Test
    void what_became_of_a_contact_is_told_until_the_next_matching() {
        table.note(SCHOOL, JOB, 11, new LostContact(Loss.GONE, "4711"));
        table.note(SCHOOL, JOB, 12, new LostContact(Loss.GONE, "4712"));
        table.note(SCHOOL, JOB, 12, new LostContact(Loss.UNREAD, ""));

        assertThat(table.lost(SCHOOL, List.of(11L, 12L, 13L)))
                .containsOnly(
                        entry(11L, new LostContact(Loss.GONE, "4711")),
                        entry(12L, new LostContact(Loss.UNREAD, "")));
        assertThat(table.lost(SCHOOL, List.of())).isEmpty();
        assertThat(table.lost(new SchoolId(2), List.of(11L))).isEmpty();
        table.clear(SCHOOL, JOB);
        assertThat(table.countLost(SCHOOL)).isEqualTo(2);
        table.clear(SCHOOL, JOB + 1);
        assertThat(table.countLost(SCHOOL)).isZero();
    }

    @Test
    void with_the_account_goes_what_became_of_its_contacts() {
        table.note(SCHOOL, JOB, 11, new LostContact(Loss.GONE, "4711"));

        table.forget(SCHOOL);

        assertThat(table.countLost(SCHOOL)).isZero();
    }

    private static Match proposed(long customer, MatchReason reason, String... contacts) {
        return new Match(
                customer,
                DETAILS,
                MatchVerdict.PROPOSED,
                reason,
                Stream.of(contacts).map(contact -> candidate(contact, "4711")).toList());
    }

    @Test
    void all_proposals_of_a_reason_are_those_of_one_free_contact_for_one_customer() {
        table.save(
                SCHOOL,
                JOB,
                List.of(
                        proposed(11, MatchReason.INITIAL, "101"),
                        proposed(12, MatchReason.ONE_LETTER, "102"),
                        proposed(13, MatchReason.INITIAL, "103"),
                        proposed(14, MatchReason.INITIAL, "103"),
                        proposed(15, MatchReason.INITIAL, "104", "105"),
                        proposed(16, MatchReason.INITIAL, "106"),
                        proposed(17, MatchReason.INITIAL, "107"),
                        new Match(
                                18,
                                DETAILS,
                                MatchVerdict.AMBIGUOUS,
                                MatchReason.NAMESAKES,
                                List.of(candidate("101", "1"), candidate("108", "2")))));
        links.link(SCHOOL, 19, DETAILS, new FoundContact("106", "1", "A"), LinkOrigin.MANUAL);
        links.link(SCHOOL, 17, DETAILS, new FoundContact("109", "1", "A"), LinkOrigin.MANUAL);

        assertThat(table.proposed(SCHOOL, List.of(MatchReason.ONE_LETTER)).keySet())
                .containsExactly(12L);
        assertThat(table.proposed(SCHOOL, List.of(MatchReason.INITIAL)))
                .as("another may be meant by each of those contacts, or they serve somebody")
                .isEmpty();
        assertThat(table.proposed(new SchoolId(2), List.of(MatchReason.ONE_LETTER))).isEmpty();

        links.link(SCHOOL, 18, DETAILS, new FoundContact("108", "2", "A"), LinkOrigin.MANUAL);
        links.link(SCHOOL, 14, DETAILS, new FoundContact("110", "2", "A"), LinkOrigin.MANUAL);

        assertThat(table.proposed(SCHOOL, List.of(MatchReason.INITIAL, MatchReason.ONE_LETTER)))
                .as("what was a question between two stays one, whoever has been linked since")
                .hasEntrySatisfying(12L, found -> assertThat(found.id()).isEqualTo("102"))
                .containsOnlyKeys(12L);
    }

    @Test
    void a_yes_to_several_stands_in_the_result_of_those_alone() {
        table.save(
                SCHOOL,
                JOB,
                List.of(
                        proposed(11, MatchReason.INITIAL, "101"),
                        proposed(12, MatchReason.INITIAL, "102"),
                        proposed(13, MatchReason.INITIAL, "103")));

        table.decidedAll(SCHOOL, List.of(11L, 13L));
        table.decidedAll(new SchoolId(2), List.of(12L));

        assertThat(result())
                .containsExactly("11 ASSIGNED CHOSEN", "12 PROPOSED INITIAL", "13 ASSIGNED CHOSEN");
    }
}

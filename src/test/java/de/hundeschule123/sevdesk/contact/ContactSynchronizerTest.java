package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.VatId;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.CallTimes;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.CallStep;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import de.hundeschule123.sevdesk.contact.PracticeContacts.Contact;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the contact in sevdesk follows its customer. */
class ContactSynchronizerTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final long CUSTOMER = 3;
    private static final CustomerDetails ANNA =
            person("Anna", "Familie").living("Am Anger 3").mail("anna@f.example").details();

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final PracticeContacts sevdesk = new PracticeContacts();
    private final ContactLinkRepository links = Wiring.bean(new Links());
    private final FirstMatchingRepository first =
            Wiring.bean(new FirstMatchingRepository(), database.entities());
    private final ContactSynchronizer synchronizer = new ContactSynchronizer();

    @BeforeEach
    void put_together() {
        Wiring.wire(
                links,
                database.entities(),
                new ServerInstance(folder.toString()),
                Wiring.bean(new KeptRowRepository(), database.entities()));
        Duration minute = Duration.ofMinutes(1);
        Wiring.wire(
                synchronizer,
                links,
                first,
                sevdesk.factory(),
                new CallTimes(Duration.ofSeconds(20), minute, minute));
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (3, 1, 'K-1', 'M', 'DE', 1)");
    }

    @Test
    void a_customer_that_stays_as_it_is_costs_no_call() {
        book(ANNA);
        sevdesk.calls.clear();

        book(ANNA);

        assertThat(sevdesk.calls).isEmpty();
    }

    @Test
    void a_change_is_known_to_be_on_its_way_until_the_next_document() {
        CustomerDetails moved =
                person("Anna", "Familie").living("Neue Straße 1").mail("anna@f.example").details();
        book(ANNA);
        assertThat(link().isToldOf(ANNA)).isTrue();
        assertThat(link().isToldOf(moved)).isFalse();

        book(moved);

        assertThat(link().isToldOf(moved)).isTrue();
    }

    private ContactLink link() {
        return links.find(SCHOOL, CUSTOMER).orElseThrow();
    }

    @Test
    void a_first_name_that_is_taken_away_here_is_taken_away_there() {
        Contact contact = contact(book(ANNA));

        book(person(null, "Familie").living("Am Anger 3").mail("anna@f.example").details());

        assertThat(contact.name()).isEqualTo("Familie");
    }

    @Test
    void invoices_of_a_company_are_not_booked_on_the_person_that_it_was() {
        String person = book(ANNA);

        String company = book(company("Beispiel GmbH"));

        assertThat(company).isNotEqualTo(person);
        assertThat(contact(company).kind).isEqualTo(ContactKind.ORGANISATION);
        assertThat(contact(company).name()).isEqualTo("Beispiel GmbH");
        assertThat(contact(company).number).isNotEqualTo(contact(person).number);
        assertThat(contact(person).name()).isEqualTo("Anna Familie");
        for (String known : List.of(person, company)) {
            assertThat(synchronizer.isContactOf(account(), CUSTOMER, known))
                    .as("a voucher sent before is recognised on either")
                    .isTrue();
        }
        assertThat(synchronizer.isContactOf(account(), CUSTOMER, "999")).isFalse();
    }

    @Test
    void who_becomes_a_person_again_gets_the_contact_of_before_and_no_third_one() {
        String person = book(ANNA);
        String company = book(company("Beispiel GmbH"));

        assertThat(book(person("Anna", "Neumann").details())).isEqualTo(person);
        assertThat(book(company("Beispiel AG"))).isEqualTo(company);
        assertThat(sevdesk.contacts).hasSize(2);
        assertThat(contact(person).name()).isEqualTo("Anna Neumann");
        assertThat(contact(company).name()).isEqualTo("Beispiel AG");
    }

    @Test
    void a_contact_of_before_that_was_deleted_meanwhile_is_made_anew() {
        String person = book(ANNA);
        book(company("Beispiel GmbH"));
        sevdesk.contacts.remove(person);

        String again = book(person("Anna", "Neumann").details());

        assertThat(contact(again).name()).isEqualTo("Anna Neumann");
        assertThat(sevdesk.contacts).hasSize(2);
    }

    @Test
    void a_link_from_before_kinds_were_kept_is_asked_what_it_is() {
        String person = book(ANNA);
        database.run("update sevdesk_contact_link set kind = null");

        assertThat(book(company("Beispiel GmbH"))).isNotEqualTo(person);
        assertThat(contact(person).name()).isEqualTo("Anna Familie");
    }

    @Test
    void who_was_linked_by_a_person_with_another_kind_stays_there_and_renames_nothing() {
        String farm = sevdesk.enter(ContactKind.ORGANISATION, null, "Hof GmbH");
        link(farm, ANNA, LinkOrigin.MANUAL);

        assertThat(book(person("Anna", "Neumann").details())).isEqualTo(farm);
        assertThat(contact(farm).name()).isEqualTo("Hof GmbH");
    }

    @Test
    void an_e_mail_phone_and_address_of_ours_go_with_those_of_the_customer() {
        String contact =
                book(
                        person("Anna", "Familie")
                                .living("Am Anger 3")
                                .mail("anna@f.example")
                                .phone("0341 1")
                                .details());

        book(person("Anna", "Familie").details());

        for (ContactPart part :
                List.of(ContactPart.ADDRESS, ContactPart.EMAIL, ContactPart.PHONE)) {
            assertThat(contact(contact).rows(part)).as(part.name()).isEmpty();
        }
        assertThat(notes()).isEmpty();
        sevdesk.calls.clear();
        book(person("Anna", "Familie").details());
        assertThat(sevdesk.calls).as("once").isEmpty();
    }

    @Test
    void what_somebody_had_deleted_there_already_is_no_fault() {
        String contact = book(ANNA);
        contact(contact).rows(ContactPart.EMAIL).clear();

        book(person("Anna", "Familie").living("Am Anger 3").details());

        assertThat(notes()).isEmpty();
    }

    @Test
    void what_sevdesk_will_not_delete_is_said_and_not_tried_again() {
        book(ANNA);
        sevdesk.refused = "delete";

        book(person("Anna", "Familie").living("Am Anger 3").details());

        assertThat(notes()).containsExactly(PartNote.STAYED);
        sevdesk.calls.clear();
        book(person("Anna", "Familie").living("Am Anger 3").details());
        assertThat(sevdesk.calls).isEmpty();
    }

    @Test
    void what_the_school_had_entered_by_itself_stays_and_is_said() {
        String theirs = theirs("Am Anger 3", "anna@f.example");

        book(person("Anna", "Familie").living("Am Anger 3").details());

        assertThat(contact(theirs).values(ContactPart.EMAIL)).containsExactly("anna@f.example");
        assertThat(notes()).containsExactly(PartNote.STAYED);
        assertThat(sevdesk.calls).doesNotContain("deleteEMAIL");
    }

    @Test
    void the_address_and_e_mail_that_we_knew_in_a_contact_of_theirs_follow_a_move() {
        String theirs = theirs("Am Anger 3", "anna@f.example");

        CustomerDetails moved =
                person("Anna", "Familie").living("Neue Straße 1").mail("a@neu.example").details();
        book(moved);
        book(moved);

        assertThat(contact(theirs).values(ContactPart.ADDRESS)).containsExactly("Neue Straße 1");
        assertThat(contact(theirs).values(ContactPart.EMAIL)).containsExactly("a@neu.example");
        assertThat(notes()).isEmpty();

        book(person("Anna", "Familie").living("Dritte Straße 1").mail("a@neu.example").details());
        assertThat(contact(theirs).values(ContactPart.ADDRESS)).containsExactly("Dritte Straße 1");
    }

    @Test
    void an_address_of_theirs_that_differs_from_what_we_knew_is_not_touched() {
        String theirs = theirs("Postfach 12", "buero@f.example");

        book(person("Anna", "Familie").living("Neue Straße 1").mail("a@neu.example").details());

        assertThat(contact(theirs).values(ContactPart.ADDRESS))
                .containsExactly("Postfach 12", "Neue Straße 1");
        assertThat(contact(theirs).values(ContactPart.EMAIL))
                .containsExactly("buero@f.example", "a@neu.example");
        assertThat(sevdesk.mains).as("a second main e-mail").isEmpty();
        assertThat(notes()).containsExactly(PartNote.BESIDE, PartNote.BESIDE);
    }

    @Test
    void of_an_address_that_stands_there_twice_none_is_chosen() {
        String theirs = theirs("Am Anger 3", "anna@f.example");
        sevdesk.enterAddress(theirs, "Am Anger 3");

        book(person("Anna", "Familie").living("Neue Straße 1").mail("anna@f.example").details());

        assertThat(contact(theirs).values(ContactPart.ADDRESS))
                .containsExactly("Am Anger 3", "Am Anger 3", "Neue Straße 1");
        assertThat(notes()).containsExactly(PartNote.BESIDE);
    }

    @Test
    void what_the_school_has_changed_there_already_is_not_entered_again() {
        String theirs = theirs("Neue Straße 1", "anna@f.example");

        book(person("Anna", "Familie").living("Neue Straße 1").mail("anna@f.example").details());

        assertThat(contact(theirs).values(ContactPart.ADDRESS)).containsExactly("Neue Straße 1");
        assertThat(notes()).isEmpty();

        book(person("Anna", "Familie").mail("anna@f.example").details());
        assertThat(contact(theirs).values(ContactPart.ADDRESS))
                .as("theirs, so it stays")
                .containsExactly("Neue Straße 1");
    }

    @Test
    void a_first_name_of_theirs_is_taken_away_only_where_we_knew_it() {
        String exact = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        link(exact, person("Anna", "Familie").details(), LinkOrigin.MATCHED);
        book(person(null, "Familie").details());
        assertThat(contact(exact).name()).isEqualTo("Familie");

        forgetAll();
        String other = sevdesk.enter(ContactKind.PERSON, "Anna-Lena", "Familie");
        link(other, person("Anna", "Familie").details(), LinkOrigin.MATCHED);
        book(person(null, "Neumann").details());
        assertThat(contact(other).name()).isEqualTo("Anna-Lena Neumann");
    }

    @Test
    void the_vat_id_of_a_company_lies_in_a_contact_of_ours_and_follows() {
        String contact = book(company("Hundesport GmbH", "ATU12345675"));
        assertThat(contact(contact).vatNumber).isEqualTo("ATU12345675");

        book(company("Hundesport GmbH", "ATU37675002"));
        assertThat(contact(contact).vatNumber).isEqualTo("ATU37675002");
        sevdesk.calls.clear();
        book(company("Hundesport GmbH", "ATU37675002"));
        assertThat(sevdesk.calls).isEmpty();
    }

    @Test
    void a_contact_of_theirs_keeps_its_name_and_vat_id_when_ours_becomes_known() {
        String contact = sevdesk.enter(ContactKind.ORGANISATION, null, "Hundesport Wien GmbH");
        contact(contact).vatNumber = "typed by hand";
        link(contact, company("Hundesport GmbH"), LinkOrigin.MATCHED);

        book(company("Hundesport GmbH", "ATU12345675"));
        assertThat(contact(contact).name()).isEqualTo("Hundesport Wien GmbH");

        book(company("Hundesport Graz GmbH", "ATU12345675"));
        assertThat(contact(contact).name()).isEqualTo("Hundesport Graz GmbH");
        assertThat(contact(contact).vatNumber).isEqualTo("typed by hand");
    }

    @Test
    void a_country_that_sevdesk_does_not_know_leaves_the_address_out_and_is_said() {
        CustomerDetails abroad =
                new CustomerDetails(
                        "Luc", "Rue", null, null, null, "Quai 1", "67000", "Strasbourg", "FR");

        String contact = book(abroad);

        assertThat(contact(contact).rows(ContactPart.ADDRESS)).isEmpty();
        assertThat(notes()).containsExactly(PartNote.NO_COUNTRY);
        sevdesk.calls.clear();
        book(abroad);
        assertThat(sevdesk.calls).isEmpty();
    }

    @Test
    void who_moves_to_a_country_unknown_there_does_not_stay_at_the_old_address() {
        String contact = book(ANNA);

        book(
                new CustomerDetails(
                        "Anna",
                        "Familie",
                        null,
                        "anna@f.example",
                        null,
                        "Quai 1",
                        "67000",
                        "Strasbourg",
                        "FR"));

        assertThat(contact(contact).rows(ContactPart.ADDRESS)).isEmpty();
        assertThat(notes()).containsExactly(PartNote.NO_COUNTRY);
    }

    @Test
    void a_list_of_countries_that_cannot_be_had_keeps_no_invoice_and_is_asked_for_again() {
        sevdesk.countriesUnread = true;
        String contact = book(ANNA);
        assertThat(contact(contact).rows(ContactPart.ADDRESS)).isEmpty();
        assertThat(notes()).containsExactly(PartNote.NO_COUNTRY);

        sevdesk.countriesUnread = false;
        book(ANNA);

        assertThat(contact(contact).values(ContactPart.ADDRESS)).containsExactly("Am Anger 3");
        assertThat(notes()).isEmpty();
    }

    @Test
    void what_sevdesk_refuses_is_said() {
        sevdesk.refused = "add";

        book(person("Anna", "Familie").mail("anna@f.example").details());

        assertThat(notes()).containsExactly(PartNote.REFUSED);
    }

    @Test
    void what_was_deleted_there_comes_back_with_the_next_change() {
        String contact = book(ANNA);
        contact(contact).rows(ContactPart.EMAIL).clear();

        book(person("Anna", "Familie").living("Am Anger 3").mail("neu@f.example").details());

        assertThat(contact(contact).values(ContactPart.EMAIL)).containsExactly("neu@f.example");
    }

    @Test
    void a_cancellation_goes_to_the_contact_of_its_invoice_and_changes_nothing_there() {
        String contact = book(ANNA);
        CustomerDetails erased = person(null, "Gelöscht").details();
        sevdesk.calls.clear();

        assertThat(cancel(erased, Optional.of(contact))).isEqualTo(contact);

        assertThat(sevdesk.calls).isEmpty();
        assertThat(contact(contact).name()).isEqualTo("Anna Familie");
        assertThat(contact(contact).values(ContactPart.EMAIL)).containsExactly("anna@f.example");
    }

    @Test
    void a_cancellation_follows_its_invoice_and_not_the_customers_new_contact() {
        String person = book(ANNA);
        String company = book(company("Beispiel GmbH"));

        assertThat(cancel(company("Beispiel GmbH"), Optional.of(person))).isEqualTo(person);
        assertThat(cancel(company("Beispiel GmbH"), Optional.of(company))).isEqualTo(company);
    }

    @Test
    void where_the_contact_of_the_invoice_is_gone_or_unknown_the_customers_own_is_taken() {
        String contact = book(ANNA);
        sevdesk.calls.clear();

        assertThat(cancel(ANNA, Optional.of("999"))).isEqualTo(contact);
        assertThat(cancel(person(null, "Gelöscht").details(), Optional.empty())).isEqualTo(contact);
        assertThat(sevdesk.calls).containsExactly("get", "listed");
        assertThat(contact(contact).name()).isEqualTo("Anna Familie");
    }

    @Test
    void ids_as_long_as_any_that_is_understood_can_be_put_aside() {
        sevdesk.idsBegin = "9".repeat(60);
        String person = book(ANNA);
        String company = book(company("Beispiel GmbH"));

        assertThat(book(ANNA)).isEqualTo(person);
        assertThat(book(company("Beispiel GmbH"))).isEqualTo(company);
    }

    @Test
    void who_is_renamed_before_the_creation_was_seen_does_not_get_a_second_contact() {
        createUnseen(ANNA);

        String contact = book(person("Anna", "Neumann").living("Am Anger 3").details());

        assertThat(sevdesk.contacts).hasSize(1);
        assertThat(contact(contact).name()).isEqualTo("Anna Neumann");
        assertThat(contact(contact).values(ContactPart.ADDRESS)).containsExactly("Am Anger 3");
    }

    @Test
    void who_becomes_a_company_before_the_creation_was_seen_keeps_the_person_aside() {
        createUnseen(ANNA);

        String company = book(company("Beispiel GmbH"));

        assertThat(contact(company).kind).isEqualTo(ContactKind.ORGANISATION);
        book(ANNA);
        assertThat(sevdesk.contacts).hasSize(2);
    }

    @Test
    void a_stranger_under_the_number_is_left_alone_although_a_creation_was_not_seen() {
        String stranger = sevdesk.enter("HS-K-1", ContactKind.PERSON, "Bea", "Fremd");
        createUnseen(ANNA);
        sevdesk.contacts.values().removeIf(contact -> contact.name().equals("Anna Familie"));

        String contact = book(person("Anna", "Neumann").details());

        assertThat(contact).isNotEqualTo(stranger);
        assertThat(contact(stranger).name()).isEqualTo("Bea Fremd");
    }

    private void createUnseen(CustomerDetails details) {
        sevdesk.answersAreLost = true;
        assertThatThrownBy(() -> book(details, pause -> {})).isInstanceOf(ContactBusy.class);
        sevdesk.answersAreLost = false;
        database.run(
                "update sevdesk_contact_link set lease_until = lease_until - interval '1' hour");
    }

    @Test
    void who_needs_a_contact_that_another_is_just_making_waits_as_long_as_that_takes() {
        List<Duration> pauses = new ArrayList<>();
        sevdesk.meanwhile =
                () ->
                        assertThatThrownBy(() -> ask(ANNA))
                                .isInstanceOfSatisfying(
                                        ContactBusy.class,
                                        busy -> {
                                            assertThat(busy.cause())
                                                    .isEqualTo(ContactBusy.Cause.CREATING);
                                            pauses.add(busy.pause());
                                        });

        book(ANNA);

        assertThat(pauses)
                .as("the contact, its address, its e-mail")
                .hasSize(3)
                .allSatisfy(pause -> assertThat(pause).isLessThan(Duration.ofSeconds(10)));
        assertThat(sevdesk.contacts).hasSize(1);
    }

    @Test
    void who_needs_a_contact_whose_creation_lasts_asks_more_and_more_rarely() {
        sevdesk.meanwhile =
                () -> {
                    heldFor(Duration.ofSeconds(8));
                    assertBusyFor(Duration.ofSeconds(8), Duration.ofSeconds(14));
                    heldFor(Duration.ofSeconds(50));
                    assertBusyFor(Duration.ofSeconds(15), Duration.ofSeconds(15));
                };
        sevdesk.answersAreLost = true;

        assertThatThrownBy(() -> ask(ANNA)).isInstanceOf(ContactBusy.class);

        assertBusyFor(Duration.ofSeconds(15), Duration.ofSeconds(15));
    }

    @Test
    void a_creation_that_nobody_saw_end_is_not_called_one_that_goes_on() {
        sevdesk.answersAreLost = true;

        assertUnseen();
        assertUnseen();
    }

    private void assertUnseen() {
        assertThatThrownBy(() -> ask(ANNA))
                .isInstanceOfSatisfying(
                        ContactBusy.class,
                        busy -> assertThat(busy.cause()).isEqualTo(ContactBusy.Cause.UNSEEN));
    }

    @Test
    void who_has_lost_the_reservation_right_before_sending_creates_nothing() {
        Duration minute = Duration.ofMinutes(1);
        Runnable takenOver =
                () -> {
                    heldFor(Duration.ofMinutes(2));
                    assertThat(links.take(SCHOOL, CUSTOMER, minute, minute)).isTrue();
                };

        assertThatThrownBy(
                        () ->
                                synchronizer.contactFor(
                                        account(), customer(ANNA), new NoLog(), takenOver))
                .isInstanceOf(ContactBusy.class);

        assertThat(sevdesk.calls).doesNotContain("create");
    }

    private void heldFor(Duration time) {
        database.run(
                "update sevdesk_contact_link set lease_until = clock_timestamp()"
                        + " + interval '1 minute' - cast(? as bigint) * interval '1 millisecond'",
                time.toMillis());
    }

    private void assertBusyFor(Duration least, Duration most) {
        assertThatThrownBy(() -> ask(ANNA))
                .isInstanceOfSatisfying(
                        ContactBusy.class, busy -> assertThat(busy.pause()).isBetween(least, most));
    }

    private String ask(CustomerDetails details) {
        return synchronizer.contactFor(account(), customer(details), new NoLog(), () -> {});
    }

    @Test
    void nothing_is_entered_twice_into_a_contact_that_is_found_again_by_its_number() {
        String contact = book(ANNA);
        sevdesk.numbersAreUnique = true;
        links.forget(SCHOOL, CUSTOMER);

        assertThat(book(ANNA)).isEqualTo(contact);

        assertThat(contact(contact).values(ContactPart.ADDRESS)).containsExactly("Am Anger 3");
        assertThat(contact(contact).values(ContactPart.EMAIL)).containsExactly("anna@f.example");
    }

    @Test
    void what_the_school_has_written_into_a_contact_found_by_its_number_stays_the_main_one() {
        String contact = sevdesk.enter("HS-K-1", ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(contact, ContactPart.EMAIL, "schule@f.example");
        sevdesk.numbersAreUnique = true;

        assertThat(book(ANNA)).isEqualTo(contact);

        assertThat(contact(contact).values(ContactPart.EMAIL))
                .containsExactly("schule@f.example", "anna@f.example");
        assertThat(sevdesk.mains)
                .doesNotContain(contact(contact).rows(ContactPart.EMAIL).get(1).id());
        assertThat(notes()).containsExactly(PartNote.BESIDE);
    }

    @Test
    void what_is_created_for_a_forgotten_reservation_is_not_linked_with_the_next_one() {
        ContactLink old = reserved();
        forgetAll();
        reserved();

        assertThat(
                        links.created(
                                old, "999", "HS-K-1", LinkOrigin.CREATED, ContactKind.PERSON, null))
                .as("of the account that the school has left")
                .isFalse();
    }

    private void forgetAll() {
        database.run("delete from sevdesk_contact_link");
    }

    private void twoAccounts() {
        for (String account : List.of("A", "B")) {
            database.run(
                    "insert into sevdesk_known_account (school_id, account_id, connected_at)"
                            + " values (1, ?, current_timestamp)",
                    account);
        }
    }

    @Test
    void what_one_account_was_told_is_not_written_down_for_the_contact_of_the_same_id_in_another() {
        twoAccounts();
        link("77", ANNA, LinkOrigin.MANUAL);
        ContactLink inA = link();
        links.change(new AccountReplaced(SCHOOL, "A", "B"));
        link("77", ANNA, LinkOrigin.MATCHED);
        String sentInB = link().sent(ContactPart.EMAIL).fingerprint();

        links.told(inA, ContactPart.EMAIL, "late", "5", null);
        links.renamed(inA, ContactKind.ORGANISATION, "late");

        assertThat(links.announce(inA, ContactPart.PHONE, Duration.ZERO, Duration.ZERO)).isFalse();
        assertThat(link().sent(ContactPart.EMAIL).fingerprint()).isEqualTo(sentInB);
        assertThat(link().sent(ContactPart.EMAIL).id()).isNull();
        assertThat(link().sent(ContactPart.NAMES).fingerprint()).isNotEqualTo("late");
    }

    @Test
    void a_contact_that_may_have_been_made_is_looked_up_by_its_number_when_its_account_is_back() {
        twoAccounts();
        ContactLink sent = reserved();
        links.aboutToSend(sent, "HS-K-1", "print", ContactKind.PERSON, Duration.ofMinutes(1));

        links.change(new AccountReplaced(SCHOOL, "A", "B"));
        assertThat(links.find(SCHOOL, CUSTOMER)).isEmpty();
        assertThat(links.created(sent, "55", "HS-K-1", LinkOrigin.CREATED, ContactKind.PERSON, "p"))
                .as("a late answer of the account that was left")
                .isFalse();
        links.change(new AccountReplaced(SCHOOL, "B", "A"));

        assertThat(link().wasSentUnseen()).isTrue();
        assertThat(link().getCustomerNumber()).isEqualTo("HS-K-1");
        assertThat(link().fence()).isGreaterThan(sent.fence());
    }

    private ContactLink reserved() {
        links.open(SCHOOL, CUSTOMER, "HS-K-1");
        assertThat(links.take(SCHOOL, CUSTOMER, Duration.ofMinutes(1), Duration.ofMinutes(1)))
                .isTrue();
        return link();
    }

    @Test
    void what_is_put_aside_belongs_to_somebody_as_long_as_the_customer_has_another() {
        String person = book(ANNA);
        book(company("Beispiel GmbH"));

        assertThat(links.aside(SCHOOL)).containsExactly(person);
        links.forget(SCHOOL, CUSTOMER);
        assertThat(links.aside(SCHOOL)).as("free for the customer itself").isEmpty();
    }

    @Test
    void who_had_a_contact_without_number_that_is_gone_is_not_looked_for_among_all() {
        String contact = sevdesk.enter(null, ContactKind.PERSON, "Anna", "Familie");
        link(contact, null, ANNA, LinkOrigin.MATCHED);
        sevdesk.contacts.remove(contact);
        synchronizer.takeOffGone(account(), CUSTOMER, contact, new NoLog());

        String again = book(ANNA);

        assertThat(contact(again).number).isEqualTo("HS-K-1");
        assertThat(sevdesk.asked).containsExactly("HS-K-1");
    }

    @Test
    void a_contact_made_for_a_refused_document_is_taken_back_and_the_next_gets_a_new_one() {
        String contact = book(ANNA);

        synchronizer.takeBack(account(), CUSTOMER, contact, new NoLog());

        assertThat(sevdesk.contacts).doesNotContainKey(contact);
        String again = book(ANNA);
        assertThat(sevdesk.contacts).containsOnlyKeys(again);
        assertThat(contact(again).number).isEqualTo("HS-K-1");
    }

    @Test
    void a_contact_that_sevdesk_does_not_delete_stays_for_the_next_document() {
        String contact = book(ANNA);
        sevdesk.refused = "delete";

        assertThatThrownBy(() -> synchronizer.takeBack(account(), CUSTOMER, contact, new NoLog()))
                .isInstanceOf(SevdeskFailure.Rejected.class);

        assertThat(book(ANNA)).isEqualTo(contact);
    }

    @Test
    void who_stands_there_by_name_and_email_gets_no_second_contact() {
        String theirs = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(theirs, ContactPart.EMAIL, "Anna@F.example");
        sevdesk.calls.clear();

        assertThat(book(ANNA)).isEqualTo(theirs);

        assertThat(sevdesk.contacts).hasSize(1);
        assertThat(sevdesk.calls).containsExactly("named", "ways");
        assertThat(link().getOrigin()).isEqualTo(LinkOrigin.MATCHED);
        assertThat(link().getCustomerNumber()).isEqualTo("4711");
        assertThat(link().isToldOf(ANNA)).as("its own data stays as it is").isTrue();
        sevdesk.calls.clear();
        assertThat(book(ANNA)).isEqualTo(theirs);
        assertThat(sevdesk.calls).isEmpty();
    }

    @Test
    void who_stands_there_by_name_and_address_gets_no_second_contact() {
        String theirs = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(theirs, ContactPart.EMAIL, "anna@work.example");
        sevdesk.contacts
                .get(theirs)
                .rows(ContactPart.ADDRESS)
                .add(new PartRow("9", "Am Anger 3", "04109", "Leipzig", null));
        CustomerDetails anna =
                new CustomerDetails(
                        "Anna",
                        "Familie",
                        null,
                        "anna@f.example",
                        null,
                        "Am Anger 3",
                        "04109",
                        "Leipzig",
                        "DE");

        assertThat(book(anna)).isEqualTo(theirs);
    }

    @Test
    void two_who_fit_alike_are_nobody_and_the_customer_gets_a_contact_of_its_own() {
        for (String number : List.of("1", "2")) {
            String theirs = sevdesk.enter(number, ContactKind.PERSON, "Anna", "Familie");
            sevdesk.enterWay(theirs, ContactPart.EMAIL, "anna@f.example");
        }

        assertThat(contact(book(ANNA)).number).isEqualTo("HS-K-1");
    }

    @Test
    void a_contact_that_serves_another_customer_or_was_made_for_one_is_never_taken() {
        String made = sevdesk.enter("HS-K-9", ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(made, ContactPart.EMAIL, "anna@f.example");
        String serving = sevdesk.enter("77", ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(serving, ContactPart.EMAIL, "anna@f.example");
        another(5, "Otto", "Andere");
        assertThat(
                        links.link(
                                SCHOOL,
                                5,
                                ANNA,
                                new FoundContact(serving, "77", "Anna Familie"),
                                LinkOrigin.MANUAL))
                .isTrue();

        assertThat(book(ANNA)).isNotIn(made, serving);
    }

    @Test
    void of_two_customers_of_one_name_nobody_knows_whose_contact_it_is() {
        String theirs = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterWay(theirs, ContactPart.EMAIL, "anna@f.example");
        database.run("update customer set first_name = 'Anna', last_name = 'Familie' where id = 3");
        another(5, "ANNA", "familie");

        assertThat(book(ANNA)).isNotEqualTo(theirs);
        assertThat(sevdesk.calls).doesNotContain("named");
    }

    @Test
    void father_and_son_of_one_house_are_two_however_their_name_is_spelled() {
        String theirs = sevdesk.enter(ContactKind.PERSON, "Jörg", "Müller");
        sevdesk.enterWay(theirs, ContactPart.EMAIL, "mueller@f.example");
        CustomerDetails father = person("Jörg", "Müller").mail("mueller@f.example").details();
        database.run("update customer set first_name = 'Jörg', last_name = 'Müller' where id = 3");
        another(5, "Dr. Joerg", "Mueller");

        assertThat(book(father)).isNotEqualTo(theirs);
    }

    @Test
    void who_tells_neither_email_nor_address_is_not_looked_for() {
        sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");

        book(person("Anna", "Familie").details());

        assertThat(sevdesk.calls).doesNotContain("named");
        assertThat(sevdesk.contacts).hasSize(2);
    }

    @Test
    void a_question_by_name_that_is_refused_keeps_no_invoice_from_going() {
        sevdesk.refused = "named";

        assertThat(contact(book(ANNA)).number).isEqualTo("HS-K-1");
    }

    private void another(long id, String first, String last) {
        database.run(
                "insert into customer (id, school_id, number, first_name, last_name, country,"
                        + " version) values (?, 1, ?, ?, ?, 'DE', 1)",
                id,
                "K-" + id,
                first,
                last);
    }

    @Test
    void while_the_school_is_asked_to_match_first_nobody_gets_a_contact() {
        first.ask(SCHOOL, account().id());

        assertThatThrownBy(
                        () ->
                                synchronizer.contactFor(
                                        account(), customer(ANNA), new NoLog(), () -> {}))
                .isInstanceOfSatisfying(
                        ContactBusy.class,
                        busy -> {
                            assertThat(busy.cause()).isEqualTo(ContactBusy.Cause.MATCHING);
                            assertThat(busy.pause()).isPositive();
                        });
        assertThat(sevdesk.calls).isEmpty();
        assertThat(links.find(SCHOOL, CUSTOMER)).as("free to be matched").isEmpty();

        first.goesOnWithout(SCHOOL);
        assertThat(contact(book(ANNA)).number).isEqualTo("HS-K-1");
    }

    @Test
    void who_has_a_contact_does_not_wait_for_the_matching_of_others() {
        String contact = book(ANNA);
        first.ask(SCHOOL, account().id());

        assertThat(book(ANNA)).isEqualTo(contact);
    }

    @Test
    void a_contact_that_a_list_has_keeps_its_customer_whatever_is_said_of_its_id() {
        String contact = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        link(contact, "4711", ANNA, LinkOrigin.MATCHED);
        sevdesk.unknown.add(contact);

        assertThat(synchronizer.takeOffGone(account(), CUSTOMER, contact, new NoLog())).isFalse();
        assertThat(book(ANNA)).isEqualTo(contact);
    }

    @Test
    void what_was_refused_and_stands_there_is_refused_and_not_entered_twice() {
        String contact = book(ANNA);
        sevdesk.refused = "change";

        book(person("Anna", "Familie").living("Am Anger 3").mail("neu@f.example").details());

        assertThat(contact(contact).values(ContactPart.EMAIL)).containsExactly("anna@f.example");
        assertThat(notes()).containsExactly(PartNote.REFUSED);
    }

    private Collection<PartNote> notes() {
        return links.find(SCHOOL, CUSTOMER).orElseThrow().getNotes().values();
    }

    private Contact contact(String id) {
        return sevdesk.contacts.get(id);
    }

    /** A contact of the school's own with which Anna was linked by her name. */
    private String theirs(String street, String email) {
        String contact = sevdesk.enter(ContactKind.PERSON, "Anna", "Familie");
        sevdesk.enterAddress(contact, street);
        sevdesk.enterWay(contact, ContactPart.EMAIL, email);
        link(contact, ANNA, LinkOrigin.MATCHED);
        return contact;
    }

    private void link(String contact, CustomerDetails details, LinkOrigin origin) {
        link(contact, "4711", details, origin);
    }

    private void link(String contact, String number, CustomerDetails details, LinkOrigin origin) {
        assertThat(
                        links.link(
                                SCHOOL,
                                CUSTOMER,
                                details,
                                new FoundContact(contact, number, ""),
                                origin))
                .isTrue();
    }

    /** The contact of a document of the customer as it is now; tried again where one must wait. */
    private String book(CustomerDetails details) {
        return book(details, pause -> assertThat(pause).isZero());
    }

    private String book(CustomerDetails details, Consumer<Duration> pause) {
        try {
            return synchronizer.contactFor(account(), customer(details), new NoLog(), () -> {});
        } catch (ContactBusy busy) {
            pause.accept(busy.pause());
            return synchronizer.contactFor(account(), customer(details), new NoLog(), () -> {});
        }
    }

    private String cancel(CustomerDetails details, Optional<String> booked) {
        return synchronizer.contactOfInvoice(
                account(), customer(details), booked, new NoLog(), () -> {});
    }

    private CustomerSnapshot customer(CustomerDetails details) {
        return new CustomerSnapshot(CUSTOMER, "K-1", details, links.find(SCHOOL, CUSTOMER));
    }

    private static SevdeskAccount account() {
        return new SevdeskAccount(
                SCHOOL,
                "100",
                new ApiToken("0123456789abcdef0123456789abcdef"),
                TransferSettings.arrivingAs(VoucherArrival.OPEN),
                List.of());
    }

    private static CustomerDetails company(String name, String vatId) {
        return new CustomerDetails(
                "Anna", "Familie", name, null, null, null, null, null, "AT", VatId.of(vatId));
    }

    private static CustomerDetails company(String name) {
        return new CustomerDetails("Anna", "Familie", name, null, null, null, null, null, "DE");
    }

    private static Person person(String first, String last) {
        return new Person(first, last, null, null, null);
    }

    /** A customer as one speaks of it. */
    private record Person(String first, String last, String street, String email, String phone) {

        Person living(String at) {
            return new Person(first, last, at, email, phone);
        }

        Person mail(String address) {
            return new Person(first, last, street, address, phone);
        }

        Person phone(String number) {
            return new Person(first, last, street, email, number);
        }

        CustomerDetails details() {
            return new CustomerDetails(
                    first,
                    last,
                    null,
                    email,
                    phone,
                    street,
                    street == null ? null : "04109",
                    street == null ? null : "Leipzig",
                    "DE");
        }
    }

    /** Calls that nobody notes. */
    private static final class NoLog implements CallRecorder {
        @Override
        public <T> T note(CallStep step, Supplier<T> call, Function<T, String> remoteId) {
            return call.get();
        }
    }

    /** The table without a container, which would turn its rows into entities. */
    private final class Links extends ContactLinkRepository {

        private static final List<String> COLUMNS =
                List.of(
                        "schoolId",
                        "customerId",
                        "state",
                        "customerNumber",
                        "contactId",
                        "namesSent",
                        "addressSent",
                        "emailSent",
                        "phoneSent",
                        "addressId",
                        "emailId",
                        "phoneId",
                        "fence",
                        "origin",
                        "kind",
                        "addressNote",
                        "emailNote",
                        "phoneNote",
                        "sentName",
                        "unknownSince");

        @Override
        public Optional<ContactLink> find(SchoolId school, long customer) {
            List<?> rows =
                    database.entities()
                            .createNativeQuery(
                                    """
                                    select school_id, customer_id, state, customer_number, contact_id,
                                        names_sent, address_sent, email_sent, phone_sent, address_id,
                                        email_id, phone_id, fence, origin, kind, address_note,
                                        email_note, phone_note, sent_name, case when unknown_since is null
                                        then null else timestamp '2026-01-01 00:00:00' end
                                    from sevdesk_contact_link
                                    where school_id = ? and customer_id = ?""")
                            .setParameter(1, school.value())
                            .setParameter(2, customer)
                            .getResultList();
            return rows.stream().map(row -> link((Object[]) row)).findFirst();
        }

        private ContactLink link(Object[] row) {
            ContactLink link = new ContactLink();
            for (int i = 0; i < COLUMNS.size(); i++) {
                set(link, COLUMNS.get(i), row[i]);
            }
            return link;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private void set(ContactLink link, String name, Object value) {
            try {
                Field field = ContactLink.class.getDeclaredField(name);
                field.setAccessible(true);
                if (field.getType().isEnum() && value != null) {
                    field.set(link, Enum.valueOf((Class<Enum>) field.getType(), (String) value));
                } else {
                    field.set(link, value instanceof Timestamp at ? at.toInstant() : value);
                }
            } catch (ReflectiveOperationException changed) {
                throw new AssertionError(changed);
            }
        }
    }
}

package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who goes to another account and comes back finds each link again, and makes no contact twice. */
class LinksPerAccountTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final AccountReplaced THERE = new AccountReplaced(SCHOOL, "A", "B");
    private static final AccountReplaced BACK = new AccountReplaced(SCHOOL, "B", "A");
    private static final CustomerDetails MIA =
            new CustomerDetails("Mia", "Muster", null, "m@x.example", null, null, null, null, "DE");

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final ContactLinkRepository links =
            Wiring.bean(
                    new ContactLinkRepository(),
                    new ServerInstance(folder.toString()),
                    Wiring.bean(new KeptRowRepository(), database.entities()),
                    database.entities());

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        for (int customer = 1; customer <= 3; customer++) {
            database.run(
                    "insert into customer (id, school_id, number, last_name, country, version)"
                            + " values (?, 1, ?, 'M', 'DE', 1)",
                    customer,
                    "K-" + customer);
        }
        for (String account : new String[] {"A", "B"}) {
            database.run(
                    "insert into sevdesk_known_account (school_id, account_id, connected_at)"
                            + " values (1, ?, current_timestamp)",
                    account);
        }
    }

    private void link(long customer, String contact) {
        assertThat(
                        links.link(
                                SCHOOL,
                                customer,
                                MIA,
                                new FoundContact(contact, "S-" + contact, "Mia Muster"),
                                LinkOrigin.MANUAL))
                .isTrue();
    }

    private Object of(long customer, String column) {
        return database.ask(
                "select " + column + " from sevdesk_contact_link where customer_id = " + customer);
    }

    @Test
    void links_made_by_hand_are_there_again_when_the_account_comes_back() {
        link(1, "77");
        link(2, "78");

        links.change(THERE);

        assertThat(links.countLinked(SCHOOL)).isZero();
        assertThat(links.countKept(SCHOOL, "A")).isEqualTo(2);
        link(1, "901");
        links.change(BACK);

        assertThat(links.linked(SCHOOL)).containsEntry(1L, "77").containsEntry(2L, "78").hasSize(2);
        assertThat(of(1, "origin")).isEqualTo("MANUAL");
        assertThat(of(1, "customer_number")).isEqualTo("S-77");
        assertThat(of(1, "email_sent")).isEqualTo(Fingerprints.of(MIA, ContactPart.EMAIL));
        assertThat(links.countKept(SCHOOL, "A")).isZero();
        assertThat(links.countKept(SCHOOL, "B")).isEqualTo(1);
    }

    @Test
    void the_same_contact_id_in_both_accounts_is_no_conflict() {
        link(1, "77");
        links.change(THERE);
        link(2, "77");
        links.change(BACK);
        links.change(THERE);

        assertThat(links.linked(SCHOOL)).containsEntry(2L, "77").hasSize(1);
    }

    @Test
    void another_school_keeps_its_links() {
        database.run(
                "insert into school values (2, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (9, 2, 'K-9', 'M', 'DE', 1)");
        links.link(
                new SchoolId(2), 9, MIA, new FoundContact("77", "S-77", "M"), LinkOrigin.MATCHED);

        links.change(THERE);
        links.change(BACK);

        assertThat(links.linked(new SchoolId(2))).containsEntry(9L, "77");
    }
}

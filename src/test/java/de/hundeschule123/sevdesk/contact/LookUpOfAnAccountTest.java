package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.harness.plain.PlainDatabase;
import de.hundeschule123.harness.plain.Wiring;
import de.hundeschule123.platform.instance.ServerInstance;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolOwned;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.trail.SampleTrail;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.connection.AccountReplaced;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.KeptRowRepository;
import de.hundeschule123.sevdesk.connection.SevdeskAccount;
import de.hundeschule123.sevdesk.connection.TransferSettings;
import de.hundeschule123.sevdesk.connection.VoucherArrival;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was looked up in one sevdesk account is never written down for another one. */
class LookUpOfAnAccountTest {

    private static final SchoolId SCHOOL = new SchoolId(1);
    private static final long CUSTOMER = 1;
    private static final CustomerDetails MIA =
            new CustomerDetails("Mia", "Muster", null, "m@x.example", null, null, null, null, "DE");

    @TempDir private static Path folder;

    private final PlainDatabase database = new PlainDatabase();
    private final PracticeContacts sevdesk = new PracticeContacts();
    private final ContactLinkRepository table =
            Wiring.bean(
                    new ContactLinkRepository(),
                    new ServerInstance(folder.toString()),
                    Wiring.bean(new KeptRowRepository(), database.entities()),
                    database.entities());
    private final ContactLinks links =
            Wiring.bean(
                    new ContactLinks(),
                    table,
                    sevdesk.factory(),
                    new OneConnection(),
                    new OneCustomer(),
                    new OneSchool(),
                    SampleTrail.in(database.entities(), new OneSchool()));

    /** The account that the school has now. */
    private String present = "A";

    private final class OneConnection extends Connections {
        @Override
        public Optional<SevdeskAccount> account(SchoolId of) {
            return Optional.of(
                    new SevdeskAccount(
                            of,
                            present,
                            new ApiToken("0123456789abcdef0123456789abcdef"),
                            TransferSettings.arrivingAs(VoucherArrival.OPEN),
                            List.of()));
        }

        @Override
        public boolean isStill(SchoolId of, String asked) {
            return present.equals(asked);
        }
    }

    private static final class OneCustomer extends SchoolRecords {
        @Override
        public <T extends SchoolOwned> T get(Class<T> type, long id) {
            return type.cast(new Customer(new CustomerNumber("K-1"), MIA));
        }
    }

    private static final class OneSchool extends CurrentSchool {
        @Override
        public SchoolId id() {
            return SCHOOL;
        }
    }

    @BeforeEach
    void found() {
        database.run(
                "insert into school values (1, 'S', 'O', 'Str', '1', 'C', 'DE', 'e', null, 'T', null,"
                        + " null, null, false)");
        database.run(
                "insert into customer (id, school_id, number, last_name, country, version)"
                        + " values (1, 1, 'K-1', 'M', 'DE', 1)");
        for (String account : List.of("A", "B")) {
            database.run(
                    "insert into sevdesk_known_account (school_id, account_id, connected_at)"
                            + " values (1, ?, current_timestamp)",
                    account);
        }
        sevdesk.enter("4711", ContactKind.PERSON, "Mia", "Muster");
    }

    private void confirm(ContactLookUp lookUp) {
        links.link(CUSTOMER, lookUp.contacts().getFirst(), lookUp.account(), LinkOrigin.MANUAL);
    }

    private void change(String left, String entered) {
        table.change(new AccountReplaced(SCHOOL, left, entered));
        present = entered;
    }

    @Test
    void confirmed_in_the_account_that_was_asked_it_is_linked() {
        confirm(links.lookUp("4711"));

        assertThat(table.linked(SCHOOL)).containsOnlyKeys(CUSTOMER);
    }

    @Test
    void confirmed_after_the_account_was_changed_nothing_is_linked() {
        ContactLookUp inA = links.lookUp("4711");
        change("A", "B");

        assertThatThrownBy(() -> confirm(inA))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("anderes Sevdesk-Konto");
        assertThat(table.linked(SCHOOL)).isEmpty();

        change("B", "A");
        confirm(inA);
        assertThat(table.linked(SCHOOL)).as("back where it was asked").containsOnlyKeys(CUSTOMER);
    }
}

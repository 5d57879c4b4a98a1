package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.document.invoicing.Invoicing;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.database.DatabaseDefinition;
import de.hundeschule123.platform.messaging.Messaging;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.connection.Activation;
import de.hundeschule123.sevdesk.connection.CheckResult;
import de.hundeschule123.sevdesk.connection.Connections;
import de.hundeschule123.sevdesk.connection.HoldReason;
import de.hundeschule123.sevdesk.connection.SevdeskConnection;
import de.hundeschule123.sevdesk.connection.check.ConnectionCheck;
import de.hundeschule123.sevdesk.connection.check.ConnectionSetup;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.transfer.decision.DuplicateDecisions;
import de.hundeschule123.sevdesk.transfer.decision.Question;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Failure;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.MessageProducer;
import jakarta.jms.Queue;
import jakarta.jms.QueueBrowser;
import jakarta.jms.Session;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.resource.AdministeredObjectDefinition;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People's hands in sevdesk and nonsense in the queues: found, explained, survived. */
@ArquillianTest
class InterferenceIT {

    static final String DEAD_LETTERS = "java:app/jms/dead-letters-it";

    private static final int GARBAGE = 100;
    private static final Duration LONG = Duration.ofSeconds(60);

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = Messaging.CONNECTIONS)
    private ConnectionFactory connections;

    @Resource(lookup = Messaging.LIVE_QUEUE)
    private Queue live;

    @Resource(lookup = Messaging.BULK_QUEUE)
    private Queue bulk;

    @Resource(lookup = DEAD_LETTERS)
    private Queue deadLetters;

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Inject private ConnectionCheck test;
    @Inject private ConnectionSetup setup;
    @Inject private Connections connected;
    @Inject private DuplicateDecisions duplicateDecisions;
    @Inject private Invoicing invoicing;
    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private Outbox outbox;
    @Inject private VoucherCheck check;
    @Inject private Customers customers;
    @Inject private ContactLinks links;
    @Inject private SevdeskAddress address;

    private SchoolId school;
    private String token;

    @BeforeEach
    void connect() {
        school = schools.found("Störfall");
        token = "ac" + UUID.randomUUID().toString().replace("-", "").substring(2);
        schools.connect(school, token);
    }

    @Test
    void a_voucher_deleted_by_hand_is_found_missing_explained_and_brought_back_on_request()
            throws Exception {
        long invoice = schools.commit(school, customer("Vera"));
        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(isThere(invoice)).isTrue();
        String voucher = transfer(invoice).voucherId().orElseThrow();

        byHand("/ex/detail/id/" + voucher + "/loeschen");

        assertThat(isThere(invoice)).isFalse();
        Transfer missing = transfer(invoice);
        assertThat(missing.getState()).isEqualTo(TransferState.FAILED);
        Failure failure = missing.failure().orElseThrow();
        assertThat(failure.getSentence()).contains("gelöscht");
        assertThat(failure.getAdvice()).contains("Erneut übertragen");

        current.workingFor(
                school,
                () -> {
                    outbox.again(invoice);
                    return true;
                });
        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(1);
    }

    @Test
    void a_contact_deleted_by_hand_is_replaced_and_the_next_invoice_goes_over() throws Exception {
        Customer customer = customer("Konrad");
        long first = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(first));
        String contact = objects(contactsOf(customer)).getJsonObject(0).getString("id");

        byHand("/crm/detail/id/" + contact + "/loeschen");
        long second = schools.commit(school, customer);

        await().atMost(LONG).until(() -> isTransferred(second));
        JsonArray replaced = objects(contactsOf(customer));
        assertThat(replaced).hasSize(1);
        assertThat(replaced.getJsonObject(0).getString("id")).isNotEqualTo(contact);
    }

    /** Whether sevdesk takes a number twice is not documented, so it must do no harm either way. */
    @Test
    void a_customer_number_that_somebody_else_has_too_books_nothing_on_them() throws Exception {
        Customer customer = customer("Nadja");
        String stranger = strangerWithNumberOf(customer);

        long invoice = schools.commit(school, customer);

        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(supplierOfOnlyVoucher()).isNotEqualTo(stranger);
    }

    @Test
    void a_customer_number_that_is_refused_because_it_is_taken_is_replaced() throws Exception {
        Customer customer = customer("Nadja");
        String stranger = strangerWithNumberOf(customer);
        send(
                "POST",
                root("/control/faults"),
                """
                {"operation":"createContact","kind":"ERROR_IN_200","next":1,"token":"%s"}"""
                        .formatted(token));

        long invoice = schools.commit(school, customer);

        await().atMost(LONG).until(() -> isTransferred(invoice));
        JsonArray ours = objects(contactsOf(customer) + "-" + customer.getId());
        assertThat(ours).hasSize(1);
        assertThat(supplierOfOnlyVoucher())
                .isEqualTo(ours.getJsonObject(0).getString("id"))
                .isNotEqualTo(stranger);
    }

    /** Each look-up is asked twice before it is given up for a while. */
    @Test
    void a_look_up_that_gets_no_answer_does_not_double_the_voucher() throws Exception {
        long first = schools.commit(school, customer("Ida"));
        await().atMost(LONG).until(() -> isTransferred(first));
        order("saveVoucher", "MESSAGE_IN_200");
        for (String kind : List.of("MESSAGE_IN_200", "OBJECTS_NULL", "HTML_403", "EMPTY_PAGE")) {
            order("getVouchers", kind);
        }

        long second = schools.commit(school, customer("Ina"));

        await().atMost(LONG).until(() -> isTransferred(second));
        assertThat(ordered()).isEmpty();
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(2);
    }

    @Test
    void a_contact_and_its_email_come_into_being_once_whatever_is_answered() throws Exception {
        order("createContact", "OBJECTS_NULL");
        order("getContacts", "MESSAGE_IN_200");
        order("createCommunicationWay", "ODD_IDS");
        order("getCommunicationWays", "HTML_200");

        comesIntoBeingOnce(customer("Klara"));
    }

    @Test
    void an_address_comes_into_being_once_whatever_is_answered() throws Exception {
        order("createContactAddress", "TEXT_JSON");
        order("getContactAddresses", "OBJECTS_EMPTY");

        comesIntoBeingOnce(customer("Laura"));
    }

    private void comesIntoBeingOnce(Customer customer) throws IOException, InterruptedException {
        long invoice = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(ordered()).isEmpty();
        JsonArray contacts = objects(contactsOf(customer));
        assertThat(contacts).hasSize(1);
        assertThat(objects("/ContactAddress")).hasSize(1);
        assertThat(objects("/CommunicationWay")).hasSize(1);
        assertThat(supplierOfOnlyVoucher()).isEqualTo(contacts.getJsonObject(0).getString("id"));
    }

    @Test
    void previews_and_odd_days_in_the_answers_cost_no_second_try() throws Exception {
        order("uploadTempFile", "LARGE_UPLOAD");
        order("saveVoucher", "DAYS_IN_UTC");

        long invoice = schools.commit(school, customer("Paula"));

        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(transfer(invoice).getAttempts()).isOne();
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(1);
    }

    /** Lets the next call of an operation go wrong in this school's account. */
    private void order(String operation, String kind) throws IOException, InterruptedException {
        send(
                "POST",
                root("/control/faults"),
                "{\"operation\":\"%s\",\"kind\":\"%s\",\"token\":\"%s\"}"
                        .formatted(operation, kind, token));
    }

    /** What was ordered and has not befallen anybody yet. */
    private String ordered() throws IOException, InterruptedException {
        String orders = send("GET", root("/control/faults"), null).body();
        return orders.equals("[]") ? "" : orders;
    }

    private String strangerWithNumberOf(Customer customer)
            throws IOException, InterruptedException {
        return sevdesk(
                        "POST",
                        "/Contact",
                        """
                        {"surename":"Fritz","familyname":"Fremd","customerNumber":"HS-%s",
                         "category":{"id":3,"objectName":"Category"}}"""
                                .formatted(customer.getNumber()))
                .getJsonObject("objects")
                .getString("id");
    }

    @Test
    void a_cancellation_lies_with_its_invoice_whatever_has_become_of_the_customer()
            throws Exception {
        Customer customer = customer("Anna");
        long invoice = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(invoice));
        change(
                customer,
                new CustomerDetails(null, null, "Neue GmbH", null, null, null, null, null, null));

        long cancellation = current.workingFor(school, () -> invoicing.cancel(invoice)).getId();

        await().atMost(LONG).until(() -> isTransferred(cancellation));
        assertThat(suppliers()).hasSize(2);
        assertThat(suppliers().get(0)).isEqualTo(suppliers().get(1));
        assertThat(objects("/Contact?depth=1")).hasSize(1);
        assertThat(mails(suppliers().get(0))).containsExactly("post@stoerer.example");
    }

    @Test
    void an_account_that_refuses_negative_sums_gets_cancellations_on_the_opposite_side()
            throws Exception {
        connect("c0c0");
        Customer customer = customer("Anna");
        long first = cancelled(customer);
        await().atMost(LONG).until(() -> isTransferred(first));

        long second = cancelled(customer);

        await().atMost(LONG).until(() -> isTransferred(second));
        assertThat(objects("/Voucher?creditDebit=C"))
                .extracting(row -> row.asJsonObject().getString("sumGross"))
                .containsExactly("119", "119");
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(2);
        assertThat(savings(first)).as("refused, then in the other form").isEqualTo(2);
        assertThat(savings(second)).as("in the form that is known").isEqualTo(1);
        assertThat(isThere(second)).isTrue();
    }

    @Test
    void an_account_that_refuses_cancellations_in_either_form_says_so_in_both_words()
            throws Exception {
        connect("c0d0");
        long cancellation = cancelled(customer("Anna"));

        await().atMost(LONG).until(() -> transfer(cancellation).isStoppedBy(FailureCause.REFUSED));

        assertThat(transfer(cancellation).failure().orElseThrow().detail())
                .contains("above zero", " / ", "not allowed");
        assertThat(savings(cancellation)).isEqualTo(2);
        assertThat(objects("/Voucher")).hasSize(1);
    }

    private void connect(String kind) {
        school = schools.found("Storno");
        token = kind + UUID.randomUUID().toString().replace("-", "").substring(4);
        schools.connect(school, token);
    }

    private long cancelled(Customer customer) {
        long invoice = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(invoice));
        return current.workingFor(school, () -> invoicing.cancel(invoice)).getId();
    }

    private long savings(long document) throws SQLException {
        try (java.sql.Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet counted =
                        statement.executeQuery(
                                "select count(*) from transfer_attempt a join transfer t"
                                        + " on t.id = a.transfer_id where a.step = 'saveVoucher'"
                                        + " and t.document_id = "
                                        + document)) {
            counted.next();
            return counted.getLong(1);
        }
    }

    @Test
    void of_an_invoice_that_a_person_had_entered_the_contact_is_read_from_its_voucher()
            throws Exception {
        Customer customer = customer("Anna");
        long invoice = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(invoice));
        String booked = suppliers().get(0);
        try (java.sql.Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update transfer set contact_id = null where document_id = " + invoice);
        }
        current.workingFor(school, () -> links.remove(customer.getId(), booked));

        long cancellation = current.workingFor(school, () -> invoicing.cancel(invoice)).getId();

        await().atMost(LONG).until(() -> isTransferred(cancellation));
        assertThat(suppliers()).containsExactly(booked, booked);
        assertThat(objects("/Contact?depth=1")).hasSize(1);
    }

    @Test
    void a_contact_of_ours_follows_its_customer_into_whatever_it_becomes() throws Exception {
        Customer customer = customer("Anna");
        long first = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(first));
        String person = suppliers().get(0);
        assertThat(mails(person)).containsExactly("post@stoerer.example");

        change(customer, living(null, "Störer", null));
        transfer(customer);
        assertThat(mails(person)).isEmpty();
        JsonObject named = objects("/Contact/" + person).getJsonObject(0);
        assertThat(named.isNull("surename")).isTrue();
        assertThat(named.getString("familyname")).isEqualTo("Störer");

        change(customer, living(null, null, "Störer GmbH"));
        transfer(customer);
        change(customer, living("Anna", "Neumann", null));
        transfer(customer);

        assertThat(objects("/Contact?depth=1")).hasSize(2);
        assertThat(objects("/Contact/" + person).getJsonObject(0).getString("familyname"))
                .isEqualTo("Neumann");
    }

    @Test
    void a_contact_of_theirs_follows_a_move_where_it_is_what_we_knew() throws Exception {
        Customer customer = customer("Anna");
        String theirs =
                sevdesk(
                                "POST",
                                "/Contact",
                                """
                                {"surename":"Anna","familyname":"Störer","customerNumber":"4711",
                                 "category":{"id":3,"objectName":"Category"}}""")
                        .getJsonObject("objects")
                        .getString("id");
        enter(
                theirs,
                "/CommunicationWay",
                "\"type\":\"EMAIL\",\"value\":\"post@stoerer.example\",\"key\":{\"id\":2,\"objectName\":\"CommunicationWayKey\"}");
        enter(
                theirs,
                "/ContactAddress",
                "\"street\":\"Postfach 1\",\"zip\":\"50667\",\"city\":\"Köln\",\"category\":{\"id\":47,\"objectName\":\"Category\"},\"country\":{\"id\":1,\"objectName\":\"StaticCountry\"}");
        current.workingFor(
                school,
                () ->
                        links.link(
                                customer.getId(),
                                new FoundContact(theirs, "4711", "Anna Störer"),
                                connected.current().getAccountId(),
                                LinkOrigin.MATCHED));
        change(
                customer,
                new CustomerDetails(
                        "Anna",
                        "Störer",
                        null,
                        "neu@stoerer.example",
                        null,
                        "Neue Str. 1",
                        "50667",
                        "Köln",
                        "DE"));

        transfer(customer);

        assertThat(mails(theirs)).containsExactly("neu@stoerer.example");
        assertThat(objects("/ContactAddress").getValuesAs(JsonObject.class))
                .extracting(row -> row.getString("street"))
                .containsExactlyInAnyOrder("Postfach 1", "Neue Str. 1");
    }

    private void enter(String contact, String kind, String fields) throws Exception {
        sevdesk(
                "POST",
                kind,
                "{\"contact\":{\"id\":%s,\"objectName\":\"Contact\"},%s}"
                        .formatted(contact, fields));
    }

    private void transfer(Customer customer) {
        long invoice = schools.commit(school, read(customer));
        await().atMost(LONG).until(() -> isTransferred(invoice));
    }

    private Customer read(Customer customer) {
        return current.workingFor(school, () -> customers.get(customer.getId()));
    }

    private static CustomerDetails living(String first, String last, String company) {
        return new CustomerDetails(
                first, last, company, null, null, "Hauptstr. 1", "50667", "Köln", "DE");
    }

    private void change(Customer customer, CustomerDetails details) {
        current.workingFor(school, () -> customers.put(customer.number(), details));
    }

    private List<String> suppliers() throws Exception {
        return objects("/Voucher?creditDebit=D").getValuesAs(JsonObject.class).stream()
                .map(voucher -> voucher.getJsonObject("supplier").getString("id"))
                .toList();
    }

    private List<String> mails(String contact) throws Exception {
        return objects("/CommunicationWay?contact[id]=" + contact + "&contact[objectName]=Contact")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(way -> way.getString("type").equals("EMAIL"))
                .map(way -> way.getString("value"))
                .toList();
    }

    private String supplierOfOnlyVoucher() throws IOException, InterruptedException {
        JsonArray vouchers = objects("/Voucher?creditDebit=D");
        assertThat(vouchers).hasSize(1);
        return vouchers.getJsonObject(0).getJsonObject("supplier").getString("id");
    }

    @Test
    void held_invoices_that_the_owner_has_typed_into_sevdesk_are_adopted_and_none_is_doubled()
            throws Exception {
        Customer customer = customer("Hanna");
        fault("*", "UNAUTHORIZED");
        List<Long> invoices =
                Stream.generate(() -> schools.commit(school, customer)).limit(3).toList();
        await().atMost(LONG).until(() -> invoices.stream().allMatch(this::isHeld));
        for (long invoice : invoices) {
            typeIn(invoice, "Hanna Störer");
        }

        noFaults();
        current.workingFor(school, () -> test.run());

        await().atMost(LONG).until(() -> invoices.stream().allMatch(this::isTransferred));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(3);
    }

    @Test
    void a_refused_invoice_that_the_owner_has_typed_into_sevdesk_is_adopted_when_tried_again()
            throws Exception {
        fault("saveVoucher", "ERROR_IN_200");
        long invoice = schools.commit(school, customer("Ida"));
        await().atMost(LONG).until(() -> transfer(invoice).getState() == TransferState.FAILED);
        typeIn(invoice, "Störer");
        noFaults();

        current.workingFor(
                school,
                () -> {
                    outbox.again(invoice);
                    return true;
                });

        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(1);
    }

    @Test
    void an_invoice_typed_into_sevdesk_during_a_long_outage_is_adopted() throws Exception {
        fault("uploadTempFile", "UNAVAILABLE");
        long invoice = schools.commit(school, customer("Olga"));
        await().atMost(LONG).until(() -> transfer(invoice).getState() == TransferState.RETRY);
        typeIn(invoice, "Olga Störer");
        change(
                "update transfer set tried_since = tried_since - interval '20' minute"
                        + " where document_id = "
                        + invoice);
        noFaults();

        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(1);
    }

    @Test
    void what_was_typed_with_another_sum_is_put_before_a_person_who_may_send_it_all_the_same()
            throws Exception {
        fault("saveVoucher", "ERROR_IN_200");
        long invoice = schools.commit(school, customer("Zita"));
        await().atMost(LONG).until(() -> transfer(invoice).getState() == TransferState.FAILED);
        typeIn(number(invoice), "99.00", "Zita Störer");
        noFaults();
        current.workingFor(
                school,
                () -> {
                    outbox.again(invoice);
                    return true;
                });

        await().atMost(LONG)
                .until(
                        () ->
                                transfer(invoice)
                                        .failure()
                                        .filter(
                                                failure ->
                                                        failure.cause() == FailureCause.MAYBE_THERE)
                                        .isPresent());
        Question open =
                current.workingFor(school, () -> duplicateDecisions.question(invoice))
                        .orElseThrow();
        assertThat(open.candidates())
                .extracting(found -> found.entry().number())
                .containsExactly(number(invoice));

        current.workingFor(school, () -> duplicateDecisions.sendAnyway(invoice, open.version()));
        await().atMost(LONG).until(() -> isTransferred(invoice));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(2);
    }

    @Test
    void invoices_wait_for_one_answer_when_sevdesk_has_taken_an_account_away() throws Exception {
        change(
                "update sevdesk_revenue_account set account_id = account_id + 1000"
                        + " where school_id = "
                        + school);
        Customer customer = customer("Karla");
        List<Long> invoices =
                Stream.generate(() -> schools.commit(school, customer)).limit(3).toList();

        await().atMost(LONG).until(() -> invoices.stream().allMatch(this::isHeld));
        assertThat(current.workingFor(school, () -> connected.current().held()))
                .contains(HoldReason.ACCOUNTS_CHANGED);
        assertThat(current.workingFor(school, () -> connected.goneAccounts())).isNotEmpty();

        current.workingFor(
                school,
                () -> {
                    setup.confirmAccounts();
                    return true;
                });
        await().atMost(LONG).until(() -> invoices.stream().allMatch(this::isTransferred));
        assertThat(objects("/Voucher?creditDebit=D")).hasSize(3);
    }

    private boolean isHeld(long invoice) {
        return transfer(invoice).getState() == TransferState.HELD;
    }

    /** What meets sevdesk once, at a step of the way of a new customer's first invoice. */
    private record Once(String operation, String kind, SchoolId school, long invoice) {}

    @Test
    void one_refusal_or_fault_at_any_step_holds_no_school_and_needs_nobody() throws Exception {
        List<Once> all = new ArrayList<>();
        for (String operation :
                List.of(
                        "getContacts",
                        "createContact",
                        "createContactAddress",
                        "createCommunicationWay",
                        "uploadTempFile",
                        "saveVoucher")) {
            all.add(once(operation, "FORBIDDEN"));
        }
        all.add(once("uploadTempFile", "UNAUTHORIZED"));
        all.add(once("saveVoucher", "ERROR_BEFORE"));

        for (Once once : all) {
            school = once.school();
            await(once.toString()).atMost(LONG).until(() -> isTransferred(once.invoice()));
            SevdeskConnection connection = current.workingFor(school, connected::current);
            assertThat(connection.isOpen()).as(once.toString()).isTrue();
            assertThat(connection.getTestResult()).isEqualTo(CheckResult.WORKS);
        }
    }

    private void goTo(String next) {
        schools.connect(school, next);
        current.workingFor(school, setup::useNewAccountIfAsked);
        token = next;
        SevdeskConnection now = current.workingFor(school, connected::current);
        assertThat(now.isOpen()).isTrue();
        assertThat(now.getTokenTail()).isEqualTo(next.substring(28));
    }

    private static String anotherToken() {
        return "ac" + UUID.randomUUID().toString().replace("-", "").substring(2);
    }

    private List<String> vouchers() throws Exception {
        return objects("/Voucher?creditDebit=D").getValuesAs(JsonObject.class).stream()
                .map(voucher -> voucher.getString("description"))
                .toList();
    }

    @Test
    void to_another_account_and_back_makes_no_contact_and_no_voucher_twice() throws Exception {
        String home = token;
        Customer customer = customer("Hin");
        long before = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(before));

        goTo(anotherToken());
        assertThat(transfer(before).getState()).isEqualTo(TransferState.TRANSFERRED);
        assertThat(transfer(before).otherAccount()).isPresent();
        assertThatThrownBy(() -> isThere(before))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("verbunden");
        assertThat(transfer(before).getState()).isEqualTo(TransferState.TRANSFERRED);
        long there = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(there));
        assertThat(vouchers()).containsExactly(number(there));
        assertThat(objects("/Contact?depth=1")).hasSize(1);

        goTo(home);
        long after = schools.commit(school, customer);
        await().atMost(LONG).until(() -> isTransferred(after));
        assertThat(vouchers()).containsExactlyInAnyOrder(number(before), number(after));
        assertThat(objects("/Contact?depth=1")).hasSize(1);
        assertThat(isThere(before)).isTrue();
        assertThat(transfer(before).otherAccount()).isEmpty();
        assertThat(transfer(there).otherAccount()).isPresent();
    }

    @Test
    void an_account_that_changes_in_the_middle_of_work_leaves_no_document_in_both()
            throws Exception {
        String home = token;
        send(
                "POST",
                root("/control/faults"),
                """
                {"operation":"saveVoucher","kind":"LATENCY","next":99,"millis":300,"token":"%s"}"""
                        .formatted(token));
        Customer customer = customer("Mitte");
        List<Long> invoices =
                Stream.generate(() -> schools.commit(school, customer)).limit(40).toList();
        await().atMost(LONG).until(() -> isTransferred(invoices.getFirst()));

        String other = anotherToken();
        goTo(other);
        noFaults();

        await().atMost(LONG).until(() -> invoices.stream().allMatch(this::isTransferred));
        List<String> there = vouchers();
        token = home;
        List<String> all = new ArrayList<>(vouchers());
        assertThat(all).doesNotContainAnyElementsOf(there);
        all.addAll(there);
        assertThat(all).doesNotHaveDuplicates().hasSize(40);
    }

    @Test
    void documents_that_are_all_refused_cost_three_savings_and_leave_nobody_behind()
            throws Exception {
        List<Long> invoices = allRefused(48);

        assertThat(steps("saveVoucher")).isEqualTo(3);
        assertThat(steps("upload")).isEqualTo(3);
        assertThat(objects("/Contact?depth=1")).isEmpty();
        assertThat(connection().refusalSaid()).isPresent();
        assertThat(count(invoices, TransferState.FAILED)).isBetween(1L, 3L);
        assertThat(count(invoices, TransferState.FAILED) + count(invoices, TransferState.HELD))
                .isEqualTo(48);

        current.workingFor(school, () -> test.run());
        assertThat(connection().isOpen()).as("a test says nothing of documents").isFalse();
        tryOne();
        await().atMost(LONG).until(() -> steps("saveVoucher") == 4 && !connection().isOpen());
        assertThat(count(invoices, TransferState.FAILED) + count(invoices, TransferState.HELD))
                .isEqualTo(48);
        noFaults();
        tryOne();
        await().atMost(LONG).until(() -> count(invoices, TransferState.TRANSFERRED) > 3);
        assertThat(steps("saveVoucher")).isLessThan(48);
        current.workingFor(school, () -> switchOff());
    }

    /** Documents of as many new customers, each of which is refused for the same reason. */
    private List<Long> allRefused(int many) throws Exception {
        fault("saveVoucher", "ERROR_IN_200");
        List<Long> invoices = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            Customer customer = schools.customer(school, "Neu", "Kunde" + i, "k@neu.example");
            invoices.add(schools.commit(school, customer));
        }
        await().atMost(LONG).until(() -> !connection().isOpen());
        await().atMost(LONG).until(() -> count(invoices, TransferState.RUNNING) == 0);
        assertThat(connection().held()).contains(HoldReason.DOCUMENTS_REFUSED);
        return invoices;
    }

    private void tryOne() {
        current.workingFor(
                school,
                () -> {
                    outbox.tryOne();
                    return true;
                });
    }

    private Boolean switchOff() {
        connected.configure(Optional.empty(), Activation.OFF);
        return true;
    }

    private SevdeskConnection connection() {
        return current.workingFor(school, connected::current);
    }

    private long count(List<Long> invoices, TransferState state) {
        return invoices.stream().filter(id -> transfer(id).getState() == state).count();
    }

    private long steps(String step) throws SQLException {
        try (java.sql.Connection sql = database.getConnection();
                PreparedStatement question =
                        sql.prepareStatement(
                                "select count(*) from transfer_attempt"
                                        + " where school_id = ? and step = ?")) {
            question.setLong(1, school.value());
            question.setString(2, step);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private Once once(String operation, String kind) throws IOException, InterruptedException {
        connect();
        order(operation, kind, 1);
        Customer customer = schools.customer(school, "Nina", "Einmal", "nina@einmal.example");
        return new Once(operation, kind, school, schools.commit(school, customer));
    }

    private void fault(String operation, String kind) throws IOException, InterruptedException {
        order(operation, kind, 99);
    }

    private void order(String operation, String kind, int next)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        "POST",
                        root("/control/faults"),
                        """
                        {"operation":"%s","kind":"%s","next":%d,"token":"%s"}"""
                                .formatted(operation, kind, next, token));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private void noFaults() throws IOException, InterruptedException {
        send("DELETE", root("/control/faults"), null);
    }

    /** What the owner does in sevdesk itself. */
    private void typeIn(long invoice, String name) throws IOException, InterruptedException {
        typeIn(number(invoice), "119.00", name);
    }

    private void typeIn(String number, String gross, String name)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                send(
                        "POST",
                        root("/control/accounts/" + token + "/vouchers"),
                        """
                        [{"number":"%s","day":"2026-11-20","gross":%s,"name":"%s"}]"""
                                .formatted(number, gross, name));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    private String number(long invoice) {
        return current.workingFor(school, () -> invoicing.commit(invoice)).getNumber();
    }

    private void change(String statement) throws SQLException {
        try (java.sql.Connection sql = database.getConnection();
                Statement change = sql.createStatement()) {
            assertThat(change.executeUpdate(statement)).isPositive();
        }
    }

    @Test
    void garbage_in_the_queues_is_dropped_without_dead_letters_and_stops_nobody() throws Exception {
        int before = waiting(deadLetters);
        for (int i = 0; i < GARBAGE; i++) {
            send(i % 2 == 0 ? live : bulk, i);
        }
        long invoice = schools.commit(school, customer("Gerda"));

        await().atMost(LONG).until(() -> isTransferred(invoice));
        await().atMost(LONG).until(() -> waiting(live) + waiting(bulk) == 0);
        assertThat(waiting(deadLetters)).isEqualTo(before).isZero();
    }

    private void send(Queue queue, int number) throws JMSException {
        Connection connection = connections.createConnection();
        try {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            MessageProducer producer = session.createProducer(queue);
            producer.send(garbage(session, number));
        } finally {
            connection.close();
        }
    }

    private static Message garbage(Session session, int number) throws JMSException {
        switch (number / 2 % 5) {
            case 0:
                return session.createTextMessage("LIVE " + "9".repeat(40));
            case 1:
                BytesMessage bytes = session.createBytesMessage();
                bytes.writeBytes(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5});
                return bytes;
            case 2:
                MapMessage map = session.createMapMessage();
                map.setString("school", "1");
                return map;
            case 3:
                return session.createTextMessage(null);
            default:
                return session.createTextMessage("LIVE 4711000000000");
        }
    }

    private int waiting(Queue queue) throws JMSException {
        Connection connection = connections.createConnection();
        try {
            Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
            connection.start();
            QueueBrowser browser = session.createBrowser(queue);
            return Collections.list(browser.getEnumeration()).size();
        } finally {
            connection.close();
        }
    }

    private Customer customer(String firstName) {
        return schools.customer(school, firstName, "Störer", "post@stoerer.example");
    }

    private boolean isThere(long invoice) {
        return current.workingFor(school, () -> check.look(invoice).isPresent());
    }

    private boolean isTransferred(long invoice) {
        return transfer(invoice).getState() == TransferState.TRANSFERRED;
    }

    private Transfer transfer(long invoice) {
        return current.workingFor(school, () -> outbox.of(invoice).orElseThrow());
    }

    private static String contactsOf(Customer customer) {
        return "/Contact?depth=1&customerNumber=HS-" + customer.getNumber();
    }

    private JsonArray objects(String path) throws IOException, InterruptedException {
        return sevdesk("GET", path, null).getJsonArray("objects");
    }

    /** What a person clicks on in sevdesk; its interface for programs refuses some of it. */
    private void byHand(String page) throws IOException, InterruptedException {
        assertThat(send("POST", root(page), null).statusCode()).isLessThan(400);
    }

    private URI root(String path) {
        return URI.create(
                address.base().getScheme() + "://" + address.base().getAuthority() + path);
    }

    private JsonObject sevdesk(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = send(method, URI.create(address.base() + path), body);
        assertThat(answer.statusCode() / 100).as(answer.body()).isEqualTo(2);
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }

    private HttpResponse<String> send(String method, URI to, String body)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(to)
                                .header("Authorization", token)
                                .header("Content-Type", "application/json")
                                .method(
                                        method,
                                        body == null
                                                ? HttpRequest.BodyPublishers.noBody()
                                                : HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    /** The name of the broker's own queue for what nobody could take. */
    @AdministeredObjectDefinition(
            name = DEAD_LETTERS,
            className = "org.apache.activemq.command.ActiveMQQueue",
            interfaceName = "jakarta.jms.Queue",
            resourceAdapter = Messaging.RESOURCE_ADAPTER,
            properties = "PhysicalName=ActiveMQ.DLQ")
    @Singleton
    public static class DeadLetters {}
}

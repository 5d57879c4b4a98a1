package de.hundeschule123.sevdesk.contact.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.Customers;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import de.hundeschule123.sevdesk.contact.ContactLink;
import de.hundeschule123.sevdesk.contact.ContactLinks;
import de.hundeschule123.sevdesk.contact.ContactLookUp;
import de.hundeschule123.sevdesk.contact.FoundContact;
import de.hundeschule123.sevdesk.contact.LinkOrigin;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.job.WaitReason;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ArquillianTest
class MatchingIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private SevdeskAddress address;
    @Inject private Customers customers;
    @Inject private Matching matching;
    @Inject private Matches matches;
    @Inject private ContactLinks links;
    @Inject private Jobs jobs;

    private final HttpClient http = HttpClient.newHttpClient();
    private SchoolId school;
    private String token;

    @BeforeEach
    void found() {
        school = newSchool();
        token = newToken();
        schools.connect(school, token);
    }

    private static String newToken() {
        return "ab" + UUID.randomUUID().toString().replace("-", "").substring(2);
    }

    private SchoolId newSchool() {
        return schools.found("Zuordnung");
    }

    private <T> T as(Supplier<T> work) {
        return current.workingFor(school, work);
    }

    private Customer customer(String first, String last) {
        return customer(first, last, null);
    }

    private Customer customer(String first, String last, String email) {
        return as(
                () ->
                        customers.add(
                                new CustomerDetails(
                                        first, last, null, email, null, null, null, null, null)));
    }

    private String contact(String first, String last, String number) {
        return contact(first, last, null, number);
    }

    private String contact(String first, String last, String addition, String number) {
        JsonObject row =
                sevdesk(
                        "POST",
                        "/Contact",
                        """
                        {"surename":"%s","familyname":"%s","name2":%s,"customerNumber":"%s",
                         "category":{"id":3,"objectName":"Category"}}"""
                                .formatted(
                                        first,
                                        last,
                                        addition == null ? null : '"' + addition + '"',
                                        number));
        return row.getJsonObject("objects").get("id").toString().replace("\"", "");
    }

    private void email(String contact, String value) {
        sevdesk(
                "POST",
                "/CommunicationWay",
                """
                {"contact":{"id":%s,"objectName":"Contact"},"type":"EMAIL","value":"%s",
                 "key":{"id":2,"objectName":"CommunicationWayKey"},"main":true}"""
                        .formatted(contact, value));
    }

    private JsonObject sevdesk(String method, String path, String body) {
        return answer(
                HttpRequest.newBuilder(URI.create(address.base() + path))
                        .header("Authorization", token)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonObject answer(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
            try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
                return reader.readObject();
            }
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    private Job match() {
        return finished(as(matching::start));
    }

    private Job finished(Job started) {
        return await().atMost(Duration.ofSeconds(90))
                .until(() -> as(() -> jobs.get(started.getId())), job -> !job.isActive());
    }

    private Optional<ContactLink> linkOf(Customer customer) {
        return as(() -> links.of(customer.getId()));
    }

    private long count(MatchGroup group) {
        return as(() -> matches.count(group));
    }

    @Test
    void equal_names_are_assigned_and_the_rest_is_sorted_into_groups() {
        Customer joerg = customer("Jörg", "Müller");
        Customer swapped = customer("Petra", "Kurz");
        Customer alone = customer("Nadine", "Niemand");
        Customer double1 = customer("Anna", "Schmidt");
        Customer father = customer("Karl", "Lang");
        Customer namedLikeTitle = customer("Anna", "Herr-Zwickel");
        String contact = contact("Joerg", "MUELLER", "4711");
        contact("Kurz", "Petra", "4712");
        contact("Anna", "Schmidt", "4713");
        contact("Anna", "Schmidt", "4714");
        contact("Karl", "Lang", "junior", "4715");
        contact("Anna", "Zwickel", "4716");

        Job job = match();

        assertThat(job.getState()).isEqualTo(JobState.COMPLETED);
        assertThat(job.getTotal()).isEqualTo(6);
        assertThat(job.getDone()).isEqualTo(6);
        assertThat(linkOf(joerg)).isPresent();
        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(contact);
        assertThat(linkOf(joerg).orElseThrow().getCustomerNumber()).isEqualTo("4711");
        assertThat(linkOf(joerg).orElseThrow().getOrigin()).isEqualTo(LinkOrigin.MATCHED);
        assertThat(List.of(swapped, alone, double1, father, namedLikeTitle))
                .allSatisfy(customer -> assertThat(linkOf(customer)).isEmpty());
        assertThat(count(MatchGroup.ASSIGNED)).isEqualTo(1);
        assertThat(count(MatchGroup.PROPOSED)).isEqualTo(3);
        assertThat(count(MatchGroup.AMBIGUOUS)).isEqualTo(1);
        assertThat(count(MatchGroup.NONE)).isEqualTo(1);
    }

    @Test
    void matching_only_reads_in_sevdesk_and_fetches_each_page_once() {
        customer("Anna", "Schmidt", "anna@example.org");
        contact("Anna", "Schmidt", "1");
        contact("Anna", "Schmidt", "2");
        Map<String, Integer> before = calls();

        match();

        Map<String, Integer> made = calls();
        before.forEach((operation, count) -> made.merge(operation, -count, Integer::sum));
        made.values().removeIf(count -> count == 0);
        assertThat(made)
                .containsOnly(
                        Map.entry("getContacts", 1),
                        Map.entry("getCommunicationWays", 1),
                        Map.entry("getContactAddresses", 1));
    }

    @Test
    void a_matching_says_that_sevdesk_does_not_answer_and_goes_on_when_it_does() {
        customer("Anna", "Schmidt");
        contact("Anna", "Schmidt", "1");
        misbehave("getContacts", "UNAVAILABLE");

        Job job = as(matching::start);
        awaitWaiting(job);
        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());

        Job over = finished(job);
        assertThat(over.getState()).isEqualTo(JobState.COMPLETED);
        assertThat(over.waitsFor()).isEmpty();
        assertThat(count(MatchGroup.ASSIGNED)).isEqualTo(1);
    }

    @Test
    void no_link_is_lost_to_answers_that_are_none() {
        Customer joerg = customer("Jörg", "Müller");
        String contact = contact("Jörg", "Müller", "1");
        match();
        misbehave("*", "MESSAGE_IN_200");

        Job job = as(matching::start);
        awaitWaiting(job);

        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(contact);
        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());
        assertThat(finished(job).getState()).isEqualTo(JobState.COMPLETED);
        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(contact);
    }

    @Test
    void a_list_that_is_not_whole_costs_no_link_and_ends_the_matching_with_a_reason() {
        Customer joerg = customer("Jörg", "Müller");
        String contact = contact("Jörg", "Müller", "1");
        match();
        misbehave("getContacts", "EMPTY_PAGE");

        Job job = match();

        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());
        assertThat(job.getState()).isEqualTo(JobState.FAILED);
        assertThat(job.message()).contains(JobMessage.MATCHING_INCOMPLETE);
        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(contact);
    }

    @Test
    void that_a_contact_is_gone_is_believed_of_sevdesk_alone() {
        Customer joerg = customer("Jörg", "Müller");
        String gone = contact("Jörg", "Müller", "1");
        match();
        sevdesk("DELETE", "/Contact/" + gone, "");
        misbehave("getContact", "JSON_404");

        Job job = as(matching::start);
        awaitWaiting(job);

        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(gone);
        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());
        assertThat(finished(job).getState()).isEqualTo(JobState.COMPLETED);
        assertThat(linkOf(joerg)).isEmpty();
    }

    @Test
    void what_was_found_in_an_account_that_the_school_has_left_meanwhile_links_nobody() {
        Customer joerg = customer("Jörg", "Müller");
        contact("Jörg", "Müller", "left");
        String left = token;
        int before = calls(left).getOrDefault("getContacts", 0);
        answer(
                HttpRequest.newBuilder(desk("/faults"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"operation":"getContacts","token":"%s","kind":"LATENCY",
                                         "millis":3000}"""
                                                .formatted(left))));
        token = newToken();
        contact("Jörg", "Müller", "new");

        Job job = as(matching::start);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> calls(left).getOrDefault("getContacts", 0) > before);
        schools.connect(school, token);

        assertThat(finished(job).getState()).isEqualTo(JobState.COMPLETED);
        assertThat(linkOf(joerg).orElseThrow().getCustomerNumber()).isEqualTo("new");
    }

    @Test
    void small_pages_are_read_to_the_end() {
        List<Customer> all = new ArrayList<>();
        for (int number = 1; number <= 5; number++) {
            all.add(customer("Eva", "Kern" + number));
            contact("Eva", "Kern" + number, Integer.toString(number));
        }
        misbehave("getContacts", "SMALL_PAGE");

        match();

        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());
        assertThat(all).allSatisfy(customer -> assertThat(linkOf(customer)).isPresent());
    }

    private void misbehave(String operation, String kind) {
        answer(
                HttpRequest.newBuilder(desk("/faults"))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        """
                                        {"operation":"%s","token":"%s","kind":"%s","next":999,
                                         "rows":2}"""
                                                .formatted(operation, token, kind))));
    }

    private void awaitWaiting(Job job) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                as(() -> jobs.get(job.getId()))
                                        .waitsFor()
                                        .equals(Optional.of(WaitReason.SEVDESK)));
    }

    private URI desk(String path) {
        return address.base().resolve("/control" + path);
    }

    /** How often each operation was called in this school's account. */
    private Map<String, Integer> calls() {
        return calls(token);
    }

    private Map<String, Integer> calls(String of) {
        JsonObject report = answer(HttpRequest.newBuilder(desk("/calls")).GET());
        String account = of.substring(of.length() - 4);
        Map<String, Integer> calls = new TreeMap<>();
        report.keySet()
                .forEach(
                        operation ->
                                calls.put(
                                        operation,
                                        report.getJsonObject(operation).getInt(account, 0)));
        return calls;
    }

    @Test
    void an_email_decides_among_contacts_of_one_name() {
        Customer anna = customer("Anna", "Schmidt", "anna@example.org");
        contact("Anna", "Schmidt", "1");
        String right = contact("Anna", "Schmidt", "2");
        email(right, "Anna@example.org");

        match();

        assertThat(linkOf(anna).orElseThrow().contactId()).contains(right);
    }

    @Test
    void a_second_matching_skips_whom_the_first_assigned_and_takes_new_ones() {
        Customer first = customer("Jörg", "Müller");
        contact("Jörg", "Müller", "1");
        match();
        Customer second = customer("Eva", "Kern");
        contact("Eva", "Kern", "2");

        Job job = match();

        assertThat(job.getSkipped()).isEqualTo(1);
        assertThat(job.getDone()).isEqualTo(1);
        assertThat(linkOf(first)).isPresent();
        assertThat(linkOf(second)).isPresent();
        assertThat(count(MatchGroup.SKIPPED)).isEqualTo(1);
        assertThat(count(MatchGroup.ASSIGNED)).isEqualTo(1);
    }

    @Test
    void a_link_whose_contact_is_gone_is_removed_and_the_customer_matched_anew() {
        Customer joerg = customer("Jörg", "Müller");
        String gone = contact("Jörg", "Müller", "1");
        match();
        sevdesk("DELETE", "/Contact/" + gone, "");
        String fresh = contact("Jörg", "Müller", "2");

        match();

        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(fresh);
    }

    @Test
    void one_contact_that_sevdesk_will_not_tell_of_stops_no_matching_and_costs_no_link() {
        Customer joerg = customer("Jörg", "Müller");
        Customer eva = customer("Eva", "Kern");
        String gone = contact("Jörg", "Müller", "4711");
        match();
        sevdesk("DELETE", "/Contact/" + gone, "");
        String fresh = contact("Eva", "Kern", "4712");
        misbehave("getContact", "LONG_ERROR");

        Job job = match();

        answer(HttpRequest.newBuilder(desk("/faults")).DELETE());
        assertThat(job.getState()).isEqualTo(JobState.COMPLETED);
        assertThat(linkOf(joerg).orElseThrow().contactId()).contains(gone);
        assertThat(linkOf(eva).orElseThrow().contactId()).contains(fresh);
        assertThat(lost(joerg)).isEqualTo(new LostContact(LostContact.Loss.UNREAD, "4711"));
        assertThat(lost(eva)).isNull();

        match();

        assertThat(linkOf(joerg)).isEmpty();
        assertThat(lost(joerg)).isEqualTo(new LostContact(LostContact.Loss.GONE, "4711"));
        assertThat(as(() -> matches.countLost())).isEqualTo(1);
    }

    private LostContact lost(Customer customer) {
        return as(() -> matches.rows(List.of(customer.getId()))).getFirst().lost();
    }

    @Test
    void a_person_chooses_among_namesakes_and_a_contact_serves_one_customer_only() {
        Customer one = customer("Anna", "Schmidt");
        Customer other = customer("Anna", "Schmidt");
        String contact = contact("Anna", "Schmidt", "1");
        match();
        assertThat(count(MatchGroup.AMBIGUOUS)).isEqualTo(2);

        current.workingFor(school, () -> matches.choose(one.getId(), contact));

        assertThat(linkOf(one).orElseThrow().contactId()).contains(contact);
        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        school, () -> matches.choose(other.getId(), contact)))
                .isInstanceOf(WrongState.class);
    }

    @Test
    void a_number_typed_by_hand_is_looked_up_and_refused_when_it_serves_another() {
        Customer joerg = customer("Jörg", "Müller");
        Customer eva = customer("Eva", "Kern");
        contact("Georg", "Müller", "4711");

        ContactLookUp lookUp = as(() -> links.lookUp("4711"));
        FoundContact found = lookUp.contacts().getFirst();
        assertThat(found.name()).isEqualTo("Georg Müller");
        current.workingFor(
                school,
                () -> links.link(joerg.getId(), found, lookUp.account(), LinkOrigin.MANUAL));

        assertThat(linkOf(joerg).orElseThrow().getOrigin()).isEqualTo(LinkOrigin.MANUAL);
        assertThatThrownBy(
                        () ->
                                current.workingFor(
                                        school,
                                        () ->
                                                links.link(
                                                        eva.getId(),
                                                        found,
                                                        lookUp.account(),
                                                        LinkOrigin.MANUAL)))
                .isInstanceOf(WrongState.class)
                .hasMessageContaining("Jörg Müller");
        current.workingFor(school, () -> links.remove(joerg.getId(), found.id()));
        assertThat(linkOf(joerg)).isEmpty();
    }

    @Test
    void another_school_sees_nothing_of_the_job() {
        Job job = match();
        SchoolId other = newSchool();

        assertThatThrownBy(() -> current.workingFor(other, () -> jobs.get(job.getId())))
                .isInstanceOf(NotFound.class);
    }
}

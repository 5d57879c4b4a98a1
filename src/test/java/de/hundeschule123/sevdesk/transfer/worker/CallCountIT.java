package de.hundeschule123.sevdesk.transfer.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.harness.ApplicationArchive;
import de.hundeschule123.harness.inside.NewSchool;
import de.hundeschule123.platform.database.DatabaseDefinition;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.sevdesk.api.SevdeskAddress;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often an invoice asks sevdesk: every call costs time and counts against sevdesk's limits. */
@ArquillianTest
class CallCountIT {

    @Deployment
    static WebArchive application() {
        return ApplicationArchive.withContainerTests();
    }

    @Resource(lookup = DatabaseDefinition.DATA_SOURCE)
    private DataSource database;

    @Inject private NewSchool schools;
    @Inject private CurrentSchool current;
    @Inject private SevdeskAddress address;

    private SchoolId school;
    private String tail;

    @BeforeEach
    void connect() {
        school = schools.found("Zähl");
        String token = "ab" + UUID.randomUUID().toString().replace("-", "").substring(2);
        tail = token.substring(token.length() - 4);
        schools.connect(school, token);
    }

    @Test
    void a_new_customer_costs_six_calls_and_a_known_one_two() throws Exception {
        Customer customer = schools.customer(school, "Nora", "Neu", "nora@neu.example");

        Map<String, Integer> first = callsOfOneInvoiceTo(customer);
        assertThat(sum(first)).as(first.toString()).isLessThanOrEqualTo(6);

        Map<String, Integer> second = callsOfOneInvoiceTo(customer);
        assertThat(sum(second)).as(second.toString()).isEqualTo(2);
    }

    private Map<String, Integer> callsOfOneInvoiceTo(Customer customer) throws Exception {
        Map<String, Integer> before = calls();
        long invoice = schools.commit(school, customer);
        await().atMost(Duration.ofSeconds(60)).until(() -> state(invoice).equals("TRANSFERRED"));
        Map<String, Integer> made = new TreeMap<>();
        calls().forEach((name, count) -> made.put(name, count - before.getOrDefault(name, 0)));
        made.values().removeIf(count -> count == 0);
        return made;
    }

    private String state(long invoice) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(
                                "select state from transfer where document_id = ?")) {
            statement.setLong(1, invoice);
            try (ResultSet found = statement.executeQuery()) {
                return found.next() ? found.getString(1) : "none";
            }
        }
    }

    /** How often each operation was called with this school's token. */
    private Map<String, Integer> calls() throws Exception {
        URI desk =
                URI.create(
                        address.base().getScheme()
                                + "://"
                                + address.base().getAuthority()
                                + "/control/calls");
        HttpResponse<String> answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(desk).build(),
                                HttpResponse.BodyHandlers.ofString());
        Map<String, Integer> calls = new TreeMap<>();
        try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
            reader.readObject()
                    .forEach(
                            (name, tails) -> calls.put(name, ((JsonObject) tails).getInt(tail, 0)));
        }
        return calls;
    }

    private static int sum(Map<String, Integer> calls) {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }
}

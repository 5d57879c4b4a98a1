package de.hundeschule123.sevdesk.connection.livecheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sandbox.Sandbox;
import de.hundeschule123.sandbox.wire.Wire;
import de.hundeschule123.sevdesk.api.ApiToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reading says of the accounts of the sandbox, the strict ones among them. */
class AccountReadingTest {

    private static final String REST = "ef0123456789abcdef0123456789";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @TempDir private static Path folder;
    private static Sandbox sandbox;

    private Wiretap line;

    @BeforeAll
    static void start() throws IOException {
        sandbox = Sandbox.start(0, folder);
    }

    @AfterAll
    static void stop() throws IOException {
        sandbox.close();
    }

    private List<Finding> read(String prefix) throws InterruptedException {
        line = new Wiretap(sandbox.apiUrl(), new ApiToken(prefix + REST), "no marker", time -> {});
        return new AccountReading(line.token(), line.clients(), () -> {}, TODAY, List.of()).read();
    }

    private static Set<Insight> insights(List<Finding> findings) {
        return findings.stream()
                .map(Finding::insight)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Insight.class)));
    }

    @Test
    void an_ordinary_account_is_read_with_eleven_calls_that_change_nothing() throws Exception {
        enter("abcd");
        List<Finding> findings = read("abcd");

        assertThat(line.exchanges()).hasSize(11).extracting(Exchange::method).containsOnly("GET");
        assertThat(insights(findings))
                .containsExactlyInAnyOrder(
                        Insight.VERSION_TWO,
                        Insight.USERS_TOLD,
                        Insight.ACCOUNTS_OFFERED,
                        Insight.BOOKED_ON,
                        Insight.CONTACTS_LISTED,
                        Insight.VOUCHERS_LISTED,
                        Insight.INVOICES_LISTED,
                        Insight.CONTACT_FILTER_HONOURED,
                        Insight.VOUCHER_FILTER_HONOURED,
                        Insight.CONTACT_GONE,
                        Insight.VOUCHER_GONE,
                        Insight.GERMANY_KNOWN,
                        Insight.IDENTITY_SHOWN);
        assertThat(findings)
                .extracting(Finding::getSentence)
                .contains("Erlöse mit 19 % USt werden auf das Konto 4400 Erlöse 19 % USt gebucht.")
                .anyMatch(sentence -> sentence.contains("gelesen bei: Belege, Benutzer, Kontakte"));
    }

    private static void enter(String prefix) throws Exception {
        ArrayNode contacts = Wire.JSON.createArrayNode();
        contacts.addObject().put("surename", "Anna").put("familyname", "Beispiel");
        post(prefix, "contacts", contacts);
        ArrayNode vouchers = Wire.JSON.createArrayNode();
        vouchers.addObject()
                .put("number", "RE-1")
                .put("day", TODAY.toString())
                .put("gross", "119.00")
                .put("name", "Anna Beispiel");
        post(prefix, "vouchers", vouchers);
    }

    private static void post(String prefix, String what, ArrayNode rows) throws Exception {
        URI control = URI.create(sandbox.url() + "/control/accounts/" + prefix + REST + "/" + what);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(control)
                                .POST(HttpRequest.BodyPublishers.ofString(rows.toString()))
                                .build(),
                        BodyHandlers.discarding());
    }

    @ParameterizedTest
    @CsvSource({
        "1000, VERSION_ONE, 1",
        "dead, TOKEN_REFUSED, 1",
        "0dea, ACCESS_REFUSED, 1",
    })
    void what_cannot_work_is_not_asked_further(String prefix, Insight insight, int calls)
            throws InterruptedException {
        assertThat(read(prefix)).extracting(Finding::insight).containsExactly(insight);
        assertThat(line.exchanges()).hasSize(calls);
    }

    @ParameterizedTest
    @CsvSource({
        "5050, BOOKED_ON, ACCOUNT_UNDECIDED",
        "4000, GONE_AS_BAD_REQUEST, CONTACT_GONE",
        "4030, USERS_HIDDEN, USERS_TOLD",
        "4031, RIGHT_MISSING, CONTACTS_LISTED",
        "c0c0, VERSION_TWO, UNANSWERED",
        "1500, ACCOUNT_UNDECIDED, BOOKED_ON",
        "1501, BOOKED_ON, UNANSWERED",
        "e000, NO_ACCOUNTS, BOOKED_ON",
    })
    void a_strict_account_is_told_by_what_it_does(String prefix, Insight said, Insight unsaid)
            throws InterruptedException {
        assertThat(insights(read(prefix))).contains(said).doesNotContain(unsaid);
    }

    @Test
    void a_right_that_is_missing_is_asked_for_once() throws InterruptedException {
        List<Finding> findings = read("4031");
        assertThat(findings)
                .filteredOn(finding -> finding.insight() == Insight.RIGHT_MISSING)
                .extracting(Finding::getSentence)
                .singleElement()
                .asString()
                .contains("Kontakte");
        assertThat(line.exchanges()).filteredOn(call -> call.status() == 403).hasSize(1);
    }

    @Test
    void three_calls_without_an_answer_end_it() throws Exception {
        for (String operation : List.of("getContacts", "getVouchers", "getInvoices")) {
            fault(operation, "abcf");
        }
        assertThat(read("abcf"))
                .extracting(Finding::insight)
                .endsWith(
                        Insight.UNANSWERED,
                        Insight.UNANSWERED,
                        Insight.UNANSWERED,
                        Insight.GIVEN_UP);
        assertThat(line.exchanges()).hasSize(6);
    }

    private static void fault(String operation, String prefix) throws Exception {
        String order =
                "{\"operation\":\"%s\",\"kind\":\"ERROR_BEFORE\",\"token\":\"%s\"}"
                        .formatted(operation, prefix + REST);
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(sandbox.url() + "/control/faults"))
                                .POST(HttpRequest.BodyPublishers.ofString(order))
                                .build(),
                        BodyHandlers.discarding());
    }

    @Test
    void an_exchange_holds_no_token_no_name_and_no_number_of_the_account() throws Exception {
        enter("abce");
        read("abce");
        String kept = line.exchanges().toString();
        assertThat(kept)
                .doesNotContain(REST)
                .doesNotContain("Anna", "Beispiel", "Petra", "probe")
                .contains("${SevClient-1}");
    }

    @ParameterizedTest
    @EnumSource
    void every_insight_has_its_sentence(Insight insight) {
        assertThat(Texts.knows(insight.textKey())).isTrue();
    }
}

package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.AccountClient;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.Listing;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.contact.AddressForm;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.contact.ContactForm;
import de.hundeschule123.sevdesk.api.contact.WayType;
import de.hundeschule123.sevdesk.api.voucher.BookSide;
import de.hundeschule123.sevdesk.api.voucher.Period;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm;
import de.hundeschule123.sevdesk.api.voucher.VoucherForm.PositionForm;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every call that we make, answered by everything that is no answer: it is a disturbance, never a
 * value and never a verdict.
 */
class NoAnswerTest {

    private static final ApiToken TOKEN = new ApiToken("0123456789abcdef0123456789abcdef");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Period YEAR = new Period(DAY.minusYears(1), DAY);
    private static final GuardedCalls CALLS = new GuardedCalls(new CallExecutor());
    private static final String NUL = "\\u0000";

    /** Nonsense for everything that can be asked. */
    private static final List<String> NONSENSE =
            List.of(
                    "",
                    "<html><h1>Wartungsarbeiten</h1></html>",
                    "Wartungsarbeiten",
                    "{}",
                    "null",
                    "true",
                    "42",
                    "\"Wartungsarbeiten\"",
                    "{\"message\": \"Wartungsarbeiten\"}",
                    "{\"error\": \"Wartungsarbeiten\"}",
                    "{\"error\": [\"Wartungsarbeiten\"]}",
                    "{\"error\": true, \"objects\": []}",
                    "{\"error\": {\"reason\": 1}, \"objects\": []}",
                    "{\"error\": \"text\", \"objects\": [{\"id\": \"7\"}]}",
                    "{\"objects\": null}",
                    "{\"objects\": {}}",
                    "{\"objects\": true}",
                    "{\"objects\": \"Wartungsarbeiten\"}",
                    "{\"objects\": [null]}",
                    "{\"objects\": [\"Wartungsarbeiten\"]}",
                    "{\"objects\": [[]]}",
                    "{\"objects\": [{}]}",
                    "{\"objects\": [{\"id\": null}]}",
                    "{\"objects\": [{\"id\": \"\"}]}",
                    "{\"objects\": [{\"id\": 0}]}",
                    "{\"objects\": [{\"id\": \"0\"}]}",
                    "{\"objects\": [{\"id\": -7}]}",
                    "{\"objects\": {\"voucher\": {\"id\": 0, \"sumGross\": \"119\"}}}",
                    "{\"objects\": [{\"name\": \"no id\"}]}",
                    "{\"objects\": [{\"id\": \"" + NUL + "7\"}]}",
                    "{\"objects\": [{\"id\": \"" + "7".repeat(65) + "\"}]}",
                    "{\"objects\": {\"0\": \"text\"}}",
                    "{\"objects\": {\"0\": {}}}",
                    "{\"objects\": {\"0\": {\"id\": \"7\"}, \"x\": {\"id\": \"8\"}}}",
                    "{\"objects\": [], \"total\": \"5\"}",
                    "{\"objects\": [], \"total\": \"many\"}",
                    "{\"objects\": [], \"total\": -1}",
                    "[{}]",
                    "[\"text\"]",
                    "{\"objects\": NaN}",
                    "{\"objects\": [{\"id\": NaN}]}",
                    "{\"objects\": " + "[".repeat(20_000) + "]".repeat(20_000) + "}",
                    "{\"a\": ".repeat(20_000) + "1" + "}".repeat(20_000));

    /** Nonsense for those who ask for a list. */
    private static final List<String> NO_LIST =
            List.of(
                    "{\"id\": \"7\"}",
                    "{\"objects\": {\"id\": \"7\", \"customerNumber\": \"HS-1\"}}",
                    "{\"objects\": {\"version\": \"2.0\", \"accountDatevId\": 9}}");

    /** Nonsense for those who ask for the one thing with the id 7, or have made one. */
    private static final List<String> NO_SUCH_THING =
            List.of(
                    "[]",
                    "{\"objects\": []}",
                    "{\"objects\": [{\"id\": \"7\"}, {\"id\": \"8\"}]}",
                    "{\"objects\": {\"0\": {\"id\": \"7\"}, \"1\": {\"id\": \"8\"}}}");

    /** Another thing than the one with the id 7. */
    private static final List<String> ANOTHER =
            List.of("{\"objects\": [{\"id\": \"8\"}]}", "{\"objects\": {\"id\": \"77\"}}");

    private static final List<Integer> REFUSALS =
            List.of(302, 400, 402, 403, 404, 405, 408, 409, 410, 422, 451, 500, 502, 503);

    /** What a call asks for. */
    private enum Asked {
        LIST,
        MADE,
        BY_ID,
        DELETED,
        FIELD
    }

    /**
     * A call of ours.
     *
     * @param method the method that makes it, with the number of its parameters
     * @param good an answer to it
     */
    private record Row(
            String method, Asked asked, String good, Function<PracticeResponse, Object> call) {

        Object answeredBy(int status, String body) {
            return call.apply(PracticeResponse.of(status, body));
        }

        List<String> nonsense() {
            List<String> all = new ArrayList<>(NONSENSE);
            if (asked == Asked.DELETED) {
                all.removeIf(body -> body.startsWith("{\"objects\": [null]"));
                return all;
            }
            all.addAll(asked == Asked.LIST ? NO_LIST : NO_SUCH_THING);
            if (asked == Asked.BY_ID) {
                all.addAll(ANOTHER);
            }
            return all;
        }

        @Override
        public String toString() {
            return method;
        }
    }

    static Stream<Row> calls() {
        return Stream.of(accountCalls(), contactCalls(), partCalls(), voucherCalls(), bookedCalls())
                .flatMap(List::stream);
    }

    private static List<Row> accountCalls() {
        return List.of(
                account(
                        "bookkeepingVersion/0",
                        Asked.FIELD,
                        "{\"objects\": {\"version\": \"2.0\"}}",
                        calls -> calls.bookkeepingVersion()),
                account(
                        "users/0",
                        Asked.LIST,
                        "{\"objects\": [{\"id\": \"1\"}]}",
                        calls -> calls.users()),
                account(
                        "contacts/0",
                        Asked.LIST,
                        "{\"total\": \"157\", \"objects\": [{\"id\": \"1\"}]}",
                        calls -> calls.contacts()),
                account(
                        "vouchers/0",
                        Asked.LIST,
                        "{\"total\": \"157\", \"objects\": [{\"id\": \"1\"}]}",
                        calls -> calls.vouchers()),
                account(
                        "revenueGuidance/0",
                        Asked.LIST,
                        "{\"objects\": [{\"accountDatevId\": 9}]}",
                        calls -> calls.revenueGuidance()));
    }

    private static List<Row> contactCalls() {
        String contacts =
                "{\"total\": \"1\", \"objects\": [{\"id\": \"7\", \"customerNumber\": \"HS-1\"}]}";
        ContactForm anna = ContactForm.person("Anna", "Beispiel");
        return List.of(
                contact("all/0", Asked.LIST, contacts, calls -> calls.all()),
                contact("numbered/1", Asked.LIST, contacts, calls -> calls.numbered("HS-1")),
                contact("named/1", Asked.LIST, contacts, calls -> calls.named("Beispiel")),
                contact("get/2", Asked.BY_ID, contacts, calls -> calls.get("7", "HS-1")),
                contact("byId/1", Asked.BY_ID, contacts, calls -> calls.byId("7")),
                contact("isWrittenOn/1", Asked.BY_ID, contacts, calls -> calls.isWrittenOn("7")),
                contact("create/2", Asked.MADE, contacts, calls -> calls.create(anna, "HS-1")),
                contact(
                        "rename/2",
                        Asked.BY_ID,
                        contacts,
                        calls -> {
                            calls.rename("7", anna);
                            return "done";
                        }),
                contact(
                        "country/1",
                        Asked.LIST,
                        "{\"total\": 1, \"objects\": [{\"id\": \"3\", \"code\": \"at\"}]}",
                        calls -> calls.country("AT")));
    }

    private static List<Row> partCalls() {
        String ways =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"contact\": {\"id\": \"5\"},"
                        + " \"type\": \"EMAIL\", \"value\": \"anna@beispiel.example\"}]}";
        String addresses =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"contact\": {\"id\": \"5\"}}]}";
        AddressForm address = new AddressForm("Weg 1", "50667", "Köln", 1);
        return List.of(
                contact("emails/0", Asked.LIST, ways, calls -> calls.emails()),
                contact("ways/1", Asked.LIST, ways, calls -> calls.ways("5")),
                contact(
                        "addWay/3",
                        Asked.MADE,
                        ways,
                        calls -> calls.addWay("5", WayType.EMAIL, "anna@beispiel.example")),
                contact(
                        "changeWay/2",
                        Asked.BY_ID,
                        ways,
                        calls -> {
                            calls.changeWay("7", "anna@beispiel.example");
                            return "done";
                        }),
                contact(
                        "addFurtherWay/3",
                        Asked.MADE,
                        ways,
                        calls -> calls.addFurtherWay("5", WayType.EMAIL, "anna@beispiel.example")),
                contact(
                        "delete/1",
                        Asked.DELETED,
                        "{\"objects\": [null, null]}",
                        calls -> {
                            calls.delete("7");
                            return "done";
                        }),
                contact(
                        "deleteWay/1",
                        Asked.DELETED,
                        "{\"objects\": [null, null]}",
                        calls -> {
                            calls.deleteWay("7");
                            return "done";
                        }),
                contact(
                        "deleteAddress/1",
                        Asked.DELETED,
                        "{\"objects\": [null, null]}",
                        calls -> {
                            calls.deleteAddress("7");
                            return "done";
                        }),
                contact("addresses/0", Asked.LIST, addresses, calls -> calls.addresses()),
                contact("addresses/1", Asked.LIST, addresses, calls -> calls.addresses("5")),
                contact(
                        "addAddress/2",
                        Asked.MADE,
                        addresses,
                        calls -> calls.addAddress("5", address)),
                contact(
                        "changeAddress/2",
                        Asked.BY_ID,
                        addresses,
                        calls -> {
                            calls.changeAddress("7", address);
                            return "done";
                        }));
    }

    private static List<Row> voucherCalls() {
        String vouchers =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"description\": \"RE-1\","
                        + " \"creditDebit\": \"D\", \"voucherDate\": null, \"sumGross\": \"1\"}]}";
        String invoices =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"invoiceNumber\": \"RE-1\","
                        + " \"invoiceDate\": null, \"sumGross\": \"1\"}]}";
        return List.of(
                voucher(
                        "upload/2",
                        Asked.FIELD,
                        "{\"objects\": {\"filename\": \"0af.pdf\"}}",
                        calls -> calls.upload("RE-1.pdf", new byte[3])),
                voucher(
                        "save/1",
                        Asked.MADE,
                        "{\"objects\": {\"voucher\": {\"id\": \"7\", \"sumGross\": \"119\"}}}",
                        calls -> calls.save(form())),
                voucher("numbered/1", Asked.LIST, vouchers, calls -> calls.numbered("RE-1")),
                voucher(
                        "numberedOnEitherSide/1",
                        Asked.LIST,
                        vouchers,
                        calls -> calls.numberedOnEitherSide("RE-1")),
                voucher(
                        "takenBackDuring/1",
                        Asked.LIST,
                        vouchers,
                        calls -> calls.takenBackDuring(YEAR)),
                voucher("during/1", Asked.LIST, vouchers, calls -> calls.during(YEAR)),
                voucher(
                        "invoicesDuring/1",
                        Asked.LIST,
                        invoices,
                        calls -> calls.invoicesDuring(YEAR)),
                voucher("get/2", Asked.BY_ID, vouchers, calls -> calls.get("7", "RE-1")),
                voucher(
                        "getInvoice/2",
                        Asked.BY_ID,
                        vouchers,
                        calls -> calls.getInvoice("7", "RE-1")));
    }

    /** What is asked about a voucher that is there already, and what takes it away. */
    private static List<Row> bookedCalls() {
        String vouchers =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"description\": \"RE-1\","
                        + " \"creditDebit\": \"D\", \"voucherDate\": null, \"sumGross\": \"1\"}]}";
        String invoices =
                "{\"total\": 1, \"objects\": [{\"id\": \"7\", \"invoiceNumber\": \"RE-1\","
                        + " \"invoiceDate\": null, \"sumGross\": \"1\"}]}";
        String positions =
                "{\"total\": 1, \"objects\": [{\"id\": \"8\", \"voucher\": {\"id\": \"7\"},"
                        + " \"taxRate\": \"19\", \"sumGross\": \"1\"}]}";
        return List.of(
                voucher("bookedDuring/1", Asked.LIST, vouchers, calls -> calls.bookedDuring(YEAR)),
                voucher(
                        "bookedInvoicesDuring/1",
                        Asked.LIST,
                        invoices,
                        calls -> calls.bookedInvoicesDuring(YEAR)),
                voucher(
                        "getBooked/2",
                        Asked.BY_ID,
                        vouchers,
                        calls -> calls.getBooked("7", "RE-1")),
                voucher(
                        "getBookedInvoice/2",
                        Asked.BY_ID,
                        invoices,
                        calls -> calls.getBookedInvoice("7", "RE-1")),
                voucher("standing/2", Asked.BY_ID, vouchers, calls -> calls.standing("7", "RE-1")),
                voucher(
                        "standingsDuring/2",
                        Asked.LIST,
                        vouchers,
                        calls -> calls.standingsDuring(YEAR, BookSide.REVENUE)),
                voucher("positions/1", Asked.LIST, positions, calls -> calls.positions("7")),
                voucher(
                        "resetToDraft/1",
                        Asked.BY_ID,
                        vouchers,
                        calls -> {
                            calls.resetToDraft("7");
                            return "done";
                        }),
                voucher(
                        "deleteDraft/1",
                        Asked.DELETED,
                        "{\"objects\": [null, null]}",
                        calls -> {
                            calls.deleteDraft("7");
                            return "done";
                        }));
    }

    private static VoucherForm form() {
        PositionForm position = new PositionForm(9, 19, new BigDecimal("119.00"), "Kurs");
        return new VoucherForm(
                "5", "RE-1", 100, 1, DAY, DAY, null, DAY, List.of(position), "0af.pdf");
    }

    private static Row account(
            String method, Asked asked, String good, Function<AccountClient, Object> call) {
        return new Row(
                "AccountClient." + method,
                asked,
                good,
                answer ->
                        call.apply(
                                new AccountClient(
                                        TOKEN,
                                        CALLS,
                                        answering(AccountApi.class, answer),
                                        answering(GuidanceApi.class, answer))));
    }

    private static Row contact(
            String method, Asked asked, String good, Function<ContactClient, Object> call) {
        return new Row(
                "ContactClient." + method,
                asked,
                good,
                answer ->
                        call.apply(
                                new ContactClient(
                                        TOKEN, CALLS, answering(ContactApi.class, answer))));
    }

    private static Row voucher(
            String method, Asked asked, String good, Function<VoucherClient, Object> call) {
        return new Row(
                "VoucherClient." + method,
                asked,
                good,
                answer ->
                        call.apply(
                                new VoucherClient(
                                        TOKEN, CALLS, answering(VoucherApi.class, answer))));
    }

    private static Object value(Row row, int status, String body) {
        Object value = row.answeredBy(status, body);
        return value instanceof Listing<?> listing ? listing.whole() : value;
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_answer_that_is_none_is_a_disturbance_and_never_a_value(Row row) {
        List<String> taken = new ArrayList<>();
        for (String body : row.nonsense()) {
            for (int status : List.of(200, 201)) {
                if (!(catchThrowable(() -> value(row, status, body))
                        instanceof SevdeskFailure.Unseen)) {
                    taken.add(status + " " + body);
                }
            }
        }
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_refusal_that_is_not_in_sevdesks_own_words_is_a_disturbance(Row row) {
        List<String> believed = new ArrayList<>();
        for (int status : REFUSALS) {
            for (String body : row.nonsense()) {
                if (!(catchThrowable(() -> value(row, status, body))
                        instanceof SevdeskFailure.Unseen)) {
                    believed.add(status + " " + body);
                }
            }
        }
        assertThat(believed).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_refused_token_is_one_in_whatever_words(Row row) {
        for (String body : row.nonsense()) {
            assertThat(catchThrowable(() -> value(row, 401, body)))
                    .as(body)
                    .isInstanceOfSatisfying(
                            SevdeskFailure.AccountRejected.class,
                            failure -> assertThat(failure.isTokenRefused()).isTrue());
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_thing_that_says_to_be_of_another_kind_is_none_of_those_asked_for(Row row) {
        String other = row.good().replaceFirst("\\{\"id\"", "{\"objectName\": \"Tag\", \"id\"");
        if (!other.equals(row.good())) {
            assertThat(catchThrowable(() -> value(row, 200, other)))
                    .isInstanceOf(SevdeskFailure.Unseen.class);
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void an_answer_with_something_behind_it_is_none(Row row) {
        for (String behind : List.of("<br />Warning", row.good(), "}", "null", ",")) {
            assertThat(catchThrowable(() -> value(row, 200, row.good() + behind)))
                    .as(behind)
                    .isInstanceOf(SevdeskFailure.Unseen.class);
        }
    }

    @Test
    void what_every_account_has_is_never_nothing() {
        Row row =
                calls().filter(any -> any.method().endsWith("country/1")).findFirst().orElseThrow();
        for (String nothing :
                List.of("[]", "{\"objects\": []}", "{\"objects\": [], \"total\": 0}")) {
            assertThat(catchThrowable(() -> value(row, 200, nothing)))
                    .as(nothing)
                    .isInstanceOf(SevdeskFailure.Unseen.class);
        }
    }

    /** Without them an entry could not be told from any other, and would be doubled. */
    @ParameterizedTest
    @ValueSource(strings = {"during/1", "invoicesDuring/1"})
    void an_entry_that_hides_what_it_is_compared_by_is_no_answer(String method) {
        Row row =
                calls().filter(any -> any.method().endsWith("." + method))
                        .findFirst()
                        .orElseThrow();
        for (String field :
                List.of("description", "voucherDate", "invoiceNumber", "invoiceDate", "sumGross")) {
            String hidden = row.good().replace("\"" + field + "\"", "\"other\"");
            if (!hidden.equals(row.good())) {
                assertThat(catchThrowable(() -> value(row, 200, hidden)))
                        .as(field)
                        .isInstanceOf(SevdeskFailure.Unseen.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"7\", \"customerNumber\": \"HS-2\", \"surename\": \"Otto\","
                        + " \"familyname\": \"Andere\"}",
                "{\"id\": \"7\", \"customerNumber\": null, \"surename\": \"Otto\","
                        + " \"familyname\": \"Andere\"}",
                "{\"id\": \"7\", \"name\": \"Andere GmbH\"}"
            })
    void another_customers_contact_is_not_the_one_that_was_created(String contact) {
        Row row =
                calls().filter(any -> any.method().endsWith("create/2")).findFirst().orElseThrow();
        assertThat(catchThrowable(() -> value(row, 201, "{\"objects\": " + contact + "}")))
                .isInstanceOf(SevdeskFailure.Unseen.class);
    }

    /** The twin: sevdesk may count up a number of its own, or write a name a little differently. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"7\", \"customerNumber\": \"HS-1\", \"surename\": \"A.\","
                        + " \"familyname\": \"B.\"}",
                "{\"id\": \"7\", \"customerNumber\": \"1044\", \"surename\": \"anna \","
                        + " \"familyname\": \"BEISPIEL\"}",
                "{\"id\": \"7\"}"
            })
    void a_created_contact_is_known_by_its_number_or_its_name(String contact) {
        Row row =
                calls().filter(any -> any.method().endsWith("create/2")).findFirst().orElseThrow();
        assertThat(value(row, 201, "{\"objects\": " + contact + "}")).isNotNull();
    }

    /** The twin: the same calls do take an answer. */
    @ParameterizedTest
    @MethodSource("calls")
    void a_good_answer_is_taken(Row row) {
        assertThat(value(row, 200, row.good())).isNotNull();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_list_that_php_has_filtered_is_a_list(Row row) {
        if (row.asked() == Asked.LIST) {
            String numbered = row.good().replace("[", "{\"3\": ").replace("]", "}");
            assertThat(value(row, 200, numbered))
                    .usingRecursiveComparison()
                    .isEqualTo(value(row, 200, row.good()));
        }
    }

    @Test
    void no_call_is_left_out() {
        TreeSet<String> all = new TreeSet<>();
        for (Class<?> type :
                List.of(AccountClient.class, ContactClient.class, VoucherClient.class)) {
            Arrays.stream(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()))
                    .filter(method -> !method.isSynthetic())
                    .map(
                            method ->
                                    "%s.%s/%d"
                                            .formatted(
                                                    type.getSimpleName(),
                                                    method.getName(),
                                                    method.getParameterCount()))
                    .forEach(all::add);
        }
        assertThat(calls().map(Row::toString)).containsExactlyInAnyOrderElementsOf(all);
    }

    /** An interface that answers once as it is told, and then not at all. */
    private static <T> T answering(Class<T> api, PracticeResponse answer) {
        List<PracticeResponse> left = new ArrayList<>(List.of(answer));
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (proxy, method, arguments) -> {
                            assertThat(method.getReturnType()).isEqualTo(AnswerBody.class);
                            return PracticeAnswers.of(
                                    method,
                                    left.isEmpty() ? PracticeResponse.of(503, "") : left.remove(0));
                        }));
    }
}

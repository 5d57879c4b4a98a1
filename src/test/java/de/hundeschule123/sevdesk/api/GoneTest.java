package de.hundeschule123.sevdesk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.sevdesk.api.client.AnswerBody;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.contact.ContactClient;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherClient;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was asked for by its id is gone when a list confirms it, and only then. */
class GoneTest {

    private static final ApiToken TOKEN = new ApiToken("0123456789abcdef0123456789abcdef");
    private static final GuardedCalls CALLS = new GuardedCalls(new CallExecutor());

    private static final Said NOT_FOUND =
            refusal(404, "\"code\": 151, \"message\": \"was not found\"");
    private static final Said CODE_151 =
            refusal(422, "\"code\": \"151\", \"message\": \"No Model was found\"");
    private static final Said BAD_REQUEST =
            refusal(400, "\"code\": null, \"message\": \"id not found\"");

    /** What sevdesk answers; each time anew, for an answer is read once. */
    private record Said(int status, String body) {

        PracticeResponse answer() {
            return PracticeResponse.of(status, body);
        }
    }

    /** A thing that is asked for by its id, as its call and as its row in a list. */
    private record Thing(String name, String row, Function<List<Said>, Optional<?>> asked) {

        Optional<?> answeredBy(Said... answers) {
            return asked.apply(List.of(answers));
        }

        Said listed() {
            return new Said(200, "{\"objects\": [%s], \"total\": \"1\"}".formatted(row));
        }

        Said anotherListed() {
            String other = row.replace("\"7\"", "\"8\"");
            return new Said(200, "{\"objects\": [%s], \"total\": \"1\"}".formatted(other));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Said refusal(int status, String error) {
        return new Said(status, "{\"error\": {%s}}".formatted(error));
    }

    private static List<Thing> things() {
        String contact =
                "{\"id\": \"7\", \"objectName\": \"Contact\", \"customerNumber\": \"HS-1\"}";
        String voucher = "{\"id\": \"7\", \"objectName\": \"Voucher\", \"description\": \"RE-1\"}";
        String invoice =
                "{\"id\": \"7\", \"objectName\": \"Invoice\", \"invoiceNumber\": \"RE-1\"}";
        return List.of(
                new Thing("a contact", contact, answers -> contacts(answers).get("7", "HS-1")),
                new Thing("one without number", contact, answers -> contacts(answers).get("7", "")),
                new Thing("a voucher", voucher, answers -> vouchers(answers).get("7", "RE-1")),
                new Thing("a nameless one", voucher, answers -> vouchers(answers).get("7", null)),
                new Thing(
                        "an invoice",
                        invoice,
                        answers -> vouchers(answers).getInvoice("7", "RE-1")));
    }

    private static ContactClient contacts(List<Said> answers) {
        return new ContactClient(TOKEN, CALLS, answering(ContactApi.class, answers));
    }

    private static VoucherClient vouchers(List<Said> answers) {
        return new VoucherClient(TOKEN, CALLS, answering(VoucherApi.class, answers));
    }

    /** An interface that gives these answers one after the other, and then none. */
    private static <T> T answering(Class<T> api, List<Said> answers) {
        List<Said> left = new ArrayList<>(answers);
        return api.cast(
                Proxy.newProxyInstance(
                        api.getClassLoader(),
                        new Class<?>[] {api},
                        (proxy, method, arguments) -> {
                            assertThat(method.getReturnType()).isEqualTo(AnswerBody.class);
                            Said said = left.isEmpty() ? new Said(503, "") : left.remove(0);
                            return PracticeAnswers.of(method, said.answer());
                        }));
    }

    static Stream<Arguments> unknown() {
        return things().stream()
                .flatMap(
                        thing ->
                                Stream.of(NOT_FOUND, CODE_151, BAD_REQUEST)
                                        .map(refusal -> Arguments.of(thing, refusal)));
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void what_no_list_has_either_is_gone(Thing thing, Said refusal) {
        Said empty = new Said(200, "{\"objects\": [], \"total\": \"0\"}");

        assertThat(thing.answeredBy(refusal, empty)).isEmpty();
        assertThat(thing.answeredBy(refusal, thing.anotherListed())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void what_a_list_has_is_there_whatever_is_said_of_its_id(Thing thing, Said refusal) {
        assertThat(thing.answeredBy(refusal, thing.listed())).isPresent();
    }

    @ParameterizedTest
    @MethodSource("unknown")
    void as_long_as_no_list_is_given_nothing_is_gone(Thing thing, Said refusal) {
        assertThatThrownBy(() -> thing.answeredBy(refusal))
                .isInstanceOf(SevdeskFailure.Unseen.class);
        assertThatThrownBy(() -> thing.answeredBy(refusal, refusal(400, "\"message\": \"limit\"")))
                .isInstanceOf(SevdeskFailure.Rejected.class);
    }

    static Stream<Arguments> otherRefusals() {
        return things().stream()
                .flatMap(
                        thing ->
                                Stream.of(402, 403, 409, 422)
                                        .map(status -> Arguments.of(thing, status)));
    }

    @ParameterizedTest
    @MethodSource("otherRefusals")
    void any_other_refusal_is_a_refusal(Thing thing, int status) {
        Said refusal = refusal(status, "\"message\": \"not now\"");

        assertThatThrownBy(() -> thing.answeredBy(refusal, thing.anotherListed()))
                .isInstanceOfAny(
                        SevdeskFailure.Rejected.class, SevdeskFailure.AccountRejected.class);
    }
}

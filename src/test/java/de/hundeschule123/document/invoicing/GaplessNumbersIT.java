package de.hundeschule123.document.invoicing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Document numbers have no gaps and no doubles, whoever commits at the same time. */
class GaplessNumbersIT {

    private static final int AT_ONCE = 20;
    private static final String HERE = "GLEICH-1";
    private static final String NOWHERE = "GLEICH-2";

    private static final Api API = Api.as(Browser.SMALL_BUSINESS_OWNER);

    @BeforeAll
    static void customers() {
        API.ok(
                "PUT",
                "/api/customers/" + HERE,
                """
                {"lastName":"Gleich","street":"Weg 1","zip":"01067","city":"Dresden"}""");
        API.ok("PUT", "/api/customers/" + NOWHERE, "{\"lastName\":\"Ohneanschrift\"}");
    }

    @Test
    void twenty_at_once_get_twenty_numbers_in_a_row() throws Exception {
        List<Long> drafts = drafts(2001, HERE);

        assertThat(inParallel(drafts, GaplessNumbersIT::commit))
                .containsExactlyInAnyOrderElementsOf(numbers("RE-2001-%04d", AT_ONCE));
    }

    @Test
    void commits_that_are_refused_in_between_leave_no_gap() throws Exception {
        List<Long> mixed = new ArrayList<>();
        List<Long> good = drafts(2002, HERE);
        List<Long> bad = drafts(2002, NOWHERE);
        for (int i = 0; i < AT_ONCE; i++) {
            mixed.add(good.get(i));
            mixed.add(bad.get(i));
        }

        List<String> given = inParallel(mixed, GaplessNumbersIT::commit);

        assertThat(given.stream().filter(number -> !number.equals("refused")))
                .containsExactlyInAnyOrderElementsOf(numbers("RE-2002-%04d", AT_ONCE));
    }

    @Test
    void committing_the_same_invoice_twenty_times_at_once_gives_it_one_number() throws Exception {
        long invoice = draft(2003, HERE);
        List<Long> same = IntStream.range(0, AT_ONCE).mapToObj(i -> invoice).toList();

        assertThat(inParallel(same, GaplessNumbersIT::commit)).containsOnly("RE-2003-0001");
        assertThat(commit(draft(2003, HERE))).isEqualTo("RE-2003-0002");
    }

    @Test
    void cancelling_the_same_invoice_twenty_times_at_once_cancels_it_once() throws Exception {
        long invoice = draft(2004, HERE);
        commit(invoice);
        List<Long> same = IntStream.range(0, AT_ONCE).mapToObj(i -> invoice).toList();

        List<String> given = inParallel(same, GaplessNumbersIT::cancel);

        assertThat(given.stream().filter(number -> !number.equals("refused"))).hasSize(1);
    }

    private static List<String> numbers(String form, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> String.format(form, i)).toList();
    }

    private static List<Long> drafts(int year, String customer) {
        return IntStream.range(0, AT_ONCE).mapToObj(i -> draft(year, customer)).toList();
    }

    private static long draft(int year, String customer) {
        JsonNode draft =
                API.ok(
                        "POST",
                        "/api/invoices",
                        """
                        {"customer":"%s","date":"%d-03-01","lines":[{"text":"Kurs",
                         "quantity":"1","unitPrice":"60.00","vatRate":0}]}"""
                                .formatted(customer, year));
        return draft.path("id").asLong();
    }

    private static String commit(long invoice) {
        return number("/api/invoices/" + invoice + "/commit");
    }

    private static String cancel(long invoice) {
        return number("/api/invoices/" + invoice + "/cancel");
    }

    private static String number(String path) {
        var answer = API.send("POST", path, null);
        if (answer.statusCode() / 100 != 2) {
            assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
            return "refused";
        }
        return answer.body().replaceAll("(?s).*\"number\"\\s*:\\s*\"([^\"]+)\".*", "$1");
    }

    private interface Step {
        String take(long invoice);
    }

    /** Lets all begin at the same moment. */
    private static List<String> inParallel(List<Long> invoices, Step step) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(invoices.size());
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<String>> running = new ArrayList<>();
            for (long invoice : invoices) {
                Callable<String> work =
                        () -> {
                            start.await();
                            return step.take(invoice);
                        };
                running.add(people.submit(work));
            }
            start.countDown();
            List<String> results = new ArrayList<>();
            for (Future<String> one : running) {
                results.add(one.get());
            }
            return results;
        } finally {
            people.shutdownNow();
        }
    }
}

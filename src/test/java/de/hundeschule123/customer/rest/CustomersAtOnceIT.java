package de.hundeschule123.customer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A host application may put the same customer from several places at once. */
class CustomersAtOnceIT {

    private static final int AT_ONCE = 12;

    private static final Api API = Api.as(Browser.SMALL_BUSINESS_OWNER);

    @Test
    void one_of_many_who_put_a_new_customer_adds_it_and_all_others_change_it() throws Exception {
        assertThat(putAtOnce("GEMEINSAM-1")).containsOnlyOnce(201).doesNotContain(400, 409, 500);
    }

    @Test
    void many_who_change_a_known_customer_are_all_served() throws Exception {
        assertThat(put("GEMEINSAM-2", -1)).isEqualTo(201);
        assertThat(putAtOnce("GEMEINSAM-2")).containsOnly(200);
    }

    private static List<Integer> putAtOnce(String number) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Integer>> putting = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int caller = i;
                putting.add(
                        threads.submit(
                                () -> {
                                    start.await();
                                    return put(number, caller);
                                }));
            }
            start.countDown();
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> one : putting) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static int put(String number, int caller) {
        return API.send(
                        "PUT",
                        "/api/customers/" + number,
                        "{\"lastName\":\"Gemeinsam %d\"}".formatted(caller))
                .statusCode();
    }
}

package de.hundeschule123.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.RunningApplication;
import de.hundeschule123.sandbox.operation.Call;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What the running application really puts on the wire, held against sevdesk's description: the
 * server's REST client has its own way with nulls, numbers and parts.
 */
class WireContractIT {

    private static final String CUSTOMER = "DRAHT-1";

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Test
    void every_request_of_a_customers_life_is_as_sevdesk_describes_it() throws IOException {
        Assumptions.assumeTrue(
                System.getProperty("application.url") == null,
                "needs the sandbox of this test run");
        SevdeskSpec spec = SevdeskSpec.findOrSkip();
        RunningApplication.get().sandbox().watch(calls::add);
        Api owner = Api.as(Browser.OWNER).connect("a1b2c3d4e5f60718293a4b5c6d7e8f90");

        customer(owner, "Drähtig", "Weg 1");
        long invoice = commit(owner);
        customer(owner, "Drähtig-Neu", "Weg 2");
        long second = commit(owner);
        owner.ok("POST", "/api/invoices/" + invoice + "/cancel", null);
        transferred(owner, second);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(calls)
                                        .extracting(WireContractIT::operation)
                                        .contains(
                                                "GET /Tools/bookkeepingSystemVersion",
                                                "GET /ReceiptGuidance/forRevenue",
                                                "POST /Contact",
                                                "PUT /Contact/#",
                                                "POST /ContactAddress",
                                                "PUT /ContactAddress/#",
                                                "POST /CommunicationWay",
                                                "POST /Voucher/Factory/uploadTempFile",
                                                "POST /Voucher/Factory/saveVoucher"));

        for (Call call : calls) {
            Sent sent = sent(call);
            assertThat(spec.complaints(sent)).as(sent.toString()).isEmpty();
        }
    }

    private static void customer(Api owner, String name, String street) {
        owner.ok(
                "PUT",
                "/api/customers/" + CUSTOMER,
                """
                {"firstName":"Dora","lastName":"%s","email":"dora@draht.example",
                 "phone":"0341 1234","street":"%s","zip":"04109","city":"Leipzig"}"""
                        .formatted(name, street));
    }

    private static long commit(Api owner) {
        long invoice =
                owner.ok(
                                "POST",
                                "/api/invoices",
                                """
                                {"customer":"%s","date":"2026-11-20","lines":[
                                 {"text":"Kurs","quantity":"1","unitPrice":"119.00","vatRate":19},
                                 {"text":"Futter","quantity":"2","unitPrice":"10.70","vatRate":7}]}
                                """
                                        .formatted(CUSTOMER))
                        .path("id")
                        .asLong();
        owner.ok("POST", "/api/invoices/" + invoice + "/commit", null);
        transferred(owner, invoice);
        return invoice;
    }

    private static void transferred(Api owner, long invoice) {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                owner.get("/api/invoices/" + invoice)
                                        .path("sevdesk")
                                        .path("status")
                                        .asText()
                                        .equals("TRANSFERRED"));
    }

    private static String operation(Call call) {
        return call.method() + " " + call.path().replaceAll("/\\d+", "/#");
    }

    private static Sent sent(Call call) {
        return new Sent(
                call.method(),
                call.path(),
                Map.copyOf(call.query()),
                call.body().length == 0 ? null : call.contentType(),
                call.body());
    }
}

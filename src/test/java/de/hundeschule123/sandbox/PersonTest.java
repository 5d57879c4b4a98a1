package de.hundeschule123.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.sandbox.wire.Wire;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees and does on the sandbox's own pages. */
class PersonTest extends SandboxCase {
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    @Test
    void before_the_first_call_the_page_says_what_to_do() throws Exception {
        assertThat(see("/")).contains("Noch hat sich kein Konto gemeldet", "Verbindung testen");
    }

    @Test
    void a_voucher_is_seen_with_its_customer_positions_and_document() throws Exception {
        String id = saved("RE-2026-<b>1</b>");
        assertThat(see("/")).contains("1 Beleg", "Anna Beispiel", "119,00 €");
        assertThat(see("/ex/detail/id/" + id))
                .contains("RE-2026-&lt;b&gt;1", "Welpenkurs", "14.07.2026", "/pdf/" + id)
                .doesNotContain("<b>1</b>");
    }

    @Test
    void vouchers_are_found_by_number_and_by_name() throws Exception {
        saved("RE-2026-0815");
        String account = "/konto/" + client() + "?ansicht=belege&suche=";
        assertThat(see(account + "0815")).contains("RE-2026-0815");
        assertThat(see(account + "beispiel")).contains("RE-2026-0815");
        assertThat(see(account + "4711")).contains("Nichts gefunden");
    }

    @Test
    void an_invoice_typed_in_by_hand_is_there_for_calls() throws Exception {
        contact("K-1001");
        String form = "art=invoices&number=RE-7&day=2026-07-14&gross=11%2C90&rate=19";
        assertThat(send("/konto/" + client() + "/von-hand", form + "&customer=K-1001"))
                .contains("Rechnung RE-7", "Anna Beispiel");
        var invoice = caller.get("/Invoice?invoiceNumber=RE-7").objects().path(0);
        assertThat(invoice.path("sumGross").asText()).isEqualTo("11.9");
    }

    @Test
    void a_person_changes_and_deletes_what_calls_created() throws Exception {
        String voucher = saved("RE-1");
        String contact =
                caller.get("/Voucher/" + voucher)
                        .objects()
                        .findPath("supplier")
                        .path("id")
                        .asText();
        send(
                "/crm/detail/id/" + contact + "/aendern",
                "customerNumber=9&surename=Ann&familyname=B");
        assertThat(caller.get("/Contact/" + contact).objects().findPath("surename").asText())
                .isEqualTo("Ann");
        send("/ex/detail/id/" + voucher + "/loeschen", "");
        assertThat(caller.get("/Voucher/" + voucher).status()).isEqualTo(404);
        send("/crm/detail/id/" + contact + "/loeschen", "");
        assertThat(caller.get("/Contact/" + contact).status()).isEqualTo(404);
    }

    @Test
    void a_fault_ordered_on_the_page_hits_and_is_seen_among_the_calls() throws Exception {
        String order = "operation=getVouchers&kind=UNAVAILABLE&next=1&percent=&seed=1&millis=0";
        assertThat(send("/stoerungen/bestellen", order + "&retryAfter="))
                .contains("503: nicht erreichbar", "Belege suchen", "1 Störung");
        assertThat(caller.get("/Voucher").status()).isEqualTo(503);
        assertThat(see("/aufrufe")).contains("GET /Voucher", "503: nicht erreichbar");
        assertThat(see("/stoerungen")).contains("Alle Aufrufe gehen gut");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ex/detail/id/1", "/konto/1", "/pdf/1", "/nirgends"})
    void what_is_not_there_is_said_so(String path) throws Exception {
        HttpResponse<String> answer = browser.send(to(path).build(), asText());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Diese Seite gibt es nicht");
    }

    private String saved(String number) throws IOException {
        return save(order(number, contact("K-1001"))).objects().path("voucher").path("id").asText();
    }

    private String client() throws IOException {
        return Wire.text(caller.get("/SevUser").objects().path(0).path("sevClient"), "id");
    }

    private String see(String path) throws IOException, InterruptedException {
        return seen(to(path));
    }

    private String send(String path, String form) throws IOException, InterruptedException {
        return seen(to(path).POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private String seen(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), asText());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static HttpResponse.BodyHandler<String> asText() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(sandbox.url() + path));
    }
}

package de.hundeschule123.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is done leaves an entry for the owner of the school, and for nobody else. */
class TrailIT {

    private static final String FILE = "/einstellungen/aenderungen.csv";

    private static Visitor owner;
    private static Paperwork paperwork;
    private static Paperwork.Filed invoice;

    @BeforeAll
    static void an_invoice_is_there() {
        owner = Visitor.as(Browser.OWNER);
        paperwork = Paperwork.ofNewCustomer();
        invoice = paperwork.invoice();
    }

    private static List<String> entries(Visitor visitor, String query) {
        HttpResponse<byte[]> answer = visitor.file(FILE + query, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        return new String(answer.body(), UTF_8).lines().skip(1).toList();
    }

    @Test
    void who_committed_what_from_where_stands_there_without_the_name_of_the_customer() {
        assertThat(entries(owner, "?suche=" + invoice.number()))
                .singleElement()
                .satisfies(
                        entry ->
                                assertThat(entry)
                                        .contains(
                                                ";Schnittstelle;",
                                                ";" + Browser.OWNER + ";",
                                                ";Rechnung festgeschrieben;" + invoice.number(),
                                                "119,00 €, Kunde " + paperwork.customer()));
        assertThat(entries(owner, "?suche=" + paperwork.customer()))
                .anySatisfy(entry -> assertThat(entry).contains(";Kunde angelegt;"));
        assertThat(entries(owner, "?bereich=CUSTOMERS"))
                .noneSatisfy(entry -> assertThat(entry).contains("Ida"));
    }

    @Test
    void another_school_sees_nothing_of_it_and_staff_sees_no_trail_at_all() {
        Visitor stranger = Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        Visitor staff = Visitor.as(Browser.STAFF);

        assertThat(entries(stranger, "?suche=" + invoice.number())).isEmpty();
        assertThat(staff.file(FILE, null).statusCode()).isEqualTo(403);
        assertThat(staff.get("/einstellungen/aenderungen.xhtml").statusCode()).isEqualTo(403);
    }

    @Test
    void a_refused_sign_in_stands_there_and_so_does_one_that_went_well() {
        Api.as(Browser.STAFF, "wrong").send("GET", "/api/invoices?limit=1", null);

        assertThat(entries(owner, "?bereich=ACCESS&wer=stranger"))
                .anySatisfy(
                        entry ->
                                assertThat(entry)
                                        .contains(";Anmeldung abgelehnt;" + Browser.STAFF));
        assertThat(entries(owner, "?bereich=ACCESS&suche=Angemeldet"))
                .anySatisfy(entry -> assertThat(entry).contains(";Browser;", Browser.OWNER));
    }

    @Test
    void a_file_that_is_fetched_stands_there_without_what_was_searched_for() {
        owner.file("/kunden/liste.csv?suche=" + paperwork.name(), null);

        assertThat(entries(owner, "?bereich=EXPORTS"))
                .anySatisfy(entry -> assertThat(entry).contains(";Kunden.csv;1 Zeile;"))
                .noneSatisfy(entry -> assertThat(entry).contains(paperwork.name()));
    }

    @Test
    void a_filter_that_is_not_understood_gives_no_file() {
        assertThat(owner.file(FILE + "?bereich=QUATSCH", null).statusCode()).isEqualTo(400);
        assertThat(owner.file(FILE + "?wer=99999999", null).statusCode()).isEqualTo(400);
    }

    @Test
    void the_page_leads_from_an_entry_to_the_document() {
        assertThat(owner.get("/einstellungen/aenderungen.xhtml?suche=" + invoice.number()).body())
                .contains("/rechnungen/details.xhtml?id=" + invoice.id() + "\"");
    }
}

package de.hundeschule123.walk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.harness.Api;
import de.hundeschule123.harness.Browser;
import de.hundeschule123.harness.Visitor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Lists as files and PDFs in one: what the school may see, all of it, and nothing of another. */
class ListDownloadsIT {

    private static Visitor owner;
    private static Visitor stranger;
    private static Paperwork paperwork;
    private static Paperwork.Filed invoice;

    @BeforeAll
    static void an_invoice_is_there() {
        owner = Visitor.as(Browser.OWNER);
        stranger = Visitor.as(Browser.SMALL_BUSINESS_OWNER);
        paperwork = Paperwork.ofNewCustomer();
        invoice = paperwork.invoice();
    }

    private static List<String> rows(Visitor visitor, String path) {
        HttpResponse<byte[]> answer = visitor.file(path, null);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/csv"));
        return new String(answer.body(), UTF_8).lines().skip(1).toList();
    }

    private static Map<String, byte[]> unpacked(byte[] archive) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void the_file_of_a_list_holds_what_the_same_address_shows() {
        String query = "?suche=" + paperwork.name() + "&art=INCOME";

        assertThat(rows(owner, "/belege/liste.csv" + query))
                .singleElement()
                .satisfies(
                        row ->
                                assertThat(row)
                                        .startsWith("02.03.2026;" + invoice.number() + ";Rechnung;")
                                        .contains(";119,00;"));
        assertThat(rows(owner, "/rechnungen/liste.csv?suche=" + paperwork.name())).hasSize(1);
        assertThat(rows(owner, "/kunden/liste.csv?suche=" + paperwork.name())).hasSize(1);
        assertThat(rows(Visitor.as(Browser.STAFF), "/belege/liste.csv" + query)).hasSize(1);
    }

    @Test
    void no_list_holds_rows_of_another_school() {
        assertThat(rows(stranger, "/belege/liste.csv?suche=" + paperwork.name())).isEmpty();
        assertThat(rows(stranger, "/rechnungen/liste.csv?suche=" + paperwork.name())).isEmpty();
        assertThat(rows(stranger, "/kunden/liste.csv?suche=" + paperwork.name())).isEmpty();
        assertThat(Visitor.stranger().file("/belege/liste.csv", null).statusCode())
                .isNotEqualTo(200);
    }

    @Test
    void a_name_that_is_a_formula_is_text() {
        Api.as(Browser.OWNER)
                .ok(
                        "PUT",
                        "/api/customers/P-FORMEL",
                        """
                        {"lastName":"=1+1;'Formelmann","street":"Weg 1","zip":"01067",
                         "city":"Köln","country":"DE"}""");

        assertThat(rows(owner, "/kunden/liste.csv?suche=Formelmann"))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(";\"'=1+1;'Formelmann\";"));
    }

    @Test
    void a_filter_that_is_not_understood_gives_no_file() {
        HttpResponse<byte[]> answer = owner.file("/belege/liste.csv?stand=QUATSCH", null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new String(answer.body(), UTF_8)).contains("(stand)");
    }

    @Test
    void the_pdfs_of_chosen_documents_come_in_one_file() throws IOException {
        HttpResponse<byte[]> answer = owner.file("/belege/pdfs.zip", "beleg=" + invoice.id());

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(
                        name -> assertThat(name).startsWith("attachment; filename=\"Belege-vom-"));
        assertThat(unpacked(answer.body()))
                .containsOnlyKeys(invoice.number() + ".pdf")
                .allSatisfy((name, pdf) -> assertThat(pdf).startsWith('%', 'P', 'D', 'F'));
    }

    @Test
    void all_that_a_list_shows_comes_in_one_file() throws IOException {
        byte[] archive = owner.file("/belege/pdfs.zip?art=EXPENSE", "beleg=").body();

        assertThat(unpacked(archive).keySet())
                .hasSizeGreaterThan(1)
                .allMatch(name -> name.startsWith("AU-"));
    }

    @Test
    void one_document_of_another_school_is_enough_to_get_nothing() {
        assertThat(stranger.file("/belege/pdfs.zip", "beleg=" + invoice.id()).statusCode())
                .isEqualTo(404);
        assertThat(
                        owner.file("/belege/pdfs.zip", "beleg=" + invoice.id() + ",99999999")
                                .statusCode())
                .isEqualTo(404);
        assertThat(owner.file("/belege/pdfs.zip", "beleg=1%20or%201=1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void more_than_fits_is_refused_in_a_sentence() {
        StringBuilder many = new StringBuilder("beleg=1");
        for (int id = 2; id <= 2_001; id++) {
            many.append(',').append(id);
        }

        HttpResponse<byte[]> answer = owner.file("/belege/pdfs.zip", many.toString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new String(answer.body(), UTF_8)).contains("höchstens 2.000");
    }
}

package de.hundeschule123.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison that proves that nothing is lost must itself see every difference. */
class LikenessTest {

    private static final byte[] PDF = "pdf".getBytes(StandardCharsets.UTF_8);
    private static final String INVOICE =
            """
            {"date": "2026-11-02", "gross": 226.00, "sevdesk": {"voucherId": "7"}, "lines": [
              {"vatRate": 19, "gross": 119.00}, {"vatRate": 7, "gross": 107.00}]}""";
    private static final String CUSTOMER =
            """
            {"firstName": "Fiona", "lastName": "Fehler",
             "sevdesk": {"customerNumber": "1003", "contactId": "5"}}""";
    private static final String DUMP =
            """
            {"contacts": [
               {"id": "5", "customerNumber": "1003", "surename": "Fiona", "familyname": "Fehler"},
               {"id": "6", "customerNumber": "1004", "surename": "Frieda", "familyname": "Fehler"}],
             "vouchers": [
               {"id": "7", "number": "RE-1", "day": "2026-11-02", "gross": "226.00", "supplier": "5",
                "pdfSha256": "%s", "positions": [
                  {"taxRate": "19", "sumGross": "119.00", "sumNet": "100.00"},
                  {"taxRate": "7", "sumGross": "107.00", "sumNet": "100.00"}]}]}"""
                    .formatted("c35b21d6ca39aa7cc3b79a705d989f1a6e88b99ab43988d74048799e3db926a3");

    @Test
    void a_voucher_that_is_its_invoice_shows_no_difference() throws JsonProcessingException {
        assertThat(differences(DUMP)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "id": "7"             | "id": "8"             | voucher
                    2026-11-02            | 2026-11-03            | day
                    "gross": "226.00"     | "gross": "226.01"     | gross
                    "taxRate": "7"        | "taxRate": "19"       | gross by VAT rate
                    "sumNet": "100.00"    | "sumNet": "100.01"    | net by VAT rate
                    "supplier": "5"       | "supplier": "6"       | contact
                    "supplier": "5"       | "supplier": "9"       | names a contact that
                    "familyname": "Fehler"| "familyname": "Fohler"| last name
                    "1003"                | "1005"                | customer number
                    """)
    void whatever_differs_is_told(String right, String wrong, String told)
            throws JsonProcessingException {
        assertThat(differences(DUMP.replace(right, wrong)))
                .anySatisfy(difference -> assertThat(difference).startsWith(told));
    }

    @Test
    void another_pdf_is_told() throws JsonProcessingException {
        assertThat(differences(DUMP, new byte[1])).containsExactly("has another PDF in sevdesk");
    }

    private static List<String> differences(String dump) throws JsonProcessingException {
        return differences(dump, PDF);
    }

    private static List<String> differences(String dump, byte[] pdf)
            throws JsonProcessingException {
        Ledger ledger = new Ledger(json(dump));
        return Likeness.differences(
                ledger, json(INVOICE), json(CUSTOMER), pdf, ledger.vouchers("RE-1").get(0));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}

package de.hundeschule123.document.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.customer.Customer;
import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.customer.CustomerNumber;
import de.hundeschule123.document.Line;
import de.hundeschule123.document.invoicing.DraftReference;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.platform.text.Declined;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadInvoiceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @Test
    void a_form_that_is_complete_makes_an_invoice() {
        ReadInvoice read =
                read(
                        """
                        {"date":"5.11.","serviceFrom":"","serviceTo":"","due":"heute","lines":[
                         {"text":"Welpenkurs","quantity":"1,5","price":"119,00","vat":"19"},
                         {"text":" ","quantity":"1","price":"","vat":"19"}]}""",
                        jana());

        assertThat(read.problems(true)).isEmpty();
        assertThat(read.content()).isPresent();
        assertThat(read.content().orElseThrow().dates().date()).isEqualTo("2026-11-05");
        assertThat(read.content().orElseThrow().dates().due()).isEqualTo(TODAY);
        assertThat(read.content().orElseThrow().lines())
                .singleElement()
                .satisfies(line -> assertThat(line.getGross()).isEqualTo(Money.of("178.50")));
    }

    @Test
    void what_is_half_filled_is_kept_as_it_stands_and_is_no_invoice() {
        ReadInvoice read =
                read(
                        """
                        {"date":"27.11.2026","lines":[{"text":"Kurs","quantity":"1","price":"","vat":"7"}]}""",
                        null);

        assertThat(read.hasContent()).isTrue();
        assertThat(read.content()).isEmpty();
        TypedInvoice kept = TypedInvoice.of(read.typed().json().build().toString());
        assertThat(kept).isEqualTo(read.typed());
        assertThat(kept.fields()).containsEntry("date", "27.11.2026");
        assertThat(kept.lines().getFirst()).containsEntry("text", "Kurs").containsEntry("vat", "7");
    }

    @Test
    void all_that_is_wrong_is_said_at_once_each_at_its_field() {
        ReadInvoice read =
                read(
                        """
                        {"date":"31.2.","due":"1.1.26","lines":[
                         {"text":"","quantity":"0","price":"12abc","vat":"19"},
                         {"text":"Leine","quantity":"1 000","price":"","vat":"19"}]}""",
                        null);

        assertThat(read.problems(true))
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder(
                        "date",
                        "customer",
                        "lines.0.text",
                        "lines.0.price",
                        "lines.1.quantity",
                        "lines.1.price");
        assertThat(read.unread())
                .extracting(FieldProblem::field)
                .containsExactlyInAnyOrder("date", "lines.0.price", "lines.1.quantity");
    }

    @Test
    void what_could_not_be_read_is_never_taken_for_nothing() {
        String form =
                """
                {"date":"27.11.2026","due":"31.2.","lines":[
                 {"text":"Kurs","quantity":"1","price":"10,00","vat":"19"}]}""";

        assertThat(read(form, jana()).content()).isEmpty();
        assertThat(read(form, null).typed().fields()).doesNotContainKey("due");
    }

    @Test
    void a_line_without_vat_is_missing_its_reason_at_its_field() {
        String form =
                """
                {"date":"27.11.2026","lines":[
                 {"text":"Kurs","quantity":"1","price":"10,00","vat":"0"},
                 {"text":"Leine","quantity":"1","price":"10,00","vat":"19"},
                 {"text":"Seminar","quantity":"1","price":"10,00","vat":"0",
                  "zeroReason":"EXEMPT","zeroWords":"Nr. 21"}]}""";
        ReadInvoice read = read(form, jana());

        assertThat(read.problems(true))
                .extracting(FieldProblem::field)
                .containsExactly("lines.0.reason");
        assertThat(read.problems(false)).as("of a small business").isEmpty();
        assertThat(read(form, null).typed().lines().getLast())
                .containsEntry("zeroReason", "EXEMPT")
                .containsEntry("zeroWords", "Nr. 21");
    }

    @Test
    void a_line_keeps_the_service_that_it_sells() {
        String form =
                """
                {"date":"27.11.2026","lines":[
                 {"text":"Kurs","quantity":"1","price":"10,00","vat":"19","service":"51"},
                 {"text":"Leine","quantity":"1","price":"10,00","vat":"19","service":""},
                 {"text":"Futter","quantity":"1","price":"10,00","vat":"19","service":"-1"}]}""";

        assertThat(read(form, jana()).content().orElseThrow().lines())
                .extracting(Line::getService)
                .containsExactly(51L, null, null);
        assertThat(read(form, null).typed().lines())
                .extracting(cells -> cells.get("service"))
                .containsExactly("51", null, null);
    }

    @Test
    void days_in_a_wrong_order_are_said_at_the_later_one() {
        assertThat(problemOf("27.11.2026", "28.11.2026", "27.11.2026", "11.12.2026"))
                .isEqualTo("serviceTo");
        assertThat(problemOf("27.11.2026", "27.11.2026", "", "26.11.2026")).isEqualTo("due");
        assertThat(problemOf("", "27.11.2026", "", "11.12.2026")).isEqualTo("date");
    }

    private static String problemOf(String date, String from, String to, String due) {
        return read(
                        """
                        {"date":"%s","serviceFrom":"%s","serviceTo":"%s","due":"%s","lines":[
                         {"text":"Kurs","quantity":"1","price":"10,00","vat":"19"}]}"""
                                .formatted(date, from, to, due),
                        jana())
                .problems(true)
                .getFirst()
                .field();
    }

    @Test
    void a_new_form_has_nothing_that_would_be_missed() {
        assertThat(
                        read(
                                        """
                                        {"date":"27.11.2026","lines":[{"text":"","quantity":"1","price":"","vat":"19"}]}""",
                                        null)
                                .hasContent())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "null", "{\"lines\":", "7"})
    void what_is_no_form_is_refused(String sent) {
        assertThatThrownBy(() -> TypedInvoice.of(sent)).isInstanceOf(Declined.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"lines\":7}", "{\"lines\":[1,null,[]],\"date\":{}}"})
    void what_stands_in_a_form_by_mistake_is_nothing(String sent) {
        assertThat(TypedInvoice.of(sent).lines()).isEmpty();
        assertThat(TypedInvoice.of(sent).fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "INVOICE", "INVOICE-1", "invoice-1-1", "OTHER-1-1", "NEW-0-0-0"})
    void a_reference_that_no_page_has_sent_is_refused(String sent) {
        assertThatThrownBy(() -> DraftReference.of(sent)).isInstanceOf(Declined.class);
    }

    private static ReadInvoice read(String json, Customer customer) {
        return ReadInvoice.of(TypedInvoice.of(json), customer, TODAY);
    }

    private static Customer jana() {
        return new Customer(
                new CustomerNumber("K-1"),
                new CustomerDetails(
                        "Jana", "Voß", null, null, null, "Am Anger 3", "12345", "Ort", "DE"));
    }
}

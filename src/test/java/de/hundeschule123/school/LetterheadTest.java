package de.hundeschule123.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterheadTest {

    private static final BankAccount NONE = new BankAccount(null, " ", null, null);

    @Test
    void an_account_is_kept_as_banks_write_it() {
        BankAccount account =
                new BankAccount("de89 3704 0044 0532 0130 00", "cobadeffxxx", " Bank ", null);

        assertThat(account.iban()).isEqualTo("DE89370400440532013000");
        assertThat(account.bic()).isEqualTo("COBADEFFXXX");
        assertThat(account.bank()).isEqualTo("Bank");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001",
                "DE8937040044053201300",
                "DE893704004405320130000",
                "DE8937040044053201300X",
                "DE",
                "AT611904300234573202"
            })
    void a_slip_in_the_iban_is_noticed(String wrong) {
        assertThatThrownBy(() -> new BankAccount(wrong, null, null, null))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("IBAN");
    }

    @Test
    void an_iban_of_a_neighbour_is_one_too() {
        assertThat(new BankAccount("AT611904300234573201", null, null, null).iban()).hasSize(20);
        assertThatThrownBy(() -> new BankAccount("XX611904300234573201", null, null, null))
                .hasMessageContaining("IBAN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COBADEFFXX", "COBA12FFXXX", "COBAXYFFXXX", "123"})
    void a_slip_in_the_bic_is_noticed(String wrong) {
        assertThatThrownBy(() -> new BankAccount("DE89370400440532013000", wrong, null, null))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("BIC");
    }

    @Test
    void the_rest_of_an_account_without_its_iban_helps_nobody_to_pay() {
        assertThatThrownBy(() -> new BankAccount("", "COBADEFFXXX", null, null))
                .isInstanceOf(Declined.class);
        assertThat(NONE.iban()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "nobody, www.waldrand.example, 219/5815/0815, E-Mail",
        ", www.waldrand.example, 219/5815/0815, E-Mail",
        "a@b.example, javascript:alert(1), 219/5815/0815, Internetadresse",
        "a@b.example, waldrand, 219/5815/0815, Internetadresse",
        "a@b.example, www.waldrand.example, siehe oben, Steuernummer",
        "a@b.example, www.waldrand.example, , Steuernummer"
    })
    void what_cannot_stand_on_an_invoice_is_refused_by_its_name(
            String email, String website, String taxNumber, String named) {
        assertThatThrownBy(() -> new Letterhead(email, null, website, taxNumber, null, NONE, null))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "www.waldrand.example",
                "https://waldrand.example/kurse?x=1",
                "hundeschule-süd.example"
            })
    void a_website_may_be_written_as_people_write_it(String website) {
        assertThat(withClosing("Danke", website).website()).isEqualTo(website);
    }

    @Test
    void the_closing_text_has_rows_but_not_too_many_and_is_not_endless() {
        assertThat(withClosing(" Vielen Dank!\r\nDein Team ", null).closingText())
                .isEqualTo("Vielen Dank!\nDein Team");
        assertThatThrownBy(() -> withClosing("x\n".repeat(8) + "x", null))
                .hasMessageContaining("8 Zeilen");
        assertThatThrownBy(() -> withClosing("x".repeat(501), null)).hasMessageContaining("500");
        assertThatThrownBy(() -> withClosing("umge\u202ekehrt", null)).isInstanceOf(Declined.class);
    }

    @Test
    void a_school_takes_over_its_letterhead_and_nobody_overwrites_what_they_have_not_seen() {
        School school =
                new School(
                        "Hundeschule",
                        "Inhaberin",
                        new PostalAddress("Weg 1", "04109", "Leipzig", "DE"),
                        new School.Reachability("alt@post.example", null),
                        new School.TaxStatus("219/5815/0815", null, false),
                        NONE);

        school.mustBeAsSeen(0);
        school.change(withClosing("Danke", "www.waldrand.example"));

        assertThat(school.getClosingText()).isEqualTo("Danke");
        assertThat(school.getVatId()).isEqualTo("DE136695976");
        assertThat(school.getIban()).isEqualTo("DE89370400440532013000");
        assertThat(school.getAccountHolder()).isEqualTo("Hundeschule");
        assertThatThrownBy(() -> school.mustBeAsSeen(1)).isInstanceOf(WrongState.class);
    }

    private static Letterhead withClosing(String closing, String website) {
        return new Letterhead(
                "a@b.example",
                null,
                website,
                null,
                VatId.of("DE136695976"),
                new BankAccount("DE89370400440532013000", null, null, null),
                closing);
    }
}

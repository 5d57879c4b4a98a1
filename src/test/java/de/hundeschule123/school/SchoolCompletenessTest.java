package de.hundeschule123.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.WrongState;
import org.junit.jupiter.api.Test;

/** A school begins with names alone, and must be complete before its first invoice. */
class SchoolCompletenessTest {

    @Test
    void a_school_without_address_and_tax_number_learns_what_its_invoices_would_lack() {
        School school = school(null, null, null, null);

        assertThatThrownBy(school::mustBeAbleToInvoice)
                .isInstanceOf(WrongState.class)
                .hasMessageContaining(
                        "(Straße und Hausnummer, PLZ, Ort, Steuernummer oder USt-IdNr.)")
                .hasMessageContaining("Einstellungen › Briefkopf");
    }

    @Test
    void one_of_the_two_tax_numbers_is_enough() {
        assertThatCode(school("Weg 1", "12345", "219/5815/0815", null)::mustBeAbleToInvoice)
                .doesNotThrowAnyException();
        assertThatCode(school("Weg 1", "12345", null, "DE136695976")::mustBeAbleToInvoice)
                .doesNotThrowAnyException();
        assertThat(school("Weg 1", null, null, "DE136695976").missing()).containsExactly("PLZ");
    }

    @Test
    void an_identity_has_two_names_and_an_address_or_not() {
        assertThat(new SchoolIdentity(" Pfoten ", "Sabine", "Weg 1", "1", "Ort").name())
                .isEqualTo("Pfoten");
        assertThat(new SchoolIdentity("Pfoten", "Sabine", "Weg 1", " ", "Ort").hasAddress())
                .isFalse();
        assertThatThrownBy(() -> new SchoolIdentity(" ", "Sabine", null, null, null))
                .isInstanceOf(Declined.class);
        assertThatThrownBy(() -> new SchoolIdentity("Pfoten\nSöhne", "Sabine", null, null, null))
                .isInstanceOf(Declined.class);
    }

    private static School school(String street, String zip, String taxNumber, String vatId) {
        return new School(
                "Pfoten",
                "Sabine",
                new PostalAddress(street, zip, street == null ? null : "Ort", "DE"),
                new School.Reachability("post@pfoten.example", null),
                new School.TaxStatus(taxNumber, vatId, false),
                new BankAccount(null, null, null, null));
    }
}

package de.hundeschule123.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.lang.reflect.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerDetailsTest {

    @Test
    void blanks_around_are_cut_and_nothing_is_null() {
        CustomerDetails details = person("  Jana ", " Müller-Lüdenscheidt ", "   ");

        assertThat(details.firstName()).isEqualTo("Jana");
        assertThat(details.lastName()).isEqualTo("Müller-Lüdenscheidt");
        assertThat(details.email()).isNull();
        assertThat(details.street()).isNull();
    }

    @Test
    void who_names_no_country_lives_in_germany() {
        assertThat(person("Jana", "Voß", null).country()).isEqualTo("DE");
        assertThat(inCountry("at").country()).isEqualTo("AT");
        assertThatThrownBy(() -> inCountry("XX")).isInstanceOf(Declined.class);
    }

    @Test
    void a_customer_has_a_last_name_or_a_company() {
        assertThatThrownBy(() -> person("Jana", " ", null))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Nachnamen oder eine Firma");
        assertThat(company("Tierheim Süd e. V.", null).lastName()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jana", "jana@", "@web.de", "jana@web", "ja na@web.de", "a@b@c.de"})
    void what_is_no_mail_address_is_declined_in_words(String email) {
        assertThatThrownBy(() -> person("Jana", "Voß", email))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(email);
    }

    @Test
    void a_name_that_is_too_long_is_declined_by_its_german_label() {
        assertThatThrownBy(() -> person("Jana", "x".repeat(101), null))
                .isInstanceOf(Declined.class)
                .hasMessage("Nachname darf höchstens 100 Zeichen haben.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vo\u0000ß", "Vo\tß", "Vo\nß", "Vo\u202eß", "Vo\u2066ß"})
    void a_name_with_what_nobody_sees_is_declined_by_its_german_label(String name) {
        assertThatThrownBy(() -> person("Jana", name, null))
                .isInstanceOf(Declined.class)
                .hasMessageStartingWith("Nachname: ");
    }

    /** What was kept before the rule must stay to be looked at and to be put right. */
    @Test
    void a_customer_from_before_the_rule_can_still_be_opened() throws Exception {
        Customer customer = new Customer(new CustomerNumber("K-1"), person("Jana", "Voß", null));
        Field lastName = Customer.class.getDeclaredField("lastName");
        lastName.setAccessible(true);
        lastName.set(customer, "Vo\u202eß\tGroß");

        assertThat(customer.details().lastName()).isEqualTo("Voß Groß");
    }

    @Test
    void a_company_is_shown_by_its_name_and_a_person_by_both() {
        assertThat(new Customer(new CustomerNumber("K-1"), company("Hof GmbH", "Voß")))
                .returns("Hof GmbH", Customer::getDisplayName)
                .returns(true, Customer::isCompany)
                .returns("Voß", Customer::personName);
        assertThat(new Customer(new CustomerNumber("K-2"), person("Jana", "Voß", null)))
                .returns("Jana Voß", Customer::getDisplayName)
                .returns(false, Customer::isCompany);
    }

    @Test
    void a_customer_gives_back_the_details_it_was_given() {
        CustomerDetails details =
                new CustomerDetails(
                        "Jana",
                        "Voß",
                        "Hof GmbH",
                        "jana@hof.example",
                        "0341 12",
                        "Am Anger 3",
                        "04109",
                        "Leipzig",
                        "DE");

        assertThat(new Customer(new CustomerNumber("K-1"), details).details()).isEqualTo(details);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "K 1",
                "-1",
                "K/1",
                "Kä1",
                "../1",
                "K1234567890123456789012345678901"
            })
    void a_number_that_could_be_misread_is_declined(String number) {
        assertThatThrownBy(() -> new CustomerNumber(number)).isInstanceOf(Declined.class);
    }

    private static CustomerDetails person(String first, String last, String email) {
        return new CustomerDetails(first, last, null, email, null, "", null, null, null);
    }

    private static CustomerDetails company(String name, String last) {
        return new CustomerDetails(null, last, name, null, null, null, null, null, null);
    }

    private static CustomerDetails inCountry(String country) {
        return new CustomerDetails("J", "Voß", null, null, null, null, null, null, country);
    }
}

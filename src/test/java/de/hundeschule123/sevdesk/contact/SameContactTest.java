package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.CustomerDetails;
import de.hundeschule123.sevdesk.api.contact.ContactRow;
import de.hundeschule123.sevdesk.contact.names.ContactAddresses.Address;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose contact it is, is told by the whole name and by e-mail or address, and by nothing less. */
class SameContactTest {

    private static SameContact person(String first, String last, String email, String street) {
        return new SameContact(
                new CustomerDetails(
                        first,
                        last,
                        null,
                        email,
                        null,
                        street,
                        street == null ? null : "04109",
                        null,
                        "DE"));
    }

    private static final SameContact ANNA =
            person("Anna", "Müller", "anna@mueller.example", "Am Anger 3");

    @ParameterizedTest(name = "{0} {1} {2} {3} {4}: {5}")
    @CsvSource({
        "4711, Anna, Müller, , , true",
        ", Anna, Müller, , , true",
        "4711, anna, MUELLER, , , true",
        "4711, Dr. Anna, Müller, , , true",
        "4711, Anna, Müller, junior, , false",
        "4711, Anne, Müller, , , false",
        "4711, A., Müller, , , false",
        "4711, , Müller, , , false",
        "4711, Anna, Müller-Voß, , , false",
        "4711, Müller, Anna, , , false",
        "4711, , , , Anna Müller, false",
        "HS-K-7, Anna, Müller, , , false"
    })
    void a_namesake_bears_the_whole_name_and_no_number_of_ours(
            String number,
            String first,
            String last,
            String addition,
            String company,
            boolean namesake) {
        ContactRow row = new ContactRow("7", number, company, first, last, addition);

        assertThat(ANNA.namesakes(List.of(row))).hasSize(namesake ? 1 : 0);
    }

    @Test
    void a_company_is_the_one_of_exactly_its_name() {
        SameContact farm =
                new SameContact(
                        new CustomerDetails(
                                null,
                                "Hof",
                                "Hof GmbH",
                                "a@hof.example",
                                null,
                                null,
                                null,
                                null,
                                "DE"));
        ContactRow same = new ContactRow("1", null, "Hof GmbH", null, null, null);
        ContactRow other = new ContactRow("2", null, "Hof AG", null, null, null);
        ContactRow person = new ContactRow("3", null, null, null, "Hof", null);

        assertThat(farm.word()).isEqualTo("Hof GmbH");
        assertThat(farm.namesakes(List.of(same, other, person))).containsExactly(same);
    }

    @Test
    void a_name_that_very_many_bear_says_nothing() {
        ContactRow row = new ContactRow("7", null, null, "Anna", "Müller", null);

        assertThat(ANNA.namesakes(Collections.nCopies(3, row))).hasSize(3);
        assertThat(ANNA.namesakes(Collections.nCopies(4, row))).isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1}, {2}: {3}")
    @CsvSource({
        "ANNA@mueller.example, , , true",
        "otto@mueller.example, , , false",
        ", Am Anger 3, 04109, true",
        ", am anger 3, 04109, true",
        ", Am Anger 3, 04277, false",
        ", Am Anger 33, 04109, false",
        "otto@mueller.example, Am Anger 3, 04109, true",
        "keine, -, -, false"
    })
    void the_same_email_or_the_same_address_is_needed(
            String email, String street, String zip, boolean same) {
        assertThat(
                        ANNA.isReachedSo(
                                email == null ? List.of() : List.of(email),
                                street == null ? List.of() : List.of(new Address(street, zip))))
                .isEqualTo(same);
    }

    @Test
    void who_cannot_be_told_from_another_of_the_name_is_not_looked_for() {
        assertThat(ANNA.canBeTold()).isTrue();
        assertThat(person("Anna", "Müller", null, null).canBeTold()).isFalse();
        assertThat(person("Anna", "Müller", null, "-").canBeTold()).isFalse();
    }
}

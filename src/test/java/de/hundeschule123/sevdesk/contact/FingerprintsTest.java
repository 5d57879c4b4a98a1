package de.hundeschule123.sevdesk.contact;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.customer.CustomerDetails;
import org.junit.jupiter.api.Test;

class FingerprintsTest {

    private static final CustomerDetails JANA = jana("Jana", "Voß", "Am Anger 3", "jana@v.example");

    @Test
    void what_did_not_change_has_the_same_fingerprint() {
        CustomerDetails again = jana("Jana", "Voß", "Am Anger 3", "jana@v.example");

        for (ContactPart part : ContactPart.values()) {
            assertThat(Fingerprints.of(again, part)).isEqualTo(Fingerprints.of(JANA, part));
        }
    }

    @Test
    void a_move_changes_the_address_alone() {
        CustomerDetails moved = jana("Jana", "Voß", "Neue Straße 1", "jana@v.example");

        assertThat(Fingerprints.of(moved, ContactPart.ADDRESS))
                .isNotEqualTo(Fingerprints.of(JANA, ContactPart.ADDRESS));
        assertThat(Fingerprints.of(moved, ContactPart.NAMES))
                .isEqualTo(Fingerprints.of(JANA, ContactPart.NAMES));
        assertThat(Fingerprints.of(moved, ContactPart.EMAIL))
                .isEqualTo(Fingerprints.of(JANA, ContactPart.EMAIL));
    }

    @Test
    void a_part_that_is_not_there_has_none() {
        CustomerDetails bare =
                new CustomerDetails(null, "Voß", null, null, null, null, null, null, "DE");

        assertThat(Fingerprints.of(bare, ContactPart.ADDRESS)).isNull();
        assertThat(Fingerprints.of(bare, ContactPart.EMAIL)).isNull();
        assertThat(Fingerprints.of(bare, ContactPart.PHONE)).isNull();
        assertThat(Fingerprints.of(bare, ContactPart.NAMES)).isNotNull();
    }

    @Test
    void words_that_move_from_one_field_to_the_next_are_a_change() {
        assertThat(Fingerprints.of(jana("Anna Lena", "Voß", null, null), ContactPart.NAMES))
                .isNotEqualTo(
                        Fingerprints.of(jana("Anna", "Lena Voß", null, null), ContactPart.NAMES));
        assertThat(Fingerprints.of(jana(null, "Voß", null, null), ContactPart.NAMES))
                .isNotEqualTo(
                        Fingerprints.of(
                                new CustomerDetails(
                                        null, null, "Voß", null, null, null, null, null, null),
                                ContactPart.NAMES));
    }

    private static CustomerDetails jana(String first, String last, String street, String email) {
        return new CustomerDetails(
                first, last, null, email, "0341 12", street, "04109", "Leipzig", "DE");
    }
}

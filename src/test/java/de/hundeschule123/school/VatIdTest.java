package de.hundeschule123.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatIdTest {

    @ParameterizedTest
    @CsvSource({
        "DE136695976, DE136695976, DE",
        "de 136 695 976, DE136695976, DE",
        "ATU12345675, ATU12345675, AT",
        "ATU 1234 5675, ATU12345675, AT",
        "BE0123456789, BE0123456789, BE",
        "BE1012345678, BE1012345678, BE",
        "BG123456789, BG123456789, BG",
        "CY12345678X, CY12345678X, CY",
        "CZ1234567890, CZ1234567890, CZ",
        "DK12345678, DK12345678, DK",
        "EE123456789, EE123456789, EE",
        "EL123456789, EL123456789, GR",
        "ESX1234567X, ESX1234567X, ES",
        "FI12345678, FI12345678, FI",
        "FRXX123456789, FRXX123456789, FR",
        "HR12345678901, HR12345678901, HR",
        "HU12345678, HU12345678, HU",
        "IE1234567WA, IE1234567WA, IE",
        "IE1X23456W, IE1X23456W, IE",
        "IT12345678901, IT12345678901, IT",
        "LT123456789012, LT123456789012, LT",
        "LU12345678, LU12345678, LU",
        "LV12345678901, LV12345678901, LV",
        "MT12345678, MT12345678, MT",
        "NL123456789B01, NL123456789B01, NL",
        "PL 123-456-78-90, PL1234567890, PL",
        "PT123456789, PT123456789, PT",
        "RO12, RO12, RO",
        "SE123456789012, SE123456789012, SE",
        "SI12345678, SI12345678, SI",
        "SK1234567890, SK1234567890, SK"
    })
    void the_numbers_of_the_union_are_known_by_their_country(
            String typed, String written, String country) {
        VatId id = VatId.of(typed);

        assertThat(id.value()).isEqualTo(written);
        assertThat(id.country()).isEqualTo(country);
        assertThat(id.isOfUnion()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CHE-123.456.788 MWST, CHE123456788MWST, CH",
        "CHE107787577, CHE107787577, CH",
        "GB123456789, GB123456789, GB",
        "NO 123456789 MVA, NO123456789MVA, NO",
        "LI12345, LI12345, LI"
    })
    void those_of_neighbours_outside_the_union_are_told_apart(
            String typed, String written, String country) {
        VatId id = VatId.of(typed);

        assertThat(id.value()).isEqualTo(written);
        assertThat(id.country()).isEqualTo(country);
        assertThat(id.isOfUnion()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE123456789", "DE136695967", "ATU12345676", "CHE-123.456.789"})
    void a_slip_of_the_finger_is_noticed_by_the_check_digit(String wrong) {
        assertThatThrownBy(() -> VatId.of(wrong))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("Prüfziffer");
    }

    @ParameterizedTest
    @CsvSource({
        "DE12345678, Deutschland",
        "DE1234567890, Deutschland",
        "AT12345675, Österreich",
        "FR12345, Frankreich",
        "NL123456789B0, Niederlande"
    })
    void a_number_of_another_form_is_refused_with_its_country(String wrong, String country) {
        assertThatThrownBy(() -> VatId.of(wrong))
                .isInstanceOf(Declined.class)
                .hasMessageContaining(country);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X", "123456789", "US123456789", "ÄÖ123456789", "219/5815/0815"})
    void what_begins_with_no_country_is_no_vat_id(String wrong) {
        assertThatThrownBy(() -> VatId.of(wrong))
                .isInstanceOf(Declined.class)
                .hasMessageContaining("DE, ATU, FR");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothing_typed_is_no_vat_id(String nothing) {
        assertThat(VatId.of(nothing)).isNull();
    }

    @Test
    void a_german_one_is_german() {
        assertThat(VatId.of("DE136695976").isGerman()).isTrue();
        assertThat(VatId.of("ATU12345675").isGerman()).isFalse();
    }
}

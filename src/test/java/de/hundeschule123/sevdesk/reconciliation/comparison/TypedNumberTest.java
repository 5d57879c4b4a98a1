package de.hundeschule123.sevdesk.reconciliation.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({
        "RE-2026-0007, RE-2026-0007, ALONE",
        "' re 2026/0007 ', RE-2026-0007, ALONE",
        "RE20260007, RE-2026-0007, ALONE",
        "re.2026 - 12345, RE-2026-12345, ALONE",
        "Rechnung RE-2026-0007, RE-2026-0007, MENTIONED",
        "RE-2026-0007 (Kopie), RE-2026-0007, MENTIONED",
        "Telefon Oktober, TELEFON OKTOBER, OTHER",
        "2026-0007, 2026-0007, OTHER",
        "RE-2026-7, RE-2026-7, OTHER"
    })
    void a_number_is_read_as_ours_would_be_written(
            String typed, String number, TypedNumber.Form form) {
        assertThat(TypedNumber.read(typed)).contains(new TypedNumber(number, form));
    }

    @Test
    void nothing_typed_is_no_number() {
        assertThat(TypedNumber.read(null)).isEmpty();
        assertThat(TypedNumber.read("  ")).isEmpty();
    }
}

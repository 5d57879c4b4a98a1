package de.hundeschule123.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentNumberTest {

    @ParameterizedTest
    @CsvSource({
        "RE-2026-0007, 0007",
        "ST-2026-12345, 12345",
        "RE-2026-2025, RE-2026-2025",
        "0007/A, 0007/A",
        "RE-7, RE-7"
    })
    void the_core_stands_in_a_number_however_somebody_has_typed_it(String number, String core) {
        assertThat(new DocumentNumber(number).core()).isEqualTo(core);
    }

    @Test
    void the_core_of_a_number_of_ours_is_its_count() {
        assertThat(DocumentNumber.of("RE", Year.of(2026), 7).core()).isEqualTo("0007");
    }
}

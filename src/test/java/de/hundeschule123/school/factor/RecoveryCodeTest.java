package de.hundeschule123.school.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void a_person_gets_ten_that_differ_in_groups_to_be_copied() {
        List<RecoveryCode> codes = RecoveryCode.some();

        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(codes)
                .allSatisfy(
                        code ->
                                assertThat(code.inGroups())
                                        .matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
    }

    @Test
    void it_does_not_matter_how_a_code_is_typed() {
        RecoveryCode code = RecoveryCode.some().get(0);

        assertThat(RecoveryCode.typed(code.inGroups())).contains(code);
        assertThat(RecoveryCode.typed(" " + code.text().toLowerCase() + "\n")).contains(code);
        assertThat(RecoveryCode.typed(code.inGroups().replace('-', ' '))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "ABCD-EFGH", "ABCD-EFGH-IJKL-MNOP-QRST-UVW1"})
    void what_is_none_is_none(String typed) {
        assertThat(RecoveryCode.typed(typed)).isEmpty();
    }

    @Test
    void what_is_kept_and_written_out_does_not_tell_the_code() {
        RecoveryCode code = RecoveryCode.some().get(0);

        assertThat(code.hash()).matches("[0-9a-f]{64}");
        assertThat(code.toString()).isEqualTo("RecoveryCode[…]");
    }
}

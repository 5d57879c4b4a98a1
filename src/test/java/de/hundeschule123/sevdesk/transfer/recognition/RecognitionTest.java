package de.hundeschule123.sevdesk.transfer.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Asks of each recognition what a person would have to look at. */
class RecognitionTest {

    private static final SevdeskEntry ONE = entry("V1");
    private static final SevdeskEntry OTHER = entry("V2");

    @Test
    void a_recognition_names_all_that_looks_like_the_document() {
        assertThat(new Recognition.Absent().found()).isEmpty();
        assertThat(new Recognition.Same(ONE).found()).containsExactly(ONE);
        assertThat(new Recognition.Unclear(List.of(ONE, OTHER)).found())
                .containsExactly(ONE, OTHER);
    }

    private static SevdeskEntry entry(String id) {
        return new SevdeskEntry(
                new SevdeskRef(SevdeskRefKind.VOUCHER, id),
                null,
                null,
                null,
                null,
                null,
                EntryStatus.OPEN);
    }
}

package de.hundeschule123.sevdesk.backfill.choice;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.invoicing.DocumentSearch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A job may have been started by an older version, or go on after a restart. */
class ChoiceTextTest {

    private static final Choice FOUND =
            new Choice.Found(
                    new DocumentSearch(
                            "Kurs \"A\"",
                            DocumentSearch.Side.INCOME,
                            DocumentSearch.Status.COMMITTED,
                            LocalDate.of(2026, 1, 1),
                            null,
                            null),
                    FailedOnes.LEAVE);

    @Test
    void a_choice_is_read_as_it_was_written() {
        Choice named = new Choice.Named(List.of(3L, 1L), FailedOnes.RETRY);

        assertThat(ChoiceText.read(ChoiceText.write(named))).isEqualTo(named);
        assertThat(ChoiceText.read(ChoiceText.write(FOUND))).isEqualTo(FOUND);
    }

    @Test
    void what_an_older_version_wrote_is_read() {
        assertThat(
                        ChoiceText.read(
                                """
                                {"failedOnes":"LEAVE","text":"Kurs \\"A\\"","side":"INCOME",
                                 "status":"COMMITTED","from":"2026-01-01","until":null,"mark":null}"""))
                .isEqualTo(FOUND);
        assertThat(ChoiceText.read("{\"failedOnes\":\"RETRY\",\"documents\":[1,3]}"))
                .isEqualTo(new Choice.Named(List.of(1L, 3L), FailedOnes.RETRY));
    }
}

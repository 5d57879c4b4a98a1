package de.hundeschule123.sevdesk.backfill.selection;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.invoicing.DocumentSearch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A job may have been started by an older version, or go on after a restart. */
class StoredSelectionTest {

    private static final DocumentSelection FOUND =
            new DocumentSelection.Found(
                    new DocumentSearch(
                            "Kurs \"A\"",
                            DocumentSearch.Side.INCOME,
                            DocumentSearch.Status.COMMITTED,
                            LocalDate.of(2026, 1, 1),
                            null,
                            null),
                    FailedTransfers.LEAVE);

    @Test
    void a_selection_is_read_as_it_was_written() {
        DocumentSelection named =
                new DocumentSelection.Named(List.of(3L, 1L), FailedTransfers.RETRY);

        assertThat(StoredSelection.read(StoredSelection.write(named))).isEqualTo(named);
        assertThat(StoredSelection.read(StoredSelection.write(FOUND))).isEqualTo(FOUND);
    }

    @Test
    void what_an_older_version_wrote_is_read() {
        assertThat(
                        StoredSelection.read(
                                """
                                {"failedOnes":"LEAVE","text":"Kurs \\"A\\"","side":"INCOME",
                                 "status":"COMMITTED","from":"2026-01-01","until":null,"mark":null}"""))
                .isEqualTo(FOUND);
        assertThat(StoredSelection.read("{\"failedOnes\":\"RETRY\",\"documents\":[1,3]}"))
                .isEqualTo(new DocumentSelection.Named(List.of(1L, 3L), FailedTransfers.RETRY));
    }

    @Test
    void a_selection_that_goes_on_is_the_same_and_says_with_what() {
        String written =
                StoredSelection.write(
                        new DocumentSelection.Named(
                                java.util.List.of(3L, 4L), FailedTransfers.LEAVE));

        String goingOn = StoredSelection.continuing(written, 77);

        assertThat(StoredSelection.read(goingOn)).isEqualTo(StoredSelection.read(written));
        assertThat(StoredSelection.continued(goingOn)).contains(77L);
        assertThat(StoredSelection.continued(written)).isEmpty();
    }
}

package de.hundeschule123.sevdesk.backfill.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DocumentSelectionTest {

    @Test
    void as_many_documents_as_the_bound_can_be_named_and_no_more() {
        assertThat(named(DocumentSelection.MOST_NAMED).documents())
                .hasSize(DocumentSelection.MOST_NAMED);
        assertThatThrownBy(() -> named(DocumentSelection.MOST_NAMED + 1))
                .isInstanceOf(Declined.class);
        assertThatThrownBy(() -> named(0)).isInstanceOf(Declined.class);
    }

    private static DocumentSelection.Named named(int count) {
        List<Long> documents = LongStream.rangeClosed(1, count).boxed().toList();
        return new DocumentSelection.Named(documents, FailedTransfers.LEAVE);
    }
}

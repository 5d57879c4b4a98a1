package de.hundeschule123.sevdesk.backfill.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.hundeschule123.platform.text.Declined;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {

    @Test
    void as_many_documents_as_the_bound_can_be_named_and_no_more() {
        assertThat(named(Choice.MOST_NAMED).documents()).hasSize(Choice.MOST_NAMED);
        assertThatThrownBy(() -> named(Choice.MOST_NAMED + 1)).isInstanceOf(Declined.class);
        assertThatThrownBy(() -> named(0)).isInstanceOf(Declined.class);
    }

    private static Choice.Named named(int count) {
        List<Long> documents = LongStream.rangeClosed(1, count).boxed().toList();
        return new Choice.Named(documents, FailedOnes.LEAVE);
    }
}

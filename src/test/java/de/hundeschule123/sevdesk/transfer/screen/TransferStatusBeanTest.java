package de.hundeschule123.sevdesk.transfer.screen;

import static org.assertj.core.api.Assertions.assertThat;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.money.Money;
import de.hundeschule123.sevdesk.transfer.outbox.Outbox;
import de.hundeschule123.sevdesk.transfer.queue.Transfer;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TransferStatusBeanTest {

    private final List<Collection<Long>> questions = new ArrayList<>();
    private final TransferStatusBean bean = new TransferStatusBean();

    @Test
    void a_list_asks_once_for_all_its_rows() throws ReflectiveOperationException {
        set(TransferStatusBean.class, bean, "outbox", new CountingOutbox());
        List<Document> rows = new ArrayList<>();
        for (long id : LongStream.rangeClosed(1, 25).toArray()) {
            rows.add(document(id));
        }

        for (Document row : rows) {
            assertThat(bean.among(rows, row.getId()).getName()).isEqualTo("NONE");
        }

        assertThat(questions).containsExactly(rows.stream().map(Document::getId).toList());
    }

    private static Document document(long id) throws ReflectiveOperationException {
        Document document =
                new Expense(LocalDate.of(2026, 11, 2), "Laden", "Futter", Money.of("1.00"));
        set(Document.class, document, "id", id);
        return document;
    }

    private static void set(Class<?> type, Object object, String field, Object value)
            throws ReflectiveOperationException {
        Field found = type.getDeclaredField(field);
        found.setAccessible(true);
        found.set(object, value);
    }

    /** An outbox without any promise, which remembers what it was asked. */
    private final class CountingOutbox extends Outbox {

        @Override
        public Map<Long, Transfer> of(Collection<Long> documents) {
            questions.add(documents);
            return Map.of();
        }
    }
}

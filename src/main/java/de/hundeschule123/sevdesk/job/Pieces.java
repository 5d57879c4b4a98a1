package de.hundeschule123.sevdesk.job;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.batch.api.chunk.ItemReader;
import jakarta.batch.api.chunk.ItemWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * The rhythm of a step in pieces: read some, decide about each, write them, read on.
 *
 * <p>A chunk step of the batch runtime would do the same inside a transaction of its own. On Payara
 * two threads in one transactional bean can take the right to begin it from the batch thread, and
 * the whole job breaks; our pieces need no such transaction, for what they write has its own.
 *
 * @param size how many items are written at once
 */
public record Pieces(int size) {

    /** Carries all items from the reader to the writer, each as the processor leaves it. */
    public void carry(ItemReader reader, ItemProcessor processor, ItemWriter writer)
            throws Exception {
        reader.open(null);
        writer.open(null);
        try {
            List<Object> piece = read(reader, processor);
            while (!piece.isEmpty()) {
                writer.writeItems(piece);
                piece = read(reader, processor);
            }
        } finally {
            writer.close();
            reader.close();
        }
    }

    /** Carries all items as they are. */
    public void carry(ItemReader reader, ItemWriter writer) throws Exception {
        carry(reader, item -> item, writer);
    }

    private List<Object> read(ItemReader reader, ItemProcessor processor) throws Exception {
        List<Object> piece = new ArrayList<>(size);
        while (piece.size() < size) {
            Object item = reader.readItem();
            if (item == null) {
                break;
            }
            piece.add(processor.processItem(item));
        }
        return piece;
    }
}

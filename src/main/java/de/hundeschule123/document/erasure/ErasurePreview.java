package de.hundeschule123.document.erasure;

import de.hundeschule123.platform.text.Texts;
import java.util.List;

/**
 * What an erasure would do.
 *
 * @param documents how many committed documents stay
 * @param drafts how many drafts go
 * @param waits why it cannot be done now; empty when it can
 * @param elsewhere what stays elsewhere
 */
public record ErasurePreview(
        long documents, long drafts, List<String> waits, List<String> elsewhere) {

    public ErasurePreview {
        waits = List.copyOf(waits);
        elsewhere = List.copyOf(elsewhere);
    }

    /** Whether the customer goes altogether, for nothing must be kept. */
    public boolean isWhole() {
        return documents == 0;
    }

    /** How many documents stay and why, in a sentence. */
    public String getDocumentWords() {
        return Texts.of("erasure.stays.documents", documents);
    }

    /** How many drafts go, in a sentence. */
    public String getDraftWords() {
        return Texts.of("erasure.goes.drafts", drafts);
    }

    public boolean isPossible() {
        return waits.isEmpty();
    }
}

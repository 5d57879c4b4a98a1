package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Narrows lists of documents by how far their transfer is. */
@ApplicationScoped
public class TransferFilter implements DocumentFilter {

    /** The choice of documents that nobody has promised to transfer. */
    public static final String NONE = "NONE";

    @Override
    public String label() {
        return Texts.of("transfer.title");
    }

    @Override
    public List<String> choices() {
        return Stream.concat(Stream.of(NONE), Arrays.stream(TransferState.values()).map(Enum::name))
                .toList();
    }

    @Override
    public String word(String choice) {
        return Texts.of("transfer.state." + choice);
    }

    @Override
    public <T extends Document> void narrow(Selection<T> documents, String choice) {
        if (choice.equals(NONE)) {
            documents.where(
                    "not exists (select t from Transfer t where t.documentId = e.id"
                            + " and t.schoolId = :school)");
            return;
        }
        TransferState state =
                Arrays.stream(TransferState.values())
                        .filter(known -> known.name().equals(choice))
                        .findFirst()
                        .orElseThrow(() -> new Declined("transfer.state.unknown", choice));
        documents
                .where(
                        "exists (select t from Transfer t where t.documentId = e.id"
                                + " and t.schoolId = :school"
                                + " and t.state = :transferState)")
                .with("transferState", state);
    }
}

package de.hundeschule123.sevdesk.transfer.outbox;

import de.hundeschule123.document.Document;
import de.hundeschule123.document.Expense;
import de.hundeschule123.document.invoicing.DocumentFilter;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Selection;
import de.hundeschule123.sevdesk.transfer.queue.FailureCause;
import de.hundeschule123.sevdesk.transfer.queue.Standing;
import de.hundeschule123.sevdesk.transfer.queue.TransferState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Narrows lists of documents by how far their transfer is. */
@ApplicationScoped
public class TransferFilter implements DocumentFilter {

    /** All that is promised and has neither arrived nor failed, in whichever state. */
    private static final String WAITING = "WAITING";

    private static final String NOT_TO_DECIDE = "(t.errorKey is null or t.errorKey <> :toDecide)";

    private static final String EXISTS =
            "exists (select t from Transfer t where t.documentId = e.id and t.schoolId = :school%s)";

    @Override
    public String label() {
        return Texts.of("transfer.title");
    }

    @Override
    public List<String> choices() {
        return Stream.concat(Arrays.stream(Standing.values()).map(Enum::name), Stream.of(WAITING))
                .toList();
    }

    @Override
    public String word(String choice) {
        return Texts.of("transfer.state." + choice);
    }

    @Override
    public <T extends Document> void narrow(Selection<T> documents, String choice) {
        if (choice.equals(WAITING)) {
            documents
                    .where(EXISTS.formatted(" and t.state not in (:transferEnds)"))
                    .with("transferEnds", List.of(TransferState.TRANSFERRED, TransferState.FAILED));
            return;
        }
        switch (named(Standing.class, choice)) {
            case NONE -> untransferred(documents);
            case PENDING -> inState(documents, TransferState.PENDING);
            case RUNNING -> inState(documents, TransferState.RUNNING);
            case TRANSFERRED -> inState(documents, TransferState.TRANSFERRED);
            case RETRY -> inState(documents, TransferState.RETRY);
            case HELD -> inState(documents, TransferState.HELD);
            case TO_DECIDE -> failed(documents, "t.errorKey = :toDecide");
            case FAILED -> failed(documents, NOT_TO_DECIDE + " and t.putAwayAt is null");
            case PUT_AWAY -> failed(documents, NOT_TO_DECIDE + " and t.putAwayAt is not null");
        }
    }

    /**
     * Narrows a query as those ask who know states alone: for them a document that waits for a
     * decision has failed like any other. A standing that is no state can be asked for as well.
     */
    public <T extends Document> void narrowByState(Selection<T> documents, String choice) {
        if (choice.equals(TransferState.FAILED.name())) {
            inState(documents, TransferState.FAILED);
        } else {
            narrow(documents, choice);
        }
    }

    private static <E extends Enum<E>> E named(Class<E> words, String choice) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> known.name().equals(choice))
                .findFirst()
                .orElseThrow(() -> new Declined("transfer.state.unknown", choice));
    }

    /** An expense is never transferred: it must not be offered as what only waits to be. */
    private static <T extends Document> void untransferred(Selection<T> documents) {
        documents
                .where("not " + EXISTS.formatted(""))
                .where("type(e) <> :neverTransferred")
                .with("neverTransferred", Expense.class);
    }

    private static <T extends Document> void inState(Selection<T> documents, TransferState state) {
        documents
                .where(EXISTS.formatted(" and t.state = :transferState"))
                .with("transferState", state);
    }

    private static <T extends Document> void failed(Selection<T> documents, String why) {
        documents
                .where(EXISTS.formatted(" and t.state = :transferState and " + why))
                .with("transferState", TransferState.FAILED)
                .with("toDecide", FailureCause.MAYBE_THERE.word());
    }
}

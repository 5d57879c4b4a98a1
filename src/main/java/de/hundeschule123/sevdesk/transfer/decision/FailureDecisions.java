package de.hundeschule123.sevdesk.transfer.decision;

import de.hundeschule123.document.Document;
import de.hundeschule123.platform.text.WrongState;
import de.hundeschule123.school.SchoolRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Optional;

/**
 * Puts failures of the current school away that somebody has dealt with, such as a voucher that was
 * deleted in sevdesk on purpose.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class FailureDecisions {

    @Inject private SchoolRecords records;
    @Inject private DecisionWriter writer;

    /**
     * Puts the failure of a document away.
     *
     * @param reason why, as far as the person says
     * @throws WrongState when it has not failed, or was put away already
     */
    public void putAway(long document, Optional<String> reason) {
        records.get(Document.class, document);
        if (!writer.putAway(document, reason)) {
            throw new WrongState("decision.putAway.notFailed");
        }
    }

    /** Puts the failures of several documents away; of how many it was one that counted. */
    public long putAway(Collection<Long> documents) {
        return documents.stream()
                .peek(document -> records.get(Document.class, document))
                .filter(document -> writer.putAway(document, Optional.empty()))
                .count();
    }
}

package de.hundeschule123.sevdesk.backfill.work;

import de.hundeschule123.sevdesk.job.Pieces;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The step that decides about the chosen documents and promises those that go, piece by piece. */
@Dependent
@Named("decideDocuments")
public class DecideDocuments extends AbstractBatchlet {

    private static final Pieces PIECES = new Pieces(200);

    @Inject private ChosenDocuments chosen;
    @Inject private JudgeDocument judge;
    @Inject private PromiseTransfers promise;

    @Override
    public String process() throws Exception {
        PIECES.carry(chosen, judge, promise);
        return null;
    }
}

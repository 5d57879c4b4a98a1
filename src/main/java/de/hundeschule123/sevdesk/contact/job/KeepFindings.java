package de.hundeschule123.sevdesk.contact.job;

import de.hundeschule123.sevdesk.job.Pieces;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The step that keeps what was found, piece by piece. */
@Dependent
@Named("keepFindings")
public class KeepFindings extends AbstractBatchlet {

    private static final Pieces PIECES = new Pieces(250);

    @Inject private Findings findings;
    @Inject private SaveFindings save;

    @Override
    public String process() throws Exception {
        PIECES.carry(findings, save);
        return null;
    }
}

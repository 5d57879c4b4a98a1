package de.hundeschule123.sevdesk.reconciliation.batch;

import jakarta.batch.api.chunk.ItemProcessor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;

/** Compares each document of the period with what lies in sevdesk. */
@Dependent
@Named("compareDocument")
public class CompareDocument implements ItemProcessor {

    @Override
    public PairedDocument.Compared processItem(Object paired) {
        return ((PairedDocument) paired).compared();
    }
}

package de.hundeschule123.document.invoicing;

import de.hundeschule123.document.DocumentStatus;
import de.hundeschule123.document.Invoice;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolId;
import de.hundeschule123.school.SchoolRecords;
import de.hundeschule123.school.retention.Expiring;
import de.hundeschule123.school.retention.Kept;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * Removes drafts that nobody has changed for long; one of which it is not known when somebody last
 * wrote in it stays.
 */
@ApplicationScoped
class ExpiringDrafts implements Expiring {

    @Inject private SchoolRecords records;
    @Inject private CurrentSchool current;

    @Override
    public Kept kept() {
        return Kept.DRAFTS;
    }

    @Override
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public int removeSome(SchoolId school, Instant before, int most) {
        return current.workingFor(school, () -> remove(before, most));
    }

    private int remove(Instant before, int most) {
        List<UnfinishedDraft> unfinished =
                records.select(UnfinishedDraft.class)
                        .where("e.document is null and e.changedAt < :before")
                        .with("before", before)
                        .orderBy("e.id")
                        .page(0, most)
                        .list();
        unfinished.forEach(records::remove);
        List<Invoice> drafts =
                records.select(Invoice.class)
                        .where("e.status = :draft and e.changedAt < :before")
                        .with("draft", DocumentStatus.DRAFT)
                        .with("before", before)
                        .orderBy("e.id")
                        .page(0, most - unfinished.size())
                        .list();
        drafts.forEach(records::remove);
        return unfinished.size() + drafts.size();
    }
}

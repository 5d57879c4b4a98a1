package de.hundeschule123.school.retention;

import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.SchoolAct;
import de.hundeschule123.school.trail.Change;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows and changes how long the current school keeps what; owner only. */
@ApplicationScoped
@Transactional
public class Retentions {

    @Inject private RetentionRepository table;
    @Inject private CurrentSchool school;
    @Inject private Trail trail;

    public Retention current() {
        school.mustBeOwner();
        return table.of(school.id());
    }

    /** Takes over the times that the owner has chosen. */
    public void choose(Retention chosen) {
        school.mustBeOwner();
        List<Change> changes = table.of(school.id()).changes(chosen);
        table.save(school.id(), chosen);
        if (!changes.isEmpty()) {
            trail.record(SchoolAct.RETENTION_CHANGED, null, Change.words(changes));
        }
    }
}

package de.hundeschule123.sevdesk.transfer.queue;

import de.hundeschule123.platform.text.NotFound;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.school.Caller;
import de.hundeschule123.school.CurrentSchool;
import de.hundeschule123.school.trail.Trail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** The incidents of the current school that nobody has looked after yet. */
@ApplicationScoped
public class Incidents {

    @Inject private CurrentSchool school;
    @Inject private IncidentRepository incidents;
    @Inject private Trail trail;

    public List<Incident> open() {
        return incidents.open(school.id());
    }

    /**
     * Notes that somebody has looked after an incident.
     *
     * @throws NotFound when there is none open in this school
     */
    @Transactional
    public void settle(long incident) {
        school.mustBeOwner();
        String who = school.caller().map(Caller::displayName).orElse(null);
        if (!incidents.settle(school.id(), incident, who)) {
            throw new NotFound();
        }
        trail.record(
                TransferAct.INCIDENT_SETTLED,
                Texts.german("trail.thing.incident", Long.toString(incident)),
                null);
    }
}

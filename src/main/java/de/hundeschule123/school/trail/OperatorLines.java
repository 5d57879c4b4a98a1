package de.hundeschule123.school.trail;

import de.hundeschule123.platform.security.SecurityEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/**
 * Tells the operator of each act that concerns security, once it has happened: what is rolled back
 * leaves no line either.
 */
@ApplicationScoped
class OperatorLines {

    void tell(@Observes(during = TransactionPhase.AFTER_SUCCESS) Recorded recorded) {
        Entry entry = recorded.entry();
        if (entry.act().area().concernsSecurity()) {
            SecurityEvent event = event(entry);
            if (entry.act().isRefusal()) {
                event.warn();
            } else {
                event.note();
            }
        }
    }

    /** Details stay with the school: they may hold what is nobody else's business. */
    private static SecurityEvent event(Entry entry) {
        Actor actor = entry.actor();
        return SecurityEvent.named(entry.act().name())
                .with("school", entry.school().value())
                .with("actor", actor.kind())
                .with("id", actor.id())
                .with("who", actor.email() == null ? actor.name() : actor.email())
                .with("from", entry.origin().address())
                .with("via", entry.origin().channel())
                .with("thing", entry.thing())
                .with("times", entry.times() == 1 ? null : entry.times());
    }
}

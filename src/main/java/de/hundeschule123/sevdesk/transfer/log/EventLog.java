package de.hundeschule123.sevdesk.transfer.log;

import de.hundeschule123.school.CurrentSchool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what was done about the current school's transfers and its connection. */
@ApplicationScoped
@Transactional
class EventLog {

    @Inject private CurrentSchool school;
    @Inject private EventLogRepository events;

    long count(EventSearch search) {
        return events.count(school.id(), search);
    }

    List<LoggedEvent> page(EventSearch search, int offset, int size) {
        return events.page(school.id(), search, offset, size);
    }

    /** Some of all, the oldest first. */
    List<LoggedEvent> oldest(EventSearch search, int offset, int size) {
        return events.oldest(school.id(), search, offset, size);
    }
}

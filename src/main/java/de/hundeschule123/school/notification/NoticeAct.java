package de.hundeschule123.school.notification;

import de.hundeschule123.school.trail.Act;

/** What people change about the notices that they get, as the trail keeps it. */
enum NoticeAct implements Act {
    NOTICES_CHOSEN,
    NOTICES_ENDED_BY_LINK;

    @Override
    public Area area() {
        return Area.SETTINGS;
    }
}

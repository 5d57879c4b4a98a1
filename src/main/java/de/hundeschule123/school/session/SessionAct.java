package de.hundeschule123.school.session;

import de.hundeschule123.school.trail.Act;

/** What people do about their sessions, as the trail keeps it. */
enum SessionAct implements Act {
    SESSION_ENDED,
    SESSIONS_ENDED;

    @Override
    public Area area() {
        return Area.ACCESS;
    }
}

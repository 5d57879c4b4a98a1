package de.hundeschule123.sevdesk.job;

import de.hundeschule123.school.trail.Act;

/** What people do about jobs, as the trail keeps it. */
enum JobAct implements Act {
    JOB_STARTED,
    JOB_STOPPED;

    @Override
    public Area area() {
        return Area.TRANSFERS;
    }
}

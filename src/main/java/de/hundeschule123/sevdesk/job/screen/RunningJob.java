package de.hundeschule123.sevdesk.job.screen;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.job.Job;

/** Shows how far a job is and where it can be followed. */
public record RunningJob(Job job) {

    public String getName() {
        return Texts.of("trail.thing.job." + job.getKind());
    }

    public int getPercent() {
        return job.getPercent();
    }

    /** How many of its things are over; empty until they have been counted. */
    public String getProgress() {
        return job.getTotal() == 0
                ? ""
                : Texts.of("start.job.progress", job.over(), job.getTotal());
    }

    /** The page where it is shown in full. */
    public String getPage() {
        return switch (job.getKind()) {
            case MATCHING -> "/einstellungen/sevdesk";
            case BACKFILL -> "/belege/liste";
            case RECONCILIATION -> "/sevdesk/abgleich";
            case UNDO -> "/sevdesk/ruecknahme";
        };
    }
}

package de.hundeschule123.sevdesk.job.rest;

import de.hundeschule123.sevdesk.job.Job;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a call that works on in the background: the job that tells how far it is. */
@Schema(name = "StartedJob", description = "Ein Hintergrundauftrag, der jetzt läuft")
public record StartedJob(
        @Schema(description = "Seine id für /api/sevdesk/jobs/{job}", examples = "7") long job) {

    /** The answer 202 with this job. */
    public static Response accepted(Job job) {
        return Response.accepted(new StartedJob(job.getId())).build();
    }
}

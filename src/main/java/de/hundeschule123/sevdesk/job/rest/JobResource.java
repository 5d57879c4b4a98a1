package de.hundeschule123.sevdesk.job.rest;

import de.hundeschule123.platform.rest.Output;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.Jobs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress of a job and the request to stop it; only those of the caller's own school. */
@Path("/sevdesk/jobs/{job}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class JobResource {

    @Inject private Jobs jobs;

    /** How far the job is. */
    @GET
    @Operation(summary = "Zeigt den Fortschritt eines Hintergrundauftrags")
    public JsonObject show(@PathParam("job") long id) {
        Job job = jobs.get(id);
        return new Output()
                .with("status", job.getState())
                .with("total", job.getTotal())
                .with("done", job.getDone())
                .with("failed", job.getFailed())
                .with("skipped", job.getSkipped())
                .with("message", job.message().map(JobMessage::word).map(Texts::of).orElse(null))
                .json();
    }

    /** Asks the job to stop. */
    @POST
    @Path("/stop")
    @Operation(summary = "Hält einen Hintergrundauftrag an")
    public JsonObject stop(@PathParam("job") long id) {
        jobs.stop(id);
        return show(id);
    }
}

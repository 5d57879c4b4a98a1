package de.hundeschule123.sevdesk.job.rest;

import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.sevdesk.job.Job;
import de.hundeschule123.sevdesk.job.JobMessage;
import de.hundeschule123.sevdesk.job.JobState;
import de.hundeschule123.sevdesk.job.Jobs;
import de.hundeschule123.sevdesk.job.LeftAlone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Progress of a job and the request to stop it; only those of the caller's own school. */
@Path("/sevdesk/jobs/{job}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sevdesk")
public class JobResource {

    /** More than a person or a program would look at one by one. */
    private static final int MOST_LEFT = 10_000;

    @Inject private Jobs jobs;

    /** How far the job is. */
    @GET
    @Operation(summary = "Zeigt den Fortschritt eines Hintergrundauftrags")
    @APIResponseSchema(
            value = Progress.class,
            responseCode = "200",
            responseDescription = "Sein Fortschritt")
    public Progress show(@PathParam("job") long id) {
        Job job = jobs.get(id);
        return new Progress(
                job.getState(),
                job.getTotal(),
                job.getDone(),
                job.getFailed(),
                job.getSkipped(),
                job.message().map(JobMessage::word).map(Texts::of),
                jobs.leftAlone(job, MOST_LEFT));
    }

    /** Asks the job to stop. */
    @POST
    @Path("/stop")
    @Operation(summary = "Hält einen Hintergrundauftrag an")
    @APIResponseSchema(
            value = Progress.class,
            responseCode = "200",
            responseDescription = "Sein Fortschritt")
    public Progress stop(@PathParam("job") long id) {
        jobs.stop(id);
        return show(id);
    }

    /** How far a job is. */
    @Schema(name = "JobProgress", description = "Wie weit ein Hintergrundauftrag ist")
    public record Progress(
            JobState status,
            @Schema(description = "Wie viele es insgesamt sind", examples = "120") long total,
            @Schema(description = "Wie viele erledigt sind", examples = "80") long done,
            @Schema(description = "Wie viele fehlgeschlagen sind", examples = "1") long failed,
            @Schema(description = "Wie viele übersprungen wurden", examples = "3") long skipped,
            @Schema(description = "Was sonst dazu zu sagen ist") Optional<String> message,
            @Schema(description = "Welche Belege so blieben, wie sie waren, und warum")
                    List<LeftAlone> left) {}
}

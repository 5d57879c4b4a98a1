package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.database.DatabaseRefusal;
import de.hundeschule123.platform.security.DeniedAccess;
import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import de.hundeschule123.platform.web.RequestPlace;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Translates everything that goes wrong into problem documents.
 *
 * <p>What we decline ourselves says why, and so does what the database refuses; of faults the
 * caller learns a number that stands in the log, and nothing else.
 */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Context private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        cause(thrown, Declined.class)
                .ifPresent(
                        declined ->
                                DeniedAccess.of(
                                        request, RequestPlace.of(request).address(), declined));
        return problem(thrown).answer();
    }

    /** Answers where JAX-RS is not yet, such as when a sign-in fails by a fault of ours. */
    public static void answer(HttpServletResponse response, Throwable thrown) {
        try {
            problem(thrown).answer(response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static Problem problem(Throwable thrown) {
        return cause(thrown, Declined.class)
                .map(declined -> new Problem(status(declined), declined.getMessage()))
                .or(() -> cause(thrown, InvalidRequest.class).map(Problem::of))
                .or(() -> cause(thrown, ConstraintViolationException.class).map(Refusals::fields))
                .or(() -> DatabaseRefusal.of(thrown).map(refusal -> database(refusal, thrown)))
                .or(() -> cause(thrown, WebApplicationException.class).map(Refusals::web))
                .orElseGet(() -> fault(thrown));
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static Status status(Declined declined) {
        return switch (declined.reason()) {
            case BAD_INPUT -> Status.BAD_REQUEST;
            case WRONG_STATE -> Status.CONFLICT;
            case NOT_ALLOWED -> Status.FORBIDDEN;
            case NOT_THERE -> Status.NOT_FOUND;
            case NOT_NOW -> Status.SERVICE_UNAVAILABLE;
            case TOO_LARGE -> Status.REQUEST_ENTITY_TOO_LARGE;
        };
    }

    private static Problem fields(ConstraintViolationException violated) {
        return Problem.of(RefusedFields.request(violated));
    }

    private static Problem database(DatabaseRefusal refusal, Throwable thrown) {
        Status status =
                switch (refusal) {
                    case VALUE -> Status.BAD_REQUEST;
                    case CHANGED -> Status.CONFLICT;
                    case BUSY, AWAY -> Status.SERVICE_UNAVAILABLE;
                };
        // One line: what is expected now and then must not fill the log of a long outage.
        LOG.log(
                Level.WARNING,
                "A request met a database that refuses ({0}): {1}",
                new Object[] {refusal, DatabaseRefusal.inShort(thrown)});
        return new Problem(status, refusal.sentence());
    }

    private static Problem web(WebApplicationException known) {
        Response.StatusType status = known.getResponse().getStatusInfo();
        return status.getStatusCode() >= 500 ? fault(known) : of(status);
    }

    /** What a status says that the server has chosen by itself. */
    static Problem of(Response.StatusType status) {
        return new Problem(
                status,
                switch (status.getStatusCode()) {
                    case 401 -> Texts.of("signin.failed");
                    case 403 -> Texts.of("error.page.403.what");
                    case 404 -> Texts.of("error.notFound");
                    case 405 -> Texts.of("error.method");
                    case 406 -> Texts.of("error.notAcceptable");
                    case 413 -> new BodyBound.TooLarge().getMessage();
                    case 415 -> Texts.of("error.mediaType");
                    default -> Texts.of("error.request");
                });
    }

    private static Problem fault(Throwable thrown) {
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A request met fault " + number, thrown);
        return Problem.fault(Texts.of("error.fault", number), "urn:uuid:" + number);
    }
}

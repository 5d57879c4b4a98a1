package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import de.hundeschule123.platform.text.Texts;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The translation of everything that goes wrong into problem documents.
 *
 * <p>What we decline ourselves says why; of faults the caller learns a number that stands in the
 * log, and nothing else.
 */
@Provider
public class Refusals implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(Refusals.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Declined declined) {
                return new Problem(status(declined), declined.getMessage()).answer();
            }
            if (cause instanceof OptimisticLockException
                    || cause instanceof PessimisticLockException) {
                return new Problem(Status.CONFLICT, Texts.of("error.changedMeanwhile")).answer();
            }
            if (cause instanceof WebApplicationException known) {
                return web(known);
            }
        }
        return fault(thrown);
    }

    private static Status status(Declined declined) {
        return switch (declined.reason()) {
            case BAD_INPUT -> Status.BAD_REQUEST;
            case WRONG_STATE -> Status.CONFLICT;
            case NOT_ALLOWED -> Status.FORBIDDEN;
            case NOT_THERE -> Status.NOT_FOUND;
        };
    }

    private static Response web(WebApplicationException known) {
        Response.StatusType status = known.getResponse().getStatusInfo();
        String detail =
                switch (status.getStatusCode()) {
                    case 404 -> Texts.of("error.notFound");
                    case 405 -> Texts.of("error.method");
                    case 406, 415 -> Texts.of("error.mediaType");
                    default -> Texts.of("error.request");
                };
        return status.getStatusCode() >= 500 ? fault(known) : new Problem(status, detail).answer();
    }

    private static Response fault(Throwable thrown) {
        String number = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, "A request met fault " + number, thrown);
        return new Problem(
                        Status.INTERNAL_SERVER_ERROR,
                        Texts.of("error.fault", number),
                        "urn:uuid:" + number)
                .answer();
    }
}

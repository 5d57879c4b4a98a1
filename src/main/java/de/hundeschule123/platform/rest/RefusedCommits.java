package de.hundeschule123.platform.rest;

import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Translates in the same way what goes wrong at the end of a transaction: for that Jersey brings a
 * mapper of its own, which is nearer than {@link Refusals} and gives up.
 */
@Provider
public class RefusedCommits implements ExceptionMapper<TransactionalException> {

    @Override
    public Response toResponse(TransactionalException thrown) {
        return Refusals.problem(thrown).answer();
    }
}

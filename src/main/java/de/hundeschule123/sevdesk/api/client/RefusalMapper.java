package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/**
 * Maps answers that are no success to what they mean for the caller.
 *
 * <p>Between us and sevdesk stand firewalls, gateways and proxies that answer in its place. A
 * refusal counts only in sevdesk's own words; all else is a disturbance, whatever its status.
 */
public class RefusalMapper implements ResponseExceptionMapper<SevdeskFailure> {

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status < 200 || status >= 300;
    }

    @Override
    public SevdeskFailure toThrowable(Response response) {
        try (response) {
            return failure(response);
        }
    }

    private static SevdeskFailure failure(Response response) {
        int status = response.getStatus();
        if (status == 429) {
            return new SevdeskFailure.Busy(
                    AnswerReader.CALL,
                    details(said(response), status, "429"),
                    retryAfter(response).orElse(null));
        }
        if (status == 401) {
            return new SevdeskFailure.AccountRejected(
                    AnswerReader.CALL, details(said(response), status, "account"));
        }
        Optional<SaidError> error = said(response);
        if (status < 400 || status >= 500 || status == 408) {
            return new SevdeskFailure.Unseen(
                    AnswerReader.CALL, details(error, status, "server"), null);
        }
        if (error.isEmpty()) {
            return new SevdeskFailure.Unseen(
                    AnswerReader.CALL, new Details(status, "not from sevdesk", null, null), null);
        }
        return status == 402 || status == 403
                ? new SevdeskFailure.AccountRejected(
                        AnswerReader.CALL, details(error, status, "account"))
                : new SevdeskFailure.Rejected(
                        AnswerReader.CALL, details(error, status, "rejected"));
    }

    private static Optional<SaidError> said(Response response) {
        try (InputStream in = response.readEntity(InputStream.class)) {
            return AnswerReader.parsed(in.readAllBytes()).flatMap(SaidError::in);
        } catch (IOException | RuntimeException broken) {
            // Whoever answers so has said nothing; the status alone must do.
            return Optional.empty();
        }
    }

    private static Details details(Optional<SaidError> error, int status, String otherwise) {
        return error.map(own -> own.details(status, otherwise))
                .orElseGet(() -> new Details(status, otherwise, null, null));
    }

    /** A date counts from the moment of the answer on sevdesk's own clock, which it names. */
    private static Optional<Duration> retryAfter(Response response) {
        return Optional.ofNullable(response.getHeaderString("Retry-After"))
                .flatMap(
                        wish ->
                                RetryAfter.read(
                                        wish,
                                        Optional.ofNullable(response.getDate())
                                                .map(Date::toInstant)));
    }
}

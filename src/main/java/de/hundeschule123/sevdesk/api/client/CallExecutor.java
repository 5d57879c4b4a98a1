package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Executes single calls under the guards of MicroProfile Fault Tolerance.
 *
 * <p>The time-out counts for the whole call, be it read byte by byte. Only with a thread of the
 * call's own it does: without {@code @Asynchronous} a blocked read hears no interruption and ends
 * with the client's time-out, which begins anew with each byte. That thread may stay blocked for a
 * while after its caller has gone, and keeps its place in the bulkhead as long. A call that waits
 * for a place when its time is over is never begun.
 *
 * <p>The circuit breaker counts only connections that could not be made: it is one for all schools,
 * and what one school's account answers must not cost another.
 */
@ApplicationScoped
@Timeout(60_000)
@Bulkhead(value = 64, waitingTaskQueue = 1)
@CircuitBreaker(
        requestVolumeThreshold = 20,
        failureRatio = 0.9,
        delay = 5000,
        failOn = SevdeskFailure.NotSent.class)
public class CallExecutor {

    /**
     * Reads; tried once more when there was no usable answer, for reading does no harm.
     *
     * @throws SevdeskFailure when there is still none
     */
    @Asynchronous
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {
                SevdeskFailure.NotSent.class,
                SevdeskFailure.Unseen.class,
                TimeoutException.class
            })
    public <T> CompletionStage<T> read(Supplier<T> call) {
        return CompletableFuture.completedFuture(once(call));
    }

    /**
     * Writes: one request on the wire, whatever happens.
     *
     * @throws SevdeskFailure when there was no usable answer
     */
    @Asynchronous
    public <T> CompletionStage<T> write(Supplier<T> call) {
        return CompletableFuture.completedFuture(once(call));
    }

    private static <T> T once(Supplier<T> call) {
        try {
            return call.get();
        } catch (NotUnderstood other) {
            throw new SevdeskFailure.Unseen(
                    AnswerReader.CALL,
                    new Details(AnswerReader.SUCCESS, "not understood", null, null),
                    other);
        } catch (ProcessingException failure) {
            throw wasNeverSent(failure)
                    ? new SevdeskFailure.NotSent(
                            AnswerReader.CALL, Details.silent("connect"), failure)
                    : new SevdeskFailure.Unseen(
                            AnswerReader.CALL, Details.silent(silence(failure)), failure);
        }
    }

    private static String silence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return SevdeskFailure.Unseen.TOO_SLOW;
            }
        }
        return "no answer";
    }

    /** Only what happens before the first byte of the request counts as not sent. */
    private static boolean wasNeverSent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof SSLHandshakeException
                    || cause instanceof SocketTimeoutException && isConnecting(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isConnecting(Throwable timeout) {
        return timeout.getMessage() != null
                && timeout.getMessage().toLowerCase(Locale.ROOT).contains("connect timed out");
    }
}

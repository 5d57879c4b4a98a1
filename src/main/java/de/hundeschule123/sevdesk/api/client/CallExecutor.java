package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.CallTimes;
import de.hundeschule123.sevdesk.api.SevdeskFailure;
import de.hundeschule123.sevdesk.api.SevdeskFailure.Details;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * The carrier of single calls.
 *
 * <p>The client's read time-out is per read, not per call, so each call runs on a thread of its own
 * under a total deadline. The circuit breaker counts only connections that could not be made: it is
 * one for all schools, and what one school's account answers must not cost another.
 */
@ApplicationScoped
public class CallExecutor {

    private static final int MOST_CALLS = 64;

    @Resource private ManagedThreadFactory factory;

    private Duration deadline;

    private ExecutorService threads;

    /** For the container's proxies. */
    protected CallExecutor() {}

    @Inject
    CallExecutor(CallTimes times) {
        this.deadline = times.deadline();
    }

    /** A pool without a queue: a call starts at once or is refused, it never waits unseen. */
    @PostConstruct
    void open() {
        threads =
                new ThreadPoolExecutor(
                        0, MOST_CALLS, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }

    /** A wire outside a container. */
    public CallExecutor(ExecutorService threads, Duration deadline) {
        this.threads = threads;
        this.deadline = deadline;
    }

    /**
     * Reads; tried once more when there was no usable answer, for reading does no harm.
     *
     * @throws SevdeskFailure when there is still none
     */
    @Retry(
            maxRetries = 1,
            delay = 200,
            jitter = 100,
            retryOn = {SevdeskFailure.NotSent.class, SevdeskFailure.Unseen.class})
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.9,
            delay = 5000,
            failOn = SevdeskFailure.NotSent.class)
    @Bulkhead(64)
    public <T> T read(Exchange<T> exchange) {
        return once(exchange);
    }

    /**
     * Writes: one request on the wire, whatever happens.
     *
     * @throws SevdeskFailure when there was no usable answer
     */
    @CircuitBreaker(
            requestVolumeThreshold = 20,
            failureRatio = 0.9,
            delay = 5000,
            failOn = SevdeskFailure.NotSent.class)
    @Bulkhead(64)
    public <T> T write(Exchange<T> exchange) {
        return once(exchange);
    }

    private <T> T once(Exchange<T> exchange) {
        String operation = exchange.operation();
        Deadline end = Deadline.in(deadline);
        Future<T> answer;
        try {
            answer = threads.submit(() -> carryOut(exchange, end));
        } catch (RejectedExecutionException full) {
            throw new SevdeskFailure.NotSent(operation, Details.silent("no thread free"), full);
        }
        try {
            return answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new SevdeskFailure.Unseen(operation, Details.silent("deadline"), late);
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new SevdeskFailure.Unseen(operation, Details.silent("stopped"), stopped);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SevdeskFailure failure
                    ? failure
                    : new SevdeskFailure.Unseen(
                            operation, Details.silent("fault"), failed.getCause());
        }
    }

    private static <T> T carryOut(Exchange<T> exchange, Deadline end) {
        String operation = exchange.operation();
        try (Response response = exchange.call().get()) {
            return new ResponseReader(operation, response, end, exchange.bound())
                    .as(exchange.form());
        } catch (ProcessingException failure) {
            throw wasNeverSent(failure)
                    ? new SevdeskFailure.NotSent(operation, Details.silent("connect"), failure)
                    : new SevdeskFailure.Unseen(operation, Details.silent("no answer"), failure);
        }
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

    /** What the guards of this class throw, in our terms. */
    public static SevdeskFailure guarded(String operation, RuntimeException guard) {
        if (guard instanceof SevdeskFailure failure) {
            return failure;
        }
        if (guard instanceof CircuitBreakerOpenException || guard instanceof BulkheadException) {
            return new SevdeskFailure.NotSent(operation, Details.silent("guard"), guard);
        }
        throw guard;
    }
}

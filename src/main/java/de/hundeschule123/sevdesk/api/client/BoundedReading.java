package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.CallTimes;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Bounds the reading of every answer, be it a success or a refusal: in bytes, and in time from the
 * moment of the request, for the client's own time-out begins anew with each byte.
 */
public class BoundedReading implements ClientRequestFilter, ReaderInterceptor {

    /** Under this name the REST client tells which operation was called. */
    private static final String OPERATION = "org.eclipse.microprofile.rest.client.invokedMethod";

    private static final String DEADLINE = BoundedReading.class.getName() + ".deadline";

    private final Duration limit =
            Duration.ofMillis(
                    ConfigProvider.getConfig().getValue(CallTimes.DEADLINE_MILLIS, Long.class));

    @Override
    public void filter(ClientRequestContext request) {
        request.setProperty(DEADLINE, Deadline.in(limit));
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext reading) throws IOException {
        InputStream wire = reading.getInputStream();
        reading.setInputStream(
                new BoundedStream(
                        wire,
                        Bound.of((Method) reading.getProperty(OPERATION)),
                        (Deadline) reading.getProperty(DEADLINE)));
        try {
            return reading.proceed();
        } catch (IOException | RuntimeException failed) {
            wire.close();
            throw failed;
        }
    }
}

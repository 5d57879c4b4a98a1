package de.hundeschule123.sevdesk.api.client;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** An answer of sevdesk as the container would hand it over; only what a reading asks for. */
public final class PracticeResponse extends Response {

    private static final Date MOMENT = Date.from(Instant.parse("2026-11-20T09:00:00Z"));

    private final int status;
    private final InputStream body;
    private final Map<String, String> headers = new HashMap<>();
    private Bound bound = Bound.WHOLE;
    private Deadline deadline = Deadline.in(Duration.ofMinutes(1));

    private PracticeResponse(int status, InputStream body) {
        this.status = status;
        this.body = body;
    }

    public static PracticeResponse of(int status, String body) {
        return new PracticeResponse(status, stream(body));
    }

    static PracticeResponse cutAfter(String start) {
        InputStream cut =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("connection reset");
                    }
                };
        return new PracticeResponse(200, new SequenceInputStream(stream(start), cut));
    }

    static PracticeResponse endless() {
        return new PracticeResponse(
                200,
                new InputStream() {
                    @Override
                    public int read() {
                        return ' ';
                    }
                });
    }

    /** An answer as bytes that are no text. */
    static PracticeResponse of(int status, byte[] body) {
        return new PracticeResponse(status, new ByteArrayInputStream(body));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    PracticeResponse within(Bound other) {
        bound = other;
        return this;
    }

    PracticeResponse within(Duration limit) {
        deadline = Deadline.in(limit);
        return this;
    }

    PracticeResponse with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public String getHeaderString(String name) {
        return headers.get(name);
    }

    @Override
    public Date getDate() {
        return MOMENT;
    }

    @Override
    public Response.StatusType getStatusInfo() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Object getEntity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T readEntity(Class<T> type) {
        return type.cast(new BoundedStream(body, bound, deadline));
    }

    @Override
    public <T> T readEntity(GenericType<T> a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T readEntity(Class<T> a, Annotation[] b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T readEntity(GenericType<T> a, Annotation[] b) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasEntity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean bufferEntity() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        // Nothing is held.
    }

    @Override
    public MediaType getMediaType() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Locale getLanguage() {
        throw new UnsupportedOperationException();
    }

    @Override
    public int getLength() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<String> getAllowedMethods() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Map<String, NewCookie> getCookies() {
        throw new UnsupportedOperationException();
    }

    @Override
    public EntityTag getEntityTag() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Date getLastModified() {
        throw new UnsupportedOperationException();
    }

    @Override
    public URI getLocation() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Set<Link> getLinks() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasLink(String a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Link getLink(String a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Link.Builder getLinkBuilder(String a) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultivaluedMap<String, Object> getMetadata() {
        throw new UnsupportedOperationException();
    }

    @Override
    public MultivaluedMap<String, String> getStringHeaders() {
        throw new UnsupportedOperationException();
    }
}

package de.hundeschule123.platform.rest;

import de.hundeschule123.platform.text.Declined;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bound on what a request may bring: a body of JSON, and no more of it than a long invoice
 * needs. It is counted while it is read, for a request need not say its length, or may lie.
 */
@Provider
public class BodyBound implements ContainerRequestFilter {

    /** The largest body in bytes: 300 lines of 500 characters, each escaped, fit in it. */
    static final int MOST = 1 << 20;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getLength() > MOST) {
            throw new TooLarge();
        }
        if (request.hasEntity() && !isPlainJson(request)) {
            throw new NotSupportedException();
        }
        request.setEntityStream(new Counted(request.getEntityStream()));
    }

    /** What a form on any web page can send is not, nor what would first have to be unpacked. */
    private static boolean isPlainJson(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        return (type == null || type.isCompatible(MediaType.APPLICATION_JSON_TYPE))
                && (encoding == null || encoding.equalsIgnoreCase("identity"));
    }

    /** The refusal of a body above the bound. */
    static final class TooLarge extends Declined {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("error.tooLarge", MOST >> 20);
        }

        @Override
        public Reason reason() {
            return Reason.TOO_LARGE;
        }
    }

    /** A stream that ends in a refusal as soon as it has given more than it may. */
    static final class Counted extends FilterInputStream {

        private long given;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int read = super.read(into, from, most);
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public long skip(long most) throws IOException {
            long skipped = super.skip(most);
            count(skipped);
            return skipped;
        }

        private void count(long more) {
            given += more;
            if (given > MOST) {
                throw new TooLarge();
            }
        }
    }
}

package de.hundeschule123.sevdesk.api.client;

import de.hundeschule123.sevdesk.api.SevdeskFailure;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/** Reads an answer within its bound and its deadline, also one that was packed on the way. */
final class BoundedStream extends InputStream {

    private static final int GZIP = 0x1f;

    private final InputStream wire;
    private final Bound bound;
    private final Deadline deadline;
    private final TextTruncation truncation = new TextTruncation();

    private InputStream answer;
    private long come;
    private long kept;

    BoundedStream(InputStream wire, Bound bound, Deadline deadline) {
        this.wire = wire;
        this.bound = bound;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        Objects.checkFromIndexSize(from, most, into.length);
        if (most == 0) {
            return 0;
        }
        byte[] chunk = new byte[most];
        int taken = 0;
        while (taken == 0) {
            int read = unpacked().read(chunk);
            if (read < 0) {
                return -1;
            }
            come += read;
            taken = bound == Bound.BEGINNINGS ? truncation.keep(chunk, read) : read;
            kept += taken;
            mustBeWithinBounds();
        }
        System.arraycopy(chunk, 0, into, from, taken);
        return taken;
    }

    private void mustBeWithinBounds() throws OutOfBounds {
        if (come > bound.mostBytes() || kept > Bound.mostKept()) {
            throw new OutOfBounds(SevdeskFailure.Unseen.TOO_LARGE);
        }
        if (deadline.isOver()) {
            throw new OutOfBounds(SevdeskFailure.Unseen.TOO_SLOW);
        }
    }

    /**
     * Some proxies pack what nobody asked them to pack; JSON never begins as a packed answer does.
     */
    private InputStream unpacked() throws IOException {
        if (answer == null) {
            PushbackInputStream peeked = new PushbackInputStream(wire);
            int first = peeked.read();
            if (first >= 0) {
                peeked.unread(first);
            }
            answer = first == GZIP ? new GZIPInputStream(peeked) : peeked;
        }
        return answer;
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}

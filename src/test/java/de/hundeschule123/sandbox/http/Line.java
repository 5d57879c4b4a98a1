package de.hundeschule123.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/** The line to the API: up, or down with every connection on it broken off. */
public final class Line {
    private final Set<EndPoint> open = ConcurrentHashMap.newKeySet();
    private volatile boolean down;

    public boolean isDown() {
        return down;
    }

    void use(EndPoint connection) {
        open.removeIf(used -> !used.isOpen());
        open.add(connection);
    }

    public void goDown() {
        down = true;
        open.forEach(Line::breakOff);
        open.clear();
    }

    public void comeUp() {
        down = false;
    }

    /** Closes a connection without a farewell, so that the caller sees a reset. */
    static void breakOff(EndPoint connection) {
        try {
            if (connection instanceof SocketChannelEndPoint socket && socket.isOpen()) {
                socket.getChannel().setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.close();
        }
    }
}

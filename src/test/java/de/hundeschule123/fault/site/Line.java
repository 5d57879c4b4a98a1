package de.hundeschule123.fault.site;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a part that the application needs: a port that forwards to the part's own, and that can
 * fall silent.
 *
 * <p>While it is silent, whoever connects is accepted and hears nothing, as with a machine that has
 * stopped answering. {@link Ending} says how that ends.
 */
public final class Line implements AutoCloseable {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final ServerSocket door;
    private final int part;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
    private boolean silent;

    /** What becomes of a silent line's connections. */
    public enum Ending {
        /** What was held back passes now, however long its sender has given up. */
        GO_ON,
        /** All are reset, as by a machine that was switched off and on. */
        CUT,
        /** They stay silent for ever, as behind a firewall that forgot them; new ones work. */
        FORGET
    }

    private Line(int part) throws IOException {
        this.part = part;
        this.door = new ServerSocket(0, 200, HERE);
    }

    /** A line to this port of this machine. */
    public static Line to(int port) throws IOException {
        Line line = new Line(port);
        begin("line to " + port, line::accept);
        return line;
    }

    public int port() {
        return door.getLocalPort();
    }

    public synchronized void fallSilent() {
        silent = true;
    }

    public synchronized void speak(Ending ending) {
        if (ending == Ending.CUT) {
            connections.forEach(Connection::reset);
        } else if (ending == Ending.FORGET) {
            connections.forEach(connection -> connection.forgotten = true);
        }
        silent = false;
        notifyAll();
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                Connection connection = new Connection(door.accept());
                connections.add(connection);
                begin("line", connection::open);
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void begin(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        connections.forEach(Connection::reset);
        speak(Ending.CUT);
    }

    /** One caller and the part, once he was put through. */
    private final class Connection {

        private final Socket caller;
        private final Socket called = new Socket();
        private volatile boolean forgotten;

        Connection(Socket caller) {
            this.caller = caller;
        }

        void open() {
            try {
                if (mayPass()) {
                    called.connect(new InetSocketAddress(HERE, part), 5000);
                    begin("line back", () -> forward(called, caller));
                }
                forward(caller, called);
            } catch (IOException away) {
                reset();
            }
        }

        /** What a forgotten connection says is swallowed, and nobody hears that it ended. */
        private void forward(Socket from, Socket to) {
            byte[] buffer = new byte[16 * 1024];
            try (Closeable ended = from) {
                InputStream in = from.getInputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (mayPass()) {
                        OutputStream out = to.getOutputStream();
                        out.write(buffer, 0, count);
                    }
                }
                if (mayPass()) {
                    to.close();
                    connections.remove(this);
                }
            } catch (IOException broken) {
                if (!forgotten) {
                    reset();
                }
            }
        }

        /** Waits while the line is silent; false when this connection is never heard again. */
        private boolean mayPass() throws IOException {
            synchronized (Line.this) {
                while (silent && !forgotten) {
                    try {
                        Line.this.wait();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IOException("interrupted", e);
                    }
                }
                return !forgotten;
            }
        }

        void reset() {
            connections.remove(this);
            reset(caller);
            reset(called);
        }

        private static void reset(Socket socket) {
            try (socket) {
                socket.setSoLinger(true, 0);
            } catch (IOException gone) {
                // Closed already.
            }
        }
    }
}

package de.hundeschule123.harness;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP request that goes over the wire as it was written down: no address is made tidy, no
 * header added but those without which no server listens.
 */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 60_000;

    private final String method;
    private final String address;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private byte[] body = new byte[0];

    private RawRequest(String method, String address) {
        this.method = method;
        this.address = address;
        headers.put("Host", "localhost");
        headers.put("Connection", "close");
    }

    /** A request of any method for any spelling of an address. */
    public static RawRequest of(String method, String address) {
        return new RawRequest(method, address);
    }

    public static RawRequest get(String address) {
        return of("GET", address);
    }

    /** With this header, in place of one of the same name. */
    public RawRequest with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signed in by HTTP Basic. */
    public RawRequest as(String user, String password) {
        return with(
                "Authorization",
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** With this body and its length. */
    public RawRequest sending(String type, byte[] content) {
        body = content.clone();
        return with("Content-Type", type).with("Content-Length", Integer.toString(content.length));
    }

    /** Sends it to a server on this machine and reads its whole answer. */
    public RawAnswer to(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            socket.setSoTimeout(PATIENCE_MILLIS);
            headers.computeIfPresent(
                    "Host", (name, host) -> host.equals("localhost") ? host + ":" + port : host);
            try {
                OutputStream out = socket.getOutputStream();
                out.write(head().getBytes(StandardCharsets.ISO_8859_1));
                out.write(body);
                out.flush();
            } catch (SocketException refusedBeforeItWasRead) {
                // What the server had to say may still be there to read.
            }
            return RawAnswer.read(socket.getInputStream());
        }
    }

    private String head() {
        StringBuilder head = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        return head.append("\r\n").toString();
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}

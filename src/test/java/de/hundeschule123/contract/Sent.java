package de.hundeschule123.contract;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it went over the wire; the token is left out. */
record Sent(
        String method, String path, Map<String, String> query, String contentType, byte[] body) {

    String text() {
        return new String(body, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
        boolean json = contentType != null && contentType.startsWith("application/json");
        return method
                + " "
                + path
                + " "
                + query
                + (json ? " " + new String(body, StandardCharsets.UTF_8) : "");
    }
}

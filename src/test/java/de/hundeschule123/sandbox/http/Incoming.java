package de.hundeschule123.sandbox.http;

import de.hundeschule123.sandbox.operation.Call;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Fields;

/** Reads a request to its end, so that its work can outlive its connection. */
public final class Incoming {
    private Incoming() {}

    public static Call read(Request request, String prefix) throws Exception {
        ByteBuffer body = Content.Source.asByteBuffer(request);
        return new Call(
                request.getMethod(),
                Request.getPathInContext(request).substring(prefix.length()),
                query(request),
                request.getHeaders().get(HttpHeader.CONTENT_TYPE),
                BufferUtil.toArray(body));
    }

    private static Map<String, String> query(Request request) {
        Map<String, String> query = new HashMap<>();
        for (Fields.Field field : Request.extractQueryParameters(request)) {
            query.put(field.getName(), field.getValue());
        }
        return query;
    }
}

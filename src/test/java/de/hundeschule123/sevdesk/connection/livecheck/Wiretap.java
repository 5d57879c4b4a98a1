package de.hundeschule123.sevdesk.connection.livecheck;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.hundeschule123.sandbox.wire.Wire;
import de.hundeschule123.sevdesk.api.ApiToken;
import de.hundeschule123.sevdesk.api.account.AccountApi;
import de.hundeschule123.sevdesk.api.account.GuidanceApi;
import de.hundeschule123.sevdesk.api.client.CallExecutor;
import de.hundeschule123.sevdesk.api.client.GuardedCalls;
import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
import de.hundeschule123.sevdesk.api.client.UserAgent;
import de.hundeschule123.sevdesk.api.contact.ContactApi;
import de.hundeschule123.sevdesk.api.voucher.VoucherApi;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The line to one account on which every call is written down, disguised. The product's own client
 * interfaces speak over it, so that what goes out is what the product sends; so do calls for which
 * the product has no use. The token goes into the header alone.
 */
final class Wiretap {
    private final String base;
    private final ApiToken token;
    private final Disguise disguise;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();

    /** What no check of ours may ever do. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(".*/(enshrine|bookAmount|sendBy|sendViaEmail|cancelInvoice).*");

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Rest rest;
    private final List<Exchange> exchanges = new ArrayList<>();
    private boolean rested;
    private volatile boolean closed;

    Wiretap(String base, ApiToken token, String marker, Rest rest) {
        this.base = base;
        this.token = token;
        this.disguise = new Disguise(marker);
        this.rest = rest;
    }

    /** Lets the call under way end, and no other begin. */
    synchronized void close() {
        closed = true;
    }

    /** Waits for the turn of the next call, so that the time which that takes is its own. */
    void awaitTurn() throws InterruptedException {
        rest.of(PAUSE);
        rested = true;
    }

    /** The same account, after this line has been closed. */
    Wiretap anew(String marker) {
        return new Wiretap(base, token, marker, rest);
    }

    /** What came back: the status, and the body as JSON where it is some. */
    record Reply(int status, JsonNode body, byte[] bytes) {

        boolean isSuccess() {
            return status >= 200 && status < 300 && !body.path("error").isObject();
        }

        JsonNode objects() {
            return body.path("objects");
        }

        /** The row in the answer, alone or in a list of one. */
        JsonNode row() {
            return objects().isArray() ? objects().path(0) : objects();
        }

        /** sevdesk's own words for a refusal. */
        String said() {
            return body.path("error").path("message").asText("");
        }
    }

    ApiToken token() {
        return token;
    }

    List<Exchange> exchanges() {
        return List.copyOf(exchanges);
    }

    AccountReading.Clients clients() {
        return new AccountReading.Clients(
                new GuardedCalls(new CallExecutor()),
                client(AccountApi.class),
                client(GuidanceApi.class),
                client(ContactApi.class),
                client(VoucherApi.class));
    }

    /** A client interface of the product whose calls go over this line. */
    private <T> T client(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> {
                            Reply reply = send(method, arguments);
                            return PracticeAnswers.of(
                                    method,
                                    PracticeResponse.of(
                                            reply.status(),
                                            new String(reply.bytes(), StandardCharsets.UTF_8)));
                        }));
    }

    private Reply send(Method method, Object[] arguments) throws InterruptedException {
        String path = method.getAnnotation(Path.class).value();
        List<String> query = new ArrayList<>();
        byte[] body = {};
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object value = arguments[i];
            PathParam inPath = parameters[i].getAnnotation(PathParam.class);
            QueryParam inQuery = parameters[i].getAnnotation(QueryParam.class);
            if (inPath != null) {
                path = path.replace("{" + inPath.value() + "}", value.toString());
            } else if (inQuery != null && value != null) {
                query.add(encoded(inQuery.value()) + "=" + encoded(value.toString()));
            } else if (inQuery == null && !parameters[i].isAnnotationPresent(HeaderParam.class)) {
                body = bytes(value);
            }
        }
        String whole = query.isEmpty() ? path : path + "?" + String.join("&", query);
        return send(verb(method), whole, body.length == 0 ? null : type(method), body);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Object body) {
        return body instanceof JsonObject json
                ? json.toString().getBytes(StandardCharsets.UTF_8)
                : (byte[]) body;
    }

    private static String verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }

    private static String type(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        return own == null ? MediaType.APPLICATION_JSON : own.value()[0];
    }

    /** A call for which the product has no use. */
    Reply call(String method, String path, JsonNode body) throws InterruptedException {
        return send(
                method,
                path,
                body == null ? null : MediaType.APPLICATION_JSON,
                body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8));
    }

    Reply send(String method, String path, String contentType, byte[] body)
            throws InterruptedException {
        if (!rested) {
            rest.of(PAUSE);
        }
        rested = false;
        return sendNow(method, path, contentType, body);
    }

    /** A reading that does not wait for its turn, because it is the waiting that is measured. */
    Reply readNow(String path) throws InterruptedException {
        return sendNow("GET", path, null, new byte[0]);
    }

    private synchronized Reply sendNow(String method, String path, String contentType, byte[] body)
            throws InterruptedException {
        if (FORBIDDEN.matcher(path).matches()) {
            throw new IllegalArgumentException("No check may call " + path);
        }
        if (closed) {
            throw new InterruptedException("The line is closed");
        }
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Authorization", token.value())
                        .header("Accept", MediaType.APPLICATION_JSON)
                        .header("User-Agent", UserAgent.NAME)
                        .method(method, BodyPublishers.ofByteArray(body));
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            Reply reply = new Reply(answer.statusCode(), json(answer.body()), answer.body());
            keep(method, path, contentType, body, reply);
            return reply;
        } catch (IOException broken) {
            throw new ProcessingException(broken);
        }
    }

    private void keep(String method, String path, String contentType, byte[] body, Reply reply) {
        String before = disguise.path(path);
        JsonNode sent =
                body.length == 0
                        ? NullNode.instance
                        : MediaType.APPLICATION_JSON.equals(contentType)
                                ? disguise.request(json(body))
                                : TextNode.valueOf("form");
        exchanges.add(
                new Exchange(method, before, sent, reply.status(), disguise.of(reply.body())));
    }

    private static JsonNode json(byte[] bytes) {
        try {
            JsonNode read = Wire.JSON.readTree(bytes);
            return read == null || read.isMissingNode() ? NullNode.instance : read;
        } catch (IOException none) {
            return TextNode.valueOf("no JSON");
        }
    }
}

package de.hundeschule123.contract;

import de.hundeschule123.sevdesk.api.client.PracticeAnswers;
import de.hundeschule123.sevdesk.api.client.PracticeResponse;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The REST client outside a server: reads the annotations of a client interface, sends what they
 * say, and keeps a record of it.
 */
final class RecordedApi {

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<Sent> sent = new ArrayList<>();
    private final Set<String> used = new TreeSet<>();

    RecordedApi(String base) {
        this.base = base;
    }

    /** A client interface whose calls are sent and recorded. */
    <T> T client(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) ->
                                PracticeAnswers.of(method, exchange(method, arguments))));
    }

    List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The operations that were called, as {@code Interface.method}. */
    Set<String> used() {
        return used;
    }

    /** All operations of a client interface. */
    static Set<String> operationsOf(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> !method.isSynthetic())
                .map(RecordedApi::nameOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private PracticeResponse exchange(Method method, Object[] arguments)
            throws InterruptedException {
        used.add(nameOf(method));
        String path = method.getAnnotation(Path.class).value();
        Map<String, String> query = new LinkedHashMap<>();
        String token = null;
        byte[] body = {};
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            Object value = arguments[i];
            if (parameters[i].isAnnotationPresent(HeaderParam.class)) {
                token = value.toString();
            } else if (parameters[i].isAnnotationPresent(PathParam.class)) {
                String name = parameters[i].getAnnotation(PathParam.class).value();
                path = path.replace("{" + name + "}", value.toString());
            } else if (parameters[i].isAnnotationPresent(QueryParam.class)) {
                if (value != null) {
                    query.put(
                            parameters[i].getAnnotation(QueryParam.class).value(),
                            value.toString());
                }
            } else {
                body = bytes(value);
            }
        }
        Sent request =
                new Sent(verb(method), path, query, body.length == 0 ? null : type(method), body);
        sent.add(request);
        return send(request, token);
    }

    private PracticeResponse send(Sent request, String token) throws InterruptedException {
        String query =
                request.query().entrySet().stream()
                        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(base + request.path() + query))
                        .header("Authorization", token)
                        .method(request.method(), BodyPublishers.ofByteArray(request.body()));
        if (request.contentType() != null) {
            builder.header("Content-Type", request.contentType());
        }
        try {
            HttpResponse<String> answer = http.send(builder.build(), BodyHandlers.ofString());
            return PracticeResponse.of(answer.statusCode(), answer.body());
        } catch (IOException broken) {
            throw new ProcessingException(broken);
        }
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
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return verb.value();
            }
        }
        throw new IllegalArgumentException("no HTTP method: " + method);
    }

    private static String type(Method method) {
        Consumes own = method.getAnnotation(Consumes.class);
        Consumes of = own != null ? own : method.getDeclaringClass().getAnnotation(Consumes.class);
        return of == null ? MediaType.APPLICATION_JSON : of.value()[0];
    }
}

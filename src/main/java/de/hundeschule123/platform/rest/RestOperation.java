package de.hundeschule123.platform.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;

/** An operation of the REST interface: its address, the record it reads, the record it answers. */
record RestOperation(Method method) {

    static boolean is(Method method) {
        return verb(method).isPresent();
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value)
                .findAny();
    }

    /** How it is described so far; empty where it is hidden. */
    Optional<Operation> in(Paths paths) {
        PathItem item = paths.getPathItem(path());
        return item == null
                ? Optional.empty()
                : verb(method)
                        .map(PathItem.HttpMethod::valueOf)
                        .map(verb -> item.getOperations().get(verb));
    }

    private String path() {
        Path own = method.getAnnotation(Path.class);
        return RestApplication.BASE
                + method.getDeclaringClass().getAnnotation(Path.class).value()
                + (own == null ? "" : own.value());
    }

    Optional<Class<?>> request() {
        return Stream.of(method.getParameterTypes()).filter(Class::isRecord).findAny();
    }

    /** What it answers when all went well; without it, it answers no JSON. */
    Optional<APIResponseSchema> answer() {
        return Optional.ofNullable(method.getAnnotation(APIResponseSchema.class));
    }
}

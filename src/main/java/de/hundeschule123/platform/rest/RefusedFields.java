package de.hundeschule123.platform.rest;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Translates violated constraints of a request into a problem document that names each field; the
 * message of a constraint is a key of our texts.
 */
@Provider
public class RefusedFields implements ExceptionMapper<ConstraintViolationException> {

    @Override
    public Response toResponse(ConstraintViolationException thrown) {
        return Refusals.problem(thrown).answer();
    }

    static InvalidRequest request(ConstraintViolationException thrown) {
        FieldErrors errors = new FieldErrors();
        thrown.getConstraintViolations().stream()
                .sorted(Comparator.comparing(violation -> field(violation.getPropertyPath())))
                .forEach(
                        violation ->
                                errors.add(
                                        violation.getMessage(),
                                        field(violation.getPropertyPath()),
                                        bounds(violation)));
        return errors.refusal();
    }

    /** The path inside the request: what stands before it are the method and its parameter. */
    private static String field(Path path) {
        StringBuilder field = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                field.append('[').append(node.getIndex()).append(']');
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.isEmpty() ? "" : ".").append(node.getName());
            }
        }
        return field.toString();
    }

    private static Object[] bounds(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return Stream.of("max", "fraction")
                .filter(attributes::containsKey)
                .map(attributes::get)
                .toArray();
    }
}

package de.hundeschule123.platform.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Collects the operations of the REST interface, and the fields that extensions add to its answers,
 * while the application starts.
 *
 * <p>They are kept for the whole application, because {@link ApiDescription} is made by the server
 * and not by CDI.
 */
public class RestOperations implements Extension {

    private static final List<RestOperation> OPERATIONS = new CopyOnWriteArrayList<>();
    private static final List<AddedField> ADDED = new CopyOnWriteArrayList<>();

    void collect(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<?> resource) {
        if (!resource.getAnnotatedType().getJavaClass().isInterface()) {
            resource.getAnnotatedType().getMethods().stream()
                    .map(AnnotatedMethod::getJavaMember)
                    .filter(RestOperation::is)
                    .map(RestOperation::new)
                    .forEach(OPERATIONS::add);
        }
    }

    void collectAdded(
            @Observes @WithAnnotations(AddedField.class) ProcessAnnotatedType<?> extension) {
        ADDED.add(extension.getAnnotatedType().getAnnotation(AddedField.class));
    }

    static List<RestOperation> all() {
        return OPERATIONS;
    }

    static List<AddedField> added() {
        return ADDED;
    }
}

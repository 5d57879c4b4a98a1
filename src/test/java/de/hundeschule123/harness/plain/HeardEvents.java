package de.hundeschule123.harness.plain;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hears what an object under test fires, in the place of the container.
 *
 * @param <T> the type of the events
 */
public final class HeardEvents<T> implements Event<T> {

    private final List<T> heard = new CopyOnWriteArrayList<>();

    /** What was fired, in order. */
    public List<T> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void fire(T event) {
        heard.add(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event) {
        heard.add(event);
        return CompletableFuture.completedFuture(event);
    }

    @Override
    public <U extends T> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
        return fireAsync(event);
    }

    @Override
    public Event<T> select(Annotation... qualifiers) {
        return this;
    }

    @Override
    public <U extends T> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }
}

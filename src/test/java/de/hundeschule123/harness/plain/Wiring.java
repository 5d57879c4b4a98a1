package de.hundeschule123.harness.plain;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;

/** The putting together of objects as a container would, from parts at hand. */
public final class Wiring {

    private Wiring() {}

    /** Gives each injected field of an object the part that fits. */
    public static void wire(Object object, Object... parts) {
        for (Class<?> type = object.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class)
                        || field.isAnnotationPresent(PersistenceContext.class)) {
                    give(object, field, parts);
                }
            }
        }
    }

    private static void give(Object object, Field field, Object... parts) {
        for (Object part : parts) {
            if (field.getType().isInstance(part)) {
                try {
                    field.setAccessible(true);
                    field.set(object, part);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}

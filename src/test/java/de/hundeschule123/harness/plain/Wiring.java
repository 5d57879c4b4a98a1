package de.hundeschule123.harness.plain;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Field;

/** The putting together of objects as a container would, from parts at hand. */
public final class Wiring {

    private Wiring() {}

    /** A bean as others get it injected: with the transactions that it demands around its calls. */
    public static <T> T bean(T bean) {
        return Intercepted.around(bean);
    }

    /** A bean as others get it injected, its own injected fields given the parts that fit. */
    public static <T> T bean(T bean, Object... parts) {
        wire(bean, parts);
        return bean(bean);
    }

    /** Carries work out in a transaction of its own, as it would be if a rule were left out. */
    public static void apart(Runnable work) {
        Transactions.apart(work);
    }

    /** Gives each injected field of an object the part that fits, as a bean. */
    public static void wire(Object bean, Object... parts) {
        Object object = Intercepted.behind(bean);
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
                    field.set(object, Intercepted.around(part));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}

package de.hundeschule123.harness.plain;

import jakarta.transaction.Transactional;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FieldAccessor;
import net.bytebuddy.implementation.InvocationHandlerAdapter;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * A bean as others get it injected: each call from outside goes through the transaction that its
 * {@link Transactional} demands, a call of its own methods among themselves does not.
 */
final class Intercepted {

    private static final String HANDLER = "handler";
    private static final Map<Class<?>, Class<?>> PROXIES = new ConcurrentHashMap<>();

    private Intercepted() {}

    /** How the one behind such a bean is reached. */
    public interface Proxied {
        InvocationHandler getHandler();

        void setHandler(InvocationHandler handler);
    }

    /** What stands behind a proxy. */
    private record Calls(Object bean, Class<?> type) implements InvocationHandler {
        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            Transactional rule = rule(type, method);
            return rule == null
                    ? call(method, arguments)
                    : Transactions.within(rule, () -> call(method, arguments));
        }

        private Object call(Method method, Object... arguments) throws Throwable {
            try {
                method.setAccessible(true);
                return method.invoke(bean, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }

    /** The bean as others see it; itself when no transaction is demanded anywhere in it. */
    @SuppressWarnings("unchecked")
    static <T> T around(T bean) {
        if (bean instanceof Proxied) {
            return bean;
        }
        Class<?> type = beanType(bean.getClass());
        return isTransactional(type) ? (T) proxy(bean, type) : bean;
    }

    /** The one behind a proxy; itself when it is none. */
    static Object behind(Object bean) {
        return bean instanceof Proxied proxied ? ((Calls) proxied.getHandler()).bean() : bean;
    }

    /** Past what a test has laid over a bean, so that its rules hold for a changed method too. */
    private static Class<?> beanType(Class<?> type) {
        Class<?> bean = type;
        while (bean != Object.class && !canBeBean(bean)) {
            bean = bean.getSuperclass();
        }
        return bean;
    }

    private static boolean canBeBean(Class<?> type) {
        return !type.isHidden()
                && !Proxy.isProxyClass(type)
                && !Modifier.isFinal(type.getModifiers())
                && !type.isLocalClass()
                && !type.isAnonymousClass()
                && Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    private static boolean isTransactional(Class<?> type) {
        for (Class<?> each = type; each != Object.class; each = each.getSuperclass()) {
            if (each.isAnnotationPresent(Transactional.class)
                    || Arrays.stream(each.getDeclaredMethods())
                            .anyMatch(method -> method.isAnnotationPresent(Transactional.class))) {
                return true;
            }
        }
        return false;
    }

    private static Transactional rule(Class<?> type, Method method) {
        Transactional own = method.getAnnotation(Transactional.class);
        return own == null ? type.getAnnotation(Transactional.class) : own;
    }

    private static Object proxy(Object bean, Class<?> type) {
        try {
            Constructor<?> constructor =
                    PROXIES.computeIfAbsent(type, Intercepted::proxyType).getDeclaredConstructor();
            constructor.setAccessible(true);
            Object proxy = constructor.newInstance();
            ((Proxied) proxy).setHandler(new Calls(bean, type));
            return proxy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no bean can be made of " + type, e);
        }
    }

    private static Class<?> proxyType(Class<?> type) {
        try {
            return new ByteBuddy()
                    .subclass(type)
                    .defineField(HANDLER, InvocationHandler.class, Modifier.PRIVATE)
                    .implement(Proxied.class)
                    .intercept(FieldAccessor.ofField(HANDLER))
                    .method(
                            ElementMatchers.isVirtual()
                                    .and(
                                            ElementMatchers.not(
                                                    ElementMatchers.isDeclaredBy(Object.class)))
                                    .and(
                                            ElementMatchers.not(
                                                    ElementMatchers.isDeclaredBy(Proxied.class))))
                    .intercept(InvocationHandlerAdapter.toField(HANDLER))
                    .make()
                    .load(
                            type.getClassLoader(),
                            ClassLoadingStrategy.UsingLookup.of(
                                    MethodHandles.privateLookupIn(type, MethodHandles.lookup())))
                    .getLoaded();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no bean can be made of " + type, e);
        }
    }
}

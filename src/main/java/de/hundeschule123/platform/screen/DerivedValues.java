package de.hundeschule123.platform.screen;

import jakarta.el.BeanELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads in pages what a record derives from its components, such as {@code isNegative()} as {@code
 * negative}: Jakarta Expression Language 6 by itself finds a record's components and nothing else.
 */
public class DerivedValues extends ELResolver {

    private static final ClassValue<Set<String>> COMPONENTS =
            new ClassValue<>() {
                @Override
                protected Set<String> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents())
                            .map(RecordComponent::getName)
                            .collect(Collectors.toUnmodifiableSet());
                }
            };

    private final ELResolver getters = new BeanELResolver(true);

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
        return isDerived(base, property) ? getters.getValue(context, base, property) : null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
        return isDerived(base, property) ? getters.getType(context, base, property) : null;
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
        return isDerived(base, property) && getters.isReadOnly(context, base, property);
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
        // A record never changes; whoever else can may set it.
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
        return base instanceof Record ? String.class : null;
    }

    private static boolean isDerived(Object base, Object property) {
        return base instanceof Record
                && property instanceof String name
                && !COMPONENTS.get(base.getClass()).contains(name);
    }
}

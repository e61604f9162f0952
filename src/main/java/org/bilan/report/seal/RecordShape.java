package org.bilan.report.seal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and put together again. */
record RecordShape(List<Part> parts, Constructor<?> constructor) {
    private static final Map<Class<?>, RecordShape> KNOWN = new ConcurrentHashMap<>();

    /** @param isOptional whether it may be absent */
    record Part(String name, Type type, boolean isOptional, Method accessor) {
        @Nullable
        Object of(Object record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return KNOWN.computeIfAbsent(type, RecordShape::made);
    }

    private static RecordShape made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(Stream.of(components).map(RecordShape::part).toList(), constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Part part(RecordComponent component) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        boolean isOptional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Part(component.getName(), component.getGenericType(), isOptional, accessor);
    }

    /** @throws UnreadableRecord if the record refuses its values */
    Object make(List<@Nullable Object> values, String place) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException | IllegalArgumentException refused) {
            throw new UnreadableRecord(place, refused);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

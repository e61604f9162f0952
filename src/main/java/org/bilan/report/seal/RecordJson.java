package org.bilan.report.seal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bilan.report.json.CanonicalJson;
import org.bilan.report.json.Json;
import org.bilan.report.json.UnreadableJson;
import org.jspecify.annotations.Nullable;

/**
 * Records as JSON and back, nothing lost: an absent component is left out and an empty list is not, a decimal number keeps
 * its scale as text. The kinds of component are a closed set; {@link #check} finds any other before it is met.
 */
final class RecordJson {
    /** Says which of the records of a sealed interface it is. */
    static final String WHICH = "is";

    private static final Map<Class<?>, Function<String, Object>> TEXTS = Map.of(
            String.class, text -> text,
            BigDecimal.class, BigDecimal::new,
            LocalDate.class, LocalDate::parse,
            MonthDay.class, MonthDay::parse,
            Instant.class, Instant::parse,
            Currency.class, Currency::getInstance,
            Path.class, Path::of);

    private static final Set<Class<?>> WHOLES = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> TRUTHS = Set.of(boolean.class, Boolean.class);

    private RecordJson() {}

    static <T extends Record> byte[] bytes(T record) {
        return CanonicalJson.write(write(record.getClass(), record));
    }

    /**
     * @throws UnreadableJson if the bytes are not canonical JSON
     * @throws UnreadableRecord if they are of something else
     */
    static <T extends Record> T of(byte[] bytes, Class<T> type) {
        return type.cast(read(type, CanonicalJson.read(bytes), ""));
    }

    /**
     * Goes through every kind of component below a record.
     *
     * @throws IllegalStateException if one can be neither written nor read
     */
    static void check(Type type) {
        check(type, new HashSet<>());
    }

    private static void check(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            Stream.of(raw.getRecordComponents()).forEach(one -> check(one.getGenericType(), seen));
        } else if (raw.isSealed()) {
            Stream.of(raw.getPermittedSubclasses()).forEach(one -> check(one, seen));
        } else if (raw == Map.class) {
            if (argument(type, 0) != String.class && !raw(argument(type, 0)).isEnum()) {
                throw new IllegalStateException("Not kept in sealed reports: " + type);
            }
            check(argument(type, 1), seen);
        } else if (isMany(raw) || raw == Optional.class) {
            check(argument(type, 0), seen);
        } else if (!raw.isEnum() && !TEXTS.containsKey(raw) && !WHOLES.contains(raw) && !TRUTHS.contains(raw)) {
            throw new IllegalStateException("Not kept in sealed reports: " + type);
        }
    }

    static Json write(Type type, Object value) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            return new Json.Members(members(value));
        }
        if (raw.isSealed()) {
            SortedMap<String, Json> members = members(value);
            members.put(WHICH, new Json.Text(value.getClass().getSimpleName()));
            return new Json.Members(members);
        }
        if (raw == Map.class) {
            SortedMap<String, Json> members = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, one) -> members.put(key(key), write(argument(type, 1), one)));
            return new Json.Members(members);
        }
        if (isMany(raw)) {
            return new Json.Items(((Collection<?>) value)
                    .stream().map(one -> write(argument(type, 0), one)).toList());
        }
        if (value instanceof Number number && WHOLES.contains(raw)) {
            long whole = number.longValue();
            return Math.abs(whole) > Json.MOST_WHOLE || whole == Long.MIN_VALUE
                    ? new Json.Text(Long.toString(whole))
                    : new Json.Whole(whole);
        }
        if (value instanceof Boolean truth) {
            return new Json.Truth(truth);
        }
        return new Json.Text(value instanceof Path path ? path.toString().replace('\\', '/') : key(value));
    }

    private static String key(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static SortedMap<String, Json> members(Object value) {
        SortedMap<String, Json> members = new TreeMap<>();
        for (RecordShape.Part part : RecordShape.of(value.getClass()).parts()) {
            Object held = part.of(value);
            if (held instanceof Optional<?> perhaps) {
                perhaps.ifPresent(there -> members.put(part.name(), write(argument(part.type(), 0), there)));
            } else if (held != null) {
                members.put(part.name(), write(part.type(), held));
            }
        }
        return members;
    }

    private static Object read(Type type, Json json, String place) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            return record(raw, all(json, place), place);
        }
        if (raw.isSealed()) {
            SortedMap<String, Json> members = new TreeMap<>(all(json, place));
            Json which = members.remove(WHICH);
            return Stream.of(raw.getPermittedSubclasses())
                    .filter(one -> new Json.Text(one.getSimpleName()).equals(which))
                    .findFirst()
                    .map(one -> record(one, members, place))
                    .orElseThrow(() -> new UnreadableRecord(place + "." + WHICH));
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            all(json, place)
                    .forEach((key, one) -> map.put(
                            constant(argument(type, 0), key, place), read(argument(type, 1), one, place + "." + key)));
            return map;
        }
        return isMany(raw) ? many(raw, argument(type, 0), json, place) : plain(raw, json, place);
    }

    private static Object record(Class<?> type, SortedMap<String, Json> members, String place) {
        SortedMap<String, Json> left = new TreeMap<>(members);
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordShape.Part part : RecordShape.of(type).parts()) {
            Json json = left.remove(part.name());
            String where = place.isEmpty() ? part.name() : place + "." + part.name();
            boolean perhaps = raw(part.type()) == Optional.class;
            if (json == null && !perhaps && !part.isOptional()) {
                throw new UnreadableRecord(where);
            }
            Object value = json == null ? null : read(perhaps ? argument(part.type(), 0) : part.type(), json, where);
            values.add(perhaps ? Optional.ofNullable(value) : value);
        }
        if (!left.isEmpty()) {
            throw new UnreadableRecord(place + "." + left.firstKey());
        }
        return RecordShape.of(type).make(values, place);
    }

    private static Collection<Object> many(Class<?> raw, Type of, Json json, String place) {
        if (!(json instanceof Json.Items items)) {
            throw new UnreadableRecord(place);
        }
        Collection<Object> many = raw == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
        for (Json one : items.all()) {
            many.add(read(of, one, place + "[" + many.size() + "]"));
        }
        return many;
    }

    private static Object plain(Class<?> raw, Json json, String place) {
        if (TRUTHS.contains(raw) && json instanceof Json.Truth truth) {
            return truth.is();
        }
        try {
            if (WHOLES.contains(raw) && !(json instanceof Json.Truth)) {
                long whole = json instanceof Json.Whole number ? number.number() : Long.parseLong(text(json, place));
                return raw == int.class || raw == Integer.class ? (Object) Math.toIntExact(whole) : (Object) whole;
            }
            return constant(raw, text(json, place), place);
        } catch (RuntimeException wrong) {
            throw new UnreadableRecord(place, wrong);
        }
    }

    private static Object constant(Type type, String text, String place) {
        Class<?> raw = raw(type);
        if (raw.isEnum()) {
            return Stream.of(raw.getEnumConstants())
                    .filter(one -> ((Enum<?>) one).name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableRecord(place));
        }
        Function<String, Object> reading = TEXTS.get(raw);
        if (reading == null) {
            throw new UnreadableRecord(place);
        }
        return reading.apply(text);
    }

    private static String text(Json json, String place) {
        if (json instanceof Json.Text text) {
            return text.text();
        }
        throw new UnreadableRecord(place);
    }

    private static SortedMap<String, Json> all(Json json, String place) {
        if (json instanceof Json.Members members) {
            return members.all();
        }
        throw new UnreadableRecord(place);
    }

    private static boolean isMany(Class<?> raw) {
        return raw == List.class || raw == Set.class;
    }

    private static Class<?> raw(Type type) {
        return (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    }

    private static Type argument(Type type, int at) {
        return ((ParameterizedType) type).getActualTypeArguments()[at];
    }
}

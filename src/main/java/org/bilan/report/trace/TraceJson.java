package org.bilan.report.trace;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bilan.value.Coded;

/**
 * A trace as JSON in the canonical form of RFC 8785, so that the same trace always gives the same bytes: keys in the order
 * of their signs, no blanks, numbers as texts.
 */
public final class TraceJson {
    private static final String VERSION = "1";

    private TraceJson() {}

    public static String write(Trace trace) {
        JsonText json = new JsonText();
        json.begin('{').key("figures");
        json.list(trace.figures(), figure -> write(json, figure));
        json.text("version", VERSION).end('}');
        return json.toString();
    }

    private static void write(JsonText json, Figure figure) {
        json.begin('{').text("exact", figure.exact()).text("formula", figure.formula());
        json.text("how", figure.how().code()).text("id", figure.id());
        json.text("label", figure.label()).text("mark", figure.mark());
        json.text("printed", figure.printed()).key("records");
        json.list(figure.records(), record -> write(json, record));
        json.key("terms");
        json.list(figure.terms(), term -> write(json, term));
        json.text("unit", figure.unit()).end('}');
    }

    private static void write(JsonText json, RecordRef record) {
        json.begin('{').text("key", record.key()).text("revision", record.revision());
        json.text("table", record.table()).end('}');
    }

    private static void write(JsonText json, Term term) {
        json.begin('{').text("exact", term.exact()).text("how", term.how().code());
        json.text("label", term.label()).key("records");
        json.list(term.records(), record -> write(json, record));
        json.text("unit", term.unit()).end('}');
    }

    /**
     * What {@link #write} wrote; the marks follow from the ids and are not read.
     *
     * @throws IOException if it is not JSON, says something twice, or is no trace
     */
    public static Trace read(String json) throws IOException {
        try {
            Map<?, ?> root = object(JsonTree.read(json));
            if (!text(root, "version").equals(VERSION)) {
                throw new IOException("A trace of version " + text(root, "version"));
            }
            return new Trace(list(root, "figures", TraceJson::figure));
        } catch (IllegalArgumentException wrong) {
            throw new IOException("No trace: " + wrong.getMessage(), wrong);
        }
    }

    private static Figure figure(Object found) {
        Map<?, ?> one = object(found);
        return new Figure(
                text(one, "id"),
                text(one, "label"),
                text(one, "printed"),
                text(one, "exact"),
                text(one, "unit"),
                how(one),
                list(one, "terms", TraceJson::term),
                list(one, "records", TraceJson::record),
                text(one, "formula"));
    }

    private static Term term(Object found) {
        Map<?, ?> one = object(found);
        return new Term(
                text(one, "label"),
                text(one, "exact"),
                text(one, "unit"),
                how(one),
                list(one, "records", TraceJson::record));
    }

    private static RecordRef record(Object found) {
        Map<?, ?> one = object(found);
        return new RecordRef(text(one, "table"), text(one, "key"), text(one, "revision"));
    }

    private static How how(Map<?, ?> one) {
        String code = text(one, "how");
        return Coded.find(How.class, code).orElseThrow(() -> new IllegalArgumentException("made by " + code));
    }

    private static Map<?, ?> object(Object found) {
        if (found instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static String text(Map<?, ?> one, String key) {
        if (one.get(key) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no text " + key);
    }

    private static <T> List<T> list(Map<?, ?> one, String key, Function<Object, T> read) {
        if (one.get(key) instanceof List<?> list) {
            return list.stream().<T>map(read::apply).toList();
        }
        throw new IllegalArgumentException("no list " + key);
    }
}

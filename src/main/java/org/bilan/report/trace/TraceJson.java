package org.bilan.report.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bilan.report.json.CanonicalJson;
import org.bilan.report.json.Json;
import org.bilan.report.json.UnreadableJson;
import org.bilan.value.Coded;

/**
 * A trace as JSON in the canonical form of RFC 8785, so that the same trace always gives the same bytes: keys in the order
 * of their signs, no blanks, numbers as texts.
 */
public final class TraceJson {
    private static final String VERSION = "1";

    private TraceJson() {}

    public static String write(Trace trace) {
        Json all = Json.of(Map.of("figures", items(trace.figures(), TraceJson::json), "version", Json.of(VERSION)));
        return new String(CanonicalJson.write(all), StandardCharsets.UTF_8);
    }

    private static Json json(Figure figure) {
        return Json.of(Map.of(
                "exact", Json.of(figure.exact()),
                "formula", Json.of(figure.formula()),
                "how", Json.of(figure.how().code()),
                "id", Json.of(figure.id()),
                "label", Json.of(figure.label()),
                "mark", Json.of(figure.mark()),
                "printed", Json.of(figure.printed()),
                "records", items(figure.records(), TraceJson::json),
                "terms", items(figure.terms(), TraceJson::json),
                "unit", Json.of(figure.unit())));
    }

    private static Json json(RecordRef record) {
        return Json.of(Map.of(
                "key", Json.of(record.key()),
                "revision", Json.of(record.revision()),
                "table", Json.of(record.table())));
    }

    private static Json json(Term term) {
        return Json.of(Map.of(
                "exact", Json.of(term.exact()),
                "how", Json.of(term.how().code()),
                "label", Json.of(term.label()),
                "records", items(term.records(), TraceJson::json),
                "unit", Json.of(term.unit())));
    }

    private static <T> Json items(List<T> all, Function<T, Json> json) {
        return Json.of(all.stream().map(json).toList());
    }

    /**
     * What {@link #write} wrote; the marks follow from the ids and are not read.
     *
     * @throws IOException if it is not canonical JSON, or is no trace
     */
    public static Trace read(String json) throws IOException {
        try {
            Map<String, Json> root = members(CanonicalJson.read(json.getBytes(StandardCharsets.UTF_8)));
            if (!text(root, "version").equals(VERSION)) {
                throw new IOException("A trace of version " + text(root, "version"));
            }
            return new Trace(list(root, "figures", TraceJson::figure));
        } catch (UnreadableJson | IllegalArgumentException wrong) {
            throw new IOException("No trace: " + wrong.getMessage(), wrong);
        }
    }

    private static Figure figure(Json found) {
        Map<String, Json> one = members(found);
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

    private static Term term(Json found) {
        Map<String, Json> one = members(found);
        return new Term(
                text(one, "label"),
                text(one, "exact"),
                text(one, "unit"),
                how(one),
                list(one, "records", TraceJson::record));
    }

    private static RecordRef record(Json found) {
        Map<String, Json> one = members(found);
        return new RecordRef(text(one, "table"), text(one, "key"), text(one, "revision"));
    }

    private static How how(Map<String, Json> one) {
        String code = text(one, "how");
        return Coded.find(How.class, code).orElseThrow(() -> new IllegalArgumentException("made by " + code));
    }

    private static Map<String, Json> members(Json found) {
        if (found instanceof Json.Members members) {
            return members.all();
        }
        throw new IllegalArgumentException("an object is missing");
    }

    private static String text(Map<String, Json> one, String key) {
        if (one.get(key) instanceof Json.Text text) {
            return text.text();
        }
        throw new IllegalArgumentException("no text " + key);
    }

    private static <T> List<T> list(Map<String, Json> one, String key, Function<Json, T> read) {
        if (one.get(key) instanceof Json.Items items) {
            return items.all().stream().<T>map(read).toList();
        }
        throw new IllegalArgumentException("no list " + key);
    }
}

package org.bilan.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bilan.value.Missing;
import org.bilan.value.TextFold;

/**
 * Values from JSON: an object is a thing, an array a list, a name as it is typed in the template. Text stays text; a
 * format may read a number or a date ({@code 2022-05-21}) in it. {@code null} is a value that is missing. Numbers by name
 * are also {@linkplain JsonObject a chart}, a {@code data:} address of a picture is {@linkplain JsonPicture one}.
 */
public final class JsonScope {
    private static final int DEEPEST = 100;
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private final Map<String, String> keys = new HashMap<>();

    private JsonScope(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads one JSON object.
     *
     * @throws IOException if it is not JSON, not an object, or nested deeper than 100
     */
    public static Scope read(InputStream json) throws IOException {
        try (JsonParser parser = JSON.createParser(json)) {
            return new JsonScope(parser).root();
        }
    }

    private Scope root() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new Unfit("The data must be one JSON object: { … }", parser);
        }
        Scope scope = object(1);
        if (parser.nextToken() != null) {
            throw new Unfit("Text follows the JSON object", parser);
        }
        return scope;
    }

    private Scope object(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Unfit("Nested deeper than " + DEEPEST, parser);
        }
        JsonObject object = new JsonObject();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            String key = keys.computeIfAbsent(name, Scope::key);
            parser.nextToken();
            object.put(key, name, value(depth));
        }
        return object;
    }

    private Value value(int depth) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> new Value.Thing(object(depth + 1));
            case START_ARRAY -> new Value.Items(array(depth + 1));
            case VALUE_NUMBER_INT -> new Value.Number(new BigDecimal(parser.getText()));
            case VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> new Value.YesNo(true);
            case VALUE_FALSE -> new Value.YesNo(false);
            case VALUE_NULL -> new Value.Absent(Missing.NOT_ENTERED);
            case VALUE_STRING -> text(parser.getText());
            default -> throw new Unfit("Not a value", parser);
        };
    }

    private static Value text(String text) {
        return JsonPicture.in(text).orElseGet(() -> new Value.Text(TextFold.nfc(text)));
    }

    private Value number() throws IOException {
        BigDecimal number = new BigDecimal(parser.getText());
        if (number.scale() > 20 || number.precision() - number.scale() > 40) {
            throw new Unfit("A number has too many digits", parser);
        }
        return new Value.Number(number);
    }

    private List<Scope> array(int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Unfit("Nested deeper than " + DEEPEST, parser);
        }
        List<Scope> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Value value = value(depth);
            items.add(value instanceof Value.Thing thing ? thing.scope() : Scope.of(value));
        }
        return items;
    }

    /** JSON, but not what a template can be filled from. */
    private static final class Unfit extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        Unfit(String message, JsonParser parser) {
            super(message, parser.currentLocation());
        }
    }
}

package org.bilan.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The JSON of the Bank of Canada's Valet service, read as it streams by: {@code "observations"} is a list of objects of
 * a date {@code "d"} and, by the name of the series, {@code {"v": "1.2728"}}. Everything else is passed over.
 */
final class ValetJson {
    private final JsonParser json;
    private final Observations into;
    private int count;

    private ValetJson(JsonParser json, Observations into) {
        this.json = json;
        this.into = into;
    }

    /** @throws UnreadableTable if it is not JSON, has no observations or too many of them */
    static void read(Reader reader, Observations into) throws IOException, UnreadableTable {
        try (JsonParser json = new JsonFactory().createParser(reader)) {
            new ValetJson(json, into).readAll();
        } catch (JsonProcessingException malformed) {
            JsonLocation place = malformed.getLocation();
            throw new UnreadableTable(place == null ? 0 : place.getLineNr(), "rates.json");
        }
    }

    private void readAll() throws IOException, UnreadableTable {
        boolean found = false;
        if (json.nextToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                boolean list = json.nextToken() == JsonToken.START_ARRAY;
                if (name.equals("observations") && list) {
                    found = true;
                    observations();
                } else {
                    json.skipChildren();
                }
            }
        }
        if (!found) {
            throw new UnreadableTable(0, "rates.observations");
        }
    }

    private void observations() throws IOException, UnreadableTable {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            int line = json.currentTokenLocation().getLineNr();
            if (++count > Limits.ROWS) {
                throw new UnreadableTable(line, "table.rows", Limits.ROWS);
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new UnreadableTable(line, "rates.json");
            }
            observation(line);
        }
    }

    /** The date may stand after the rates: nothing is said of the order. */
    private void observation(int line) throws IOException, UnreadableTable {
        String day = null;
        Map<String, String> values = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("d") && value.isScalarValue()) {
                day = json.getText();
            } else if (value == JsonToken.START_OBJECT) {
                values.put(name, value());
            } else {
                json.skipChildren();
            }
            if (values.size() > Limits.COLUMNS) {
                throw new UnreadableTable(line, "table.columns", Limits.COLUMNS);
            }
        }
        String date = day == null ? "" : day;
        values.forEach((name, value) -> into.add(name, date, value, line));
    }

    /** Blank where the Bank published none. */
    private String value() throws IOException {
        String text = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("v") && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                text = json.getText();
            } else {
                json.skipChildren();
            }
        }
        return text;
    }
}

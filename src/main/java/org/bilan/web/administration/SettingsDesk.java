package org.bilan.web.administration;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.audit.Author;
import org.bilan.exchange.Edit;
import org.bilan.exchange.EditOutcome;
import org.bilan.exchange.EditProblem;
import org.bilan.exchange.RecordDesk;
import org.bilan.organization.Setting;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Language;
import org.bilan.web.Form;

/** The organisation's settings, read into a form and stored from it. */
@Singleton
class SettingsDesk {
    static final List<String> KEYS = List.of("organization", "fiscal_year_start", "currency", "language", "timezone");
    private static final String TABLE = "settings";

    private final RecordDesk desk;
    private final SettingRepository settings;

    SettingsDesk(RecordDesk desk, SettingRepository settings) {
        this.desk = desk;
        this.settings = settings;
    }

    Form stored() {
        Map<String, String> values = new LinkedHashMap<>();
        KEYS.forEach(key -> values.put(
                field(key), settings.findById(key).map(Setting::value).orElse("")));
        return Form.of(values);
    }

    /** Stores what was typed; the problems by field, in the words of {@code language}, empty when done. */
    Map<String, String> save(Form typed, Author by, Language language) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Edit> edits = new ArrayList<>();
        for (String key : KEYS) {
            String value = typed.value(field(key)).strip();
            if (value.isEmpty()) {
                problems.put(field(key), "setting." + key + ".none");
            }
            edits.add(Edit.put(TABLE, Map.of("key", key, "value", value)));
        }
        if (problems.isEmpty()) {
            EditOutcome outcome = desk.save(edits, by, language);
            for (EditProblem problem : outcome.problems()) {
                problems.put(field(KEYS.get(Math.max(0, problem.edit()))), problem.message());
            }
        }
        return problems;
    }

    /** The name of a setting's field; an account's form has a field {@code organization} of its own. */
    private static String field(String key) {
        return key.equals("organization") ? "name_of_organization" : key;
    }
}

package org.bilan.web.report.choice;

import java.util.List;
import org.bilan.report.ReportKind;
import org.bilan.value.Language;

/**
 * A kind of report that can be made here: its name, its title, and the languages it can be made in.
 *
 * @param languages those that it has a Word template in; with none at all, but a funder's form or portal, {@code spoken}
 * @param spoken the languages that the profile names, which do for a funder's form or portal alone
 */
public record ProfileChoice(
        String name, String title, ReportKind kind, List<Language> languages, List<Language> spoken) {
    public ProfileChoice {
        languages = List.copyOf(languages);
        spoken = List.copyOf(spoken);
    }
}

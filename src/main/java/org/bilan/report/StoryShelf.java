package org.bilan.report;

import java.util.List;
import java.util.Optional;
import org.bilan.funding.Narrative;
import org.bilan.value.Language;

/**
 * The narratives of a report, by section. A section that nobody wrote in the report's language is taken in French, then
 * in any other: the findings say so.
 */
final class StoryShelf {
    private final Language language;
    private final List<Narrative> narratives;

    StoryShelf(ReportFacts facts) {
        ReportRequest request = facts.request();
        this.language = request.language();
        this.narratives = facts.funding().narratives().stream()
                .filter(one -> one.report().equals(request.narrativeKey()))
                .filter(one -> one.periodStart().equals(request.period().start())
                        && one.periodEnd().equals(request.period().end()))
                .filter(one -> !one.text().isBlank())
                .toList();
    }

    Optional<Narrative> find(String section) {
        return in(section, language)
                .or(() -> in(section, Language.FR))
                .or(() -> narratives.stream()
                        .filter(one -> one.section().equals(section))
                        .findFirst());
    }

    boolean isTranslated(String section) {
        return in(section, language).isPresent();
    }

    /** Every narrative that this report may print, in the order of the records. */
    List<Narrative> all() {
        return narratives.stream()
                .filter(one -> find(one.section()).filter(one::equals).isPresent())
                .toList();
    }

    private Optional<Narrative> in(String section, Language wanted) {
        return narratives.stream()
                .filter(one -> one.section().equals(section) && one.language().equals(wanted.code()))
                .findFirst();
    }
}

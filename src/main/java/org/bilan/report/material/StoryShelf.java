package org.bilan.report.material;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.bilan.document.word.MarkedText;
import org.bilan.document.word.PlainNarrative;
import org.bilan.funding.Narrative;
import org.bilan.report.ReportRequest;
import org.bilan.report.fact.ReportFacts;
import org.bilan.template.NarrativeText;
import org.bilan.value.Language;

/**
 * The narratives of a report, by section, with their fields filled. A section that nobody wrote in the report's language is taken in French, then
 * in any other: the findings say so.
 */
public final class StoryShelf {
    private final Language language;
    private final List<Narrative> narratives;
    private final Function<String, NarrativeText.Filled> fill;
    private final Map<Narrative, NarrativeText.Filled> filled = new HashMap<>();
    private final UnaryOperator<String> marked;
    private boolean filling;

    /**
     * @param fill gives a text with its fields filled
     * @param marked the same with the figures among them marked
     */
    StoryShelf(ReportFacts facts, Function<String, NarrativeText.Filled> fill, UnaryOperator<String> marked) {
        this.fill = fill;
        this.marked = marked;
        ReportRequest request = facts.request();
        this.language = request.language();
        this.narratives = facts.funding().narratives().stream()
                .filter(one -> one.report().equals(request.narrativeKey()))
                .filter(one -> one.periodStart().equals(request.period().start())
                        && one.periodEnd().equals(request.period().end()))
                .filter(one -> !one.text().isBlank())
                .toList();
    }

    public Optional<Narrative> find(String section) {
        return typed(section).map(one -> one.with(filled(one).markdown()));
    }

    /** As it is printed: the figures that its fields insert are marked, and noted as the report's. */
    public Optional<String> printed(String section) {
        Optional<Narrative> found = typed(section);
        if (filling || found.filter(one -> one.text().contains("{{")).isEmpty()) {
            return found.map(one -> MarkedText.plain(one.text()));
        }
        filling = true;
        try {
            return found.map(one -> marked.apply(one.text()));
        } finally {
            filling = false;
        }
    }

    /** Its words alone, to be counted. */
    public Optional<String> portal(String section) {
        return find(section).map(one -> PlainNarrative.write(one.text()));
    }

    /** As it was typed. */
    private Optional<Narrative> typed(String section) {
        return in(section, language)
                .or(() -> in(section, Language.FR))
                .or(() -> narratives.stream()
                        .filter(one -> one.section().equals(section))
                        .findFirst());
    }

    public boolean isTranslated(String section) {
        return in(section, language).isPresent();
    }

    /** Every narrative that this report may print, as people would have typed it, in the order of the records. */
    public List<Narrative> all() {
        return allAsTyped().stream().map(one -> one.with(filled(one).plain())).toList();
    }

    /** Every narrative that this report may print, as words alone, without what its fields insert. */
    public List<Narrative> typedByHand() {
        return allAsTyped().stream()
                .map(one -> one.with(PlainNarrative.write(NarrativeText.withoutFields(one.text()))))
                .toList();
    }

    /** Those with tags in them, as they were typed. */
    public Stream<Narrative> withFields() {
        return allAsTyped().stream().filter(one -> one.text().contains("{{"));
    }

    private List<Narrative> allAsTyped() {
        return narratives.stream()
                .filter(one -> typed(one.section()).filter(one::equals).isPresent())
                .toList();
    }

    /** A field whose value would come from a narrative again finds it as it was typed. */
    private NarrativeText.Filled filled(Narrative one) {
        if (filling || !one.text().contains("{{")) {
            return new NarrativeText.Filled(one.text(), one.text(), List.of());
        }
        NarrativeText.Filled known = filled.get(one);
        if (known != null) {
            return known;
        }
        filling = true;
        try {
            NarrativeText.Filled whole = fill.apply(one.text());
            filled.put(one, whole);
            return whole;
        } finally {
            filling = false;
        }
    }

    private Optional<Narrative> in(String section, Language wanted) {
        return narratives.stream()
                .filter(one -> one.section().equals(section) && one.language().equals(wanted.code()))
                .findFirst();
    }
}

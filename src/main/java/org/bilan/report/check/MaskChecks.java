package org.bilan.report.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.funding.Narrative;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.ReachBy;
import org.bilan.report.material.ReachTold;
import org.bilan.report.material.Told;
import org.bilan.report.material.Warn;
import org.bilan.result.ReachMask;

/** Numbers of people that the report's tables hide and its texts tell: « trois femmes » beside a table that has a sign. */
final class MaskChecks {
    /** One alone is left out: « une personne » is mostly no count. */
    private static final Map<String, Long> WORDS = Map.ofEntries(
            Map.entry("deux", 2L),
            Map.entry("trois", 3L),
            Map.entry("quatre", 4L),
            Map.entry("two", 2L),
            Map.entry("three", 3L),
            Map.entry("four", 4L),
            Map.entry("dos", 2L),
            Map.entry("tres", 3L),
            Map.entry("cuatro", 4L));

    private static final Pattern PEOPLE = Pattern.compile(
            "(?<![\\d.,\\u00a0\\u202f])\\b(\\d{1,3}(?:[\\u00a0\\u202f ,]\\d{3})+|\\d{1,9}|"
                    + String.join("|", WORDS.keySet())
                    + ")[\\s\\u00a0\\u202f]+(?:jeunes[\\s\\u00a0]+)?"
                    + "(?:personnes?|participante?s?|femmes?|hommes?|filles?|garçons?|jeunes|enfants?|adultes?|aînée?s?"
                    + "|people|persons?|participants?|women|woman|men|man|girls?|boys?|youth|children|child|adults?|seniors?"
                    + "|personas?|participantes?|mujer(?:es)?|hombres?|niñ[ao]s?|jóvenes|adult[ao]s?)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private final Material from;
    private final Set<Long> hidden = new HashSet<>();
    private final Set<Long> published = new HashSet<>();

    private MaskChecks(Material from) {
        this.from = from;
    }

    /** Nothing in a report that hides nothing. A number that another figure publishes is told only if it is a small one. */
    static Stream<Finding> inNarratives(Material from) {
        if (from.maskBelow() == 0 || from.stories().all().isEmpty()) {
            return Stream.empty();
        }
        MaskChecks checks = new MaskChecks(from);
        checks.everyFigure().forEach(checks::sort);
        return from.stories().all().stream().flatMap(checks::told);
    }

    private void sort(Told figure) {
        if (figure.count() != null) {
            (figure.hidden() ? hidden : published).add(figure.count().count());
        }
    }

    private Stream<Finding> told(Narrative story) {
        return PEOPLE.matcher(story.text())
                .results()
                .filter(match -> isSecret(number(match.group(1))))
                .map(match -> Warn.of(
                        from,
                        "figure.masked",
                        from.say("where.section", from.sectionTitle(story.section())),
                        new Subject("narratives", story.section()),
                        match.group().replaceAll("\\s+", " ")));
    }

    private boolean isSecret(long number) {
        return number > 0 && hidden.contains(number) && (number < from.maskBelow() || !published.contains(number));
    }

    private static long number(String written) {
        Long word = WORDS.get(written.toLowerCase(Locale.ROOT));
        Matcher signs = Pattern.compile("\\D").matcher(written);
        return word != null ? word : Long.parseLong(signs.replaceAll(""));
    }

    /** Of the whole by gender and age, of each row by gender, of each activity. */
    private List<Told> everyFigure() {
        List<Told> all = new ArrayList<>();
        ReachTold told = from.told();
        for (ReachKind reach : ReachKind.values()) {
            for (ReachMeasure measure : ReachMeasure.values()) {
                all.add(told.own(reach, measure));
                all.add(told.total(from.reach().total(), false, reach, measure, ReachMask.WHOLE));
                for (AgeBand age : AgeBand.values()) {
                    all.add(told.own(reach, measure, age));
                    for (Gender gender : Gender.values()) {
                        all.add(told.own(reach, measure, gender, age));
                    }
                }
                for (Gender gender : Gender.values()) {
                    all.add(told.own(reach, measure, gender));
                }
                for (ReachBy by : ReachBy.values()) {
                    told.by(by).parts().forEach(part -> {
                        for (boolean own : new boolean[] {true, false}) {
                            all.add(told.total(part.totals(), own, reach, measure, part.key()));
                            for (Gender gender : Gender.values()) {
                                all.add(told.gender(part.totals(), own, reach, measure, part.key(), gender));
                            }
                        }
                    });
                }
            }
        }
        from.done().forEach(activity -> all.add(told.participants(activity)));
        return all;
    }
}

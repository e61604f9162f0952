package org.bilan.report.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.funding.Narrative;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.report.story.Known;
import org.bilan.report.story.Mention;
import org.bilan.report.story.Mentions;
import org.bilan.value.Language;

/** A narrative that tells an activity with another day than its record: two reports would no longer tell the same story. */
final class StoryChecks {
    private StoryChecks() {}

    static Stream<Finding> otherDays(Material from) {
        List<Known> known = from.facts().work().activities().stream()
                .map(one -> new Known(one.code(), one.title(), one.date(), false, false, Set.of()))
                .toList();
        Mentions mentions = new Mentions(known, from.period());
        return from.stories().all().stream()
                .flatMap(story ->
                        mentions.in(story.text(), Language.of(story.language()).orElse(from.language())).stream()
                                .filter(mention -> !mention.isTrue())
                                .map(mention -> finding(story, mention, from)));
    }

    private static Finding finding(Narrative story, Mention mention, Material from) {
        return Warn.of(
                from,
                "story.day",
                from.say("where.section", from.sectionTitle(story.section())),
                new Subject("narratives", story.section()),
                Warn.quoted(mention.activity().title()),
                from.wording()
                        .list(mention.days().stream()
                                .map(from.wording()::dateLong)
                                .toList()),
                from.wording().date(mention.activity().date()));
    }
}

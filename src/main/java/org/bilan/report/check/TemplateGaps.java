package org.bilan.report.check;

import java.util.List;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.material.Material;
import org.bilan.template.Gap;
import org.bilan.value.Missing;

/** Names that the template asked for and that had no value: each printed a dash. What has no meaning here is no gap. */
public final class TemplateGaps {
    private TemplateGaps() {}

    public static List<Finding> findings(List<Gap> gaps, Material from) {
        return gaps.stream()
                .filter(gap -> gap.why() != Missing.NOT_APPLICABLE)
                .map(gap -> new Finding(
                        "template.gap",
                        Severity.WARNING,
                        from.say("finding.template.gap", gap.name()),
                        gap.times() == 1
                                ? from.say("where.template", from.profile().name())
                                : from.say(
                                        "where.template.times", from.profile().name(), gap.times()),
                        from.say("finding.template.gap.do", gap.name()),
                        null))
                .toList();
    }
}

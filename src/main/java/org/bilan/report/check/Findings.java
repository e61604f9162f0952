package org.bilan.report.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.report.Finding;
import org.bilan.report.material.Material;

/** Every question that is asked of a report before it is written, in the order in which people mend. */
public final class Findings {
    /** Of one kind, so many are told one by one; the rest is one finding that says how many more there are. */
    static final int MOST_OF_A_KIND = 6;

    private static final List<Check> CHECKS = List.of(
            RuleChecks::broken,
            RuleChecks::unknown,
            GrantChecks::unexplainedVariance,
            GrantChecks::overdueObligations,
            GrantChecks::missingInstalments,
            ExpenseChecks::outsideAgreement,
            ExchangeChecks::policies,
            ExpenseChecks::withoutRate,
            ExchangeChecks::sourcesWithoutRate,
            ExchangeChecks::farRates,
            ExchangeChecks::oldRates,
            CreditChecks::unnamed,
            ExpenseChecks::withoutVoucher,
            TwinChecks::twice,
            LookAlikeChecks::organizations,
            LookAlikeChecks::activities,
            ReconciliationChecks::reconciled,
            ExpenseChecks::unallocated,
            NarrativeChecks::missing,
            NarrativeChecks::tooLong,
            NarrativeChecks::untranslated,
            NarrativeChecks::unknownFields,
            NarrativeChecks::emptyFields,
            FigureChecks::inNarratives,
            StoryChecks::otherDays,
            MaskChecks::inNarratives,
            FigureChecks::inCounts,
            FigureChecks::inReceipts,
            IndicatorChecks::withoutData,
            IndicatorChecks::crossing,
            IndicatorChecks::notAdded,
            IndicatorChecks::partsExceeding,
            IndicatorChecks::aboveWhole,
            ActivityChecks::gapsWithoutReason,
            ActivityChecks::withoutTheme,
            ActivityChecks::withoutReach,
            ActivityChecks::withoutPlace,
            PhotoChecks::withoutConsent,
            PhotoChecks::withoutFile,
            PhotoChecks::unreadable,
            AnnexChecks::refused,
            AnnexChecks::tooMany,
            AnnexChecks::cleaned,
            AnnexChecks::inside,
            AnnexChecks::undocumented);

    private Findings() {}

    public static List<Finding> of(Material from) {
        Map<String, List<Finding>> byCode = new LinkedHashMap<>();
        CHECKS.stream()
                .flatMap(check -> check.findings(from))
                .distinct()
                .forEach(one -> byCode.computeIfAbsent(one.code(), code -> new ArrayList<>())
                        .add(one));
        return byCode.values().stream()
                .flatMap(alike -> bounded(alike, from).stream())
                .toList();
    }

    /** The first few of findings of one kind, and how many more there are. */
    static List<Finding> bounded(List<Finding> alike, Material from) {
        if (alike.size() <= MOST_OF_A_KIND) {
            return alike;
        }
        List<Finding> told = new ArrayList<>(alike.subList(0, MOST_OF_A_KIND - 1));
        Finding last = alike.get(MOST_OF_A_KIND - 1);
        long more = alike.size() - told.size();
        Finding.Severity severity = alike.stream().anyMatch(one -> one.severity() == Finding.Severity.BLOCKED)
                ? Finding.Severity.BLOCKED
                : Finding.Severity.WARNING;
        told.add(new Finding(
                last.code(),
                severity,
                from.say("finding.more", last.what()),
                from.say("finding.more.where", from.wording().number(more)),
                last.remedy(),
                null,
                last.rule()));
        return told;
    }
}

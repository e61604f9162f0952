package org.bilan.report.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.finance.RuleFigure;
import org.bilan.finance.RuleGap;
import org.bilan.finance.RuleOutcome;
import org.bilan.finance.RuleResult;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleKind;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Severity;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.RuleWords;
import org.bilan.report.material.Warn;
import org.bilan.value.Share;

/** The profile's rules that the facts break, each by itself; those that cannot be told are one finding together. */
public final class RuleChecks {
    /** A late report must still be written, vouchers are kept after it, and each line without explanation has its own finding. */
    private static final Set<RuleKind> TOLD_ELSEWHERE =
            EnumSet.of(RuleKind.REPORT_DUE, RuleKind.RETENTION, RuleKind.EXPLANATION_ABOVE_VARIANCE);

    /** Each record has its own finding too: the rule is told where it blocks. */
    private static final Set<RuleKind> TOLD_BY_RECORD =
            EnumSet.of(RuleKind.VOUCHER_REQUIRED, RuleKind.INCURRED_WINDOW, RuleKind.REQUIRED_SECTION);

    /** What people must look up; the rest comes by itself, with the first expense or the finished pages. */
    private static final Set<RuleGap> WORTH_TELLING = EnumSet.of(
            RuleGap.VALUE,
            RuleGap.ELIGIBLE,
            RuleGap.RATE,
            RuleGap.QUANTITY,
            RuleGap.PROJECT,
            RuleGap.ANNEX,
            RuleGap.EVENT,
            RuleGap.EXACT);

    private RuleChecks() {}

    static Stream<Finding> broken(Material from) {
        return from.rules().results().stream()
                .filter(RuleResult::isBroken)
                .filter(one -> !TOLD_ELSEWHERE.contains(one.rule().kind()))
                .filter(one -> one.rule().blocks()
                        || !TOLD_BY_RECORD.contains(one.rule().kind()))
                .map(one -> finding(one, from).askedBy(one.rule(), from.profile()));
    }

    /** One line however many there are, so that nobody is flooded: by what is missing, the rules. */
    static Stream<Finding> unknown(Material from) {
        Map<RuleGap, List<String>> byGap = new TreeMap<>(Comparator.comparing(RuleGap::ordinal));
        for (RuleResult one : from.rules().results()) {
            if (one.outcome() == RuleOutcome.CANNOT_TELL
                    && WORTH_TELLING.contains(one.missing())
                    && !ReconciliationChecks.answers(one.rule())) {
                byGap.computeIfAbsent(one.missing(), gap -> new ArrayList<>())
                        .add(one.rule().label().in(from.language()));
            }
        }
        int all = byGap.values().stream().mapToInt(List::size).sum();
        if (all == 0) {
            return Stream.empty();
        }
        String told = byGap.entrySet().stream()
                .map(entry -> from.say(
                        "rule.gap.of", from.word("rule.gap", entry.getKey()), String.join(", ", entry.getValue())))
                .collect(Collectors.joining("; "));
        return Stream.of(Warn.of(
                from,
                "rule.unknown",
                from.say("where.profile", from.profile().name()),
                new Subject("profiles", from.profile().name()),
                all,
                from.wording().number(all),
                told));
    }

    /** What only the finished pages tell. */
    public static List<Finding> ofPages(int pages, Material from) {
        return from.rules().results(pages).stream()
                .filter(one -> one.isBroken() && one.figure() instanceof RuleFigure.Count)
                .filter(one -> from.rules().results().stream()
                        .noneMatch(before -> before.rule().equals(one.rule()) && before.isBroken()))
                .map(one -> finding(one, from).askedBy(one.rule(), from.profile()))
                .toList();
    }

    static Severity severity(ProfileRule rule) {
        return rule.blocks() ? Severity.BLOCKED : Severity.WARNING;
    }

    private static Finding finding(RuleResult result, Material from) {
        ProfileRule rule = result.rule();
        String label = rule.label().in(from.language());
        if (rule.kind() == RuleKind.MAXIMUM_SHARE && result.figure() instanceof RuleFigure.Part part) {
            return Warn.of(
                    from,
                    severity(rule),
                    "rule.share",
                    where(rule, from),
                    subject(result, from),
                    label,
                    Share.of(part.part(), part.whole())
                            .percent(2)
                            .map(from.wording()::percent)
                            .orElse(from.wording().dash()),
                    from.wording().percent(part.limit()),
                    from.wording().money(part.part()),
                    from.wording().money(part.whole()));
        }
        RuleWords words = new RuleWords(from);
        String asked = words.value(rule).orElse(from.wording().dash());
        return Warn.of(
                from,
                severity(rule),
                "rule." + rule.kind().code(),
                where(rule, from),
                subject(result, from),
                label,
                words.found(result),
                asked);
    }

    private static Subject subject(RuleResult result, Material from) {
        if (!result.concerned().isEmpty() && !result.concerned().get(0).table().equals("budget_lines")) {
            RuleResult.Concerned first = result.concerned().get(0);
            return new Subject(first.table(), first.code());
        }
        return from.request().grant() == null
                ? new Subject("profiles", from.profile().name())
                : new Subject("grants", from.reportedGrant().code());
    }

    /** Where the rule was read, so that people can look it up. */
    private static String where(ProfileRule rule, Material from) {
        ProfileRule.Source source = rule.source();
        String place = from.grant(from.request().grant())
                .map(grant -> from.say("where.grant", grant.title()))
                .orElseGet(() -> from.say("where.profile", from.profile().name()));
        return source == null ? place : from.say("where.rule", place, source.document());
    }
}

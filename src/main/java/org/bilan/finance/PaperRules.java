package org.bilan.finance;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.activity.AgeBand;
import org.bilan.activity.Gender;
import org.bilan.activity.Reach;
import org.bilan.activity.ReachKind;
import org.bilan.funding.Narrative;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.RuleUnit;
import org.bilan.organization.Person;
import org.bilan.value.TextFold;
import org.bilan.value.Translated;

/** Rules on what the report must say, in which form, and who signs it. */
final class PaperRules {
    private PaperRules() {}

    static RuleResult section(ProfileRule rule, RuleRecords records) {
        List<String> wanted = rule.demand().wanted();
        if (wanted.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        Set<String> written = records.told().narratives().stream()
                .filter(one -> !one.text().isBlank())
                .map(Narrative::section)
                .collect(Collectors.toSet());
        List<String> lacking =
                wanted.stream().filter(one -> !written.contains(one)).toList();
        return RuleResult.unless(
                rule, new RuleFigure.Words(lacking.isEmpty() ? wanted : lacking), "narratives", lacking);
    }

    /** An annex may still be sent by itself: only one that is joined is told of. */
    static RuleResult annex(ProfileRule rule, RuleRecords records) {
        List<String> wanted = rule.demand().wanted();
        if (wanted.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        RuleFigure names = new RuleFigure.Words(wanted);
        boolean joined =
                wanted.stream().allMatch(one -> isJoined(one, records.told().annexes()));
        return joined
                ? RuleResult.pass(rule, names)
                : new RuleResult(rule, RuleOutcome.CANNOT_TELL, names, RuleGap.ANNEX, List.of());
    }

    /** A profile names an annex in one language or in several: {@code rapprochement / reconciliation}. */
    private static boolean isJoined(String wanted, List<String> titles) {
        return Arrays.stream(wanted.split("/"))
                .map(TextFold::fold)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .anyMatch(name -> titles.stream().map(TextFold::fold).anyMatch(title -> title.contains(name)));
    }

    /** Counts of people reached directly, each of which must say its gender or age; counts are counted, never added up. */
    static RuleResult disaggregation(ProfileRule rule, RuleRecords records) {
        List<String> wanted = rule.demand().wanted();
        if (wanted.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        List<Reach> direct = records.told().reach().stream()
                .filter(one -> one.reach() == ReachKind.DIRECT && one.count() > 0)
                .toList();
        if (direct.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.REACH);
        }
        List<Reach> silent = direct.stream()
                .filter(one -> wanted.contains("gender") && one.gender() == Gender.UNKNOWN
                        || wanted.contains("age") && one.age() == AgeBand.UNKNOWN)
                .toList();
        return RuleResult.unless(
                rule,
                new RuleFigure.Count(silent.size(), direct.size()),
                "reach",
                silent.stream().map(Reach::activity).toList());
    }

    static RuleResult signature(ProfileRule rule, RuleRecords records) {
        List<String> wanted = rule.demand().wanted();
        if (wanted.isEmpty()) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        boolean found = records.told().people().stream()
                .map(Person::function)
                .filter(Objects::nonNull)
                .map(TextFold::fold)
                .anyMatch(function -> wanted.stream().map(TextFold::fold).anyMatch(function::contains));
        return RuleResult.of(rule, found, new RuleFigure.Words(wanted));
    }

    /** A portal takes no file: any format then serves. Characters are those of every narrative, with spaces. */
    static RuleResult format(ProfileRule rule, RuleRecords records) {
        List<String> wanted = rule.demand().wanted();
        BigDecimal most = rule.value();
        boolean takes = wanted.isEmpty()
                || wanted.contains("portal")
                || wanted.stream().anyMatch(records.output().formats()::contains);
        if (!takes) {
            return RuleResult.fail(rule, new RuleFigure.Words(wanted));
        }
        if (most == null) {
            return wanted.isEmpty()
                    ? RuleResult.cannotTell(rule, RuleGap.VALUE)
                    : RuleResult.pass(rule, new RuleFigure.Words(wanted));
        }
        if (rule.unit() == RuleUnit.CHARACTERS) {
            long found = records.told().narratives().stream()
                    .map(one -> one.text().strip())
                    .mapToLong(text -> text.codePointCount(0, text.length()))
                    .sum();
            return RuleResult.of(
                    rule, found <= most.longValueExact(), new RuleFigure.Count(found, most.longValueExact()));
        }
        Integer pages = records.output().pages();
        return pages == null
                ? RuleResult.cannotTell(rule, RuleGap.PAGES)
                : RuleResult.of(
                        rule, pages <= most.longValueExact(), new RuleFigure.Count(pages, most.longValueExact()));
    }

    /** In any of the languages in which the funder words it. */
    static RuleResult visibility(ProfileRule rule, RuleRecords records) {
        Translated wording = rule.demand().wording();
        if (wording == null) {
            return RuleResult.cannotTell(rule, RuleGap.VALUE);
        }
        List<String> words = new ArrayList<>(wording.texts().values());
        boolean said = records.told().narratives().stream()
                .map(one -> TextFold.fold(one.text()))
                .anyMatch(text -> words.stream().map(TextFold::fold).anyMatch(text::contains));
        return RuleResult.of(
                rule, said, new RuleFigure.Words(words.stream().sorted().toList()));
    }
}

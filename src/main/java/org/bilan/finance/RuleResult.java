package org.bilan.finance;

import java.util.List;
import java.util.Optional;
import org.bilan.funding.ProfileRule;
import org.jspecify.annotations.Nullable;

/**
 * A rule beside the records.
 *
 * @param figure what was found beside what the rule says; absent where there is nothing to show
 * @param missing present exactly where the outcome is that it cannot be told
 * @param concerned the records that break the rule, or that are missing something, in the order of the records
 */
public record RuleResult(
        ProfileRule rule,
        RuleOutcome outcome,
        @Nullable RuleFigure figure,
        @Nullable RuleGap missing,
        List<Concerned> concerned) {

    /** A record of the data folder: its table and its code. */
    public record Concerned(String table, String code) {}

    public RuleResult {
        concerned = List.copyOf(concerned);
        if ((missing != null) != (outcome == RuleOutcome.CANNOT_TELL)) {
            throw new IllegalArgumentException("Missing exactly where it cannot be told: " + outcome + ", " + missing);
        }
    }

    static RuleResult cannotTell(ProfileRule rule, RuleGap missing) {
        return new RuleResult(rule, RuleOutcome.CANNOT_TELL, null, missing, List.of());
    }

    static RuleResult cannotTell(ProfileRule rule, RuleGap missing, String table, List<String> codes) {
        return new RuleResult(rule, RuleOutcome.CANNOT_TELL, null, missing, all(table, codes));
    }

    static RuleResult pass(ProfileRule rule, @Nullable RuleFigure figure) {
        return new RuleResult(rule, RuleOutcome.PASS, figure, null, List.of());
    }

    static RuleResult fail(ProfileRule rule, @Nullable RuleFigure figure) {
        return new RuleResult(rule, RuleOutcome.FAIL, figure, null, List.of());
    }

    /** Kept, unless there are records that break it. */
    static RuleResult unless(ProfileRule rule, RuleFigure figure, String table, List<String> broken) {
        RuleOutcome outcome = broken.isEmpty() ? RuleOutcome.PASS : RuleOutcome.FAIL;
        return new RuleResult(rule, outcome, figure, null, all(table, broken));
    }

    static RuleResult of(ProfileRule rule, boolean kept, RuleFigure figure) {
        return kept ? pass(rule, figure) : fail(rule, figure);
    }

    public boolean isBroken() {
        return outcome == RuleOutcome.FAIL;
    }

    public Optional<RuleFigure> shown() {
        return Optional.ofNullable(figure);
    }

    private static List<Concerned> all(String table, List<String> codes) {
        return codes.stream().distinct().map(code -> new Concerned(table, code)).toList();
    }
}

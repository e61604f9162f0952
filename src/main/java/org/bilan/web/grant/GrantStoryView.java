package org.bilan.web.grant;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.Explanation;
import org.bilan.organization.Person;
import org.bilan.result.ResultTree;
import org.bilan.value.Money;
import org.bilan.value.Share;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * Everything told of one grant.
 *
 * @param spent charged to it since its beginning, in its own currency
 * @param received what came, in its own currency
 * @param promised by instalments, in its own currency; zero without any
 * @param next what is to be done first; absent if nothing is
 * @param cofinancing of the grants that pay for the same projects, this one among them
 * @param subjects what the explanations are about, by their subject
 */
public record GrantStoryView(
        GrantTerms terms,
        GrantState state,
        LocalDate today,
        String funder,
        Money spent,
        Money received,
        Money promised,
        @Nullable Moment next,
        List<Moment> moments,
        BudgetComparison budget,
        Cofinancing cofinancing,
        List<Named> projects,
        List<Happening> activities,
        long activityCount,
        List<ResultTree.Node> indicators,
        List<Explanation> explanations,
        Map<String, String> subjects,
        List<Person> people,
        List<GrantFigures.Made> reports,
        int instalments) {
    public GrantStoryView {
        moments = List.copyOf(moments);
        projects = List.copyOf(projects);
        activities = List.copyOf(activities);
        indicators = List.copyOf(indicators);
        explanations = List.copyOf(explanations);
        subjects = Map.copyOf(subjects);
        people = List.copyOf(people);
        reports = List.copyOf(reports);
    }

    /** What may still be spent; below zero when overspent. */
    public Money left() {
        return terms.amount().minus(spent);
    }

    /** Of the amount, in percent; zero of a grant of nothing. */
    public BigDecimal percent(Money part) {
        return Share.of(part, terms.amount()).percent(0).orElse(BigDecimal.ZERO);
    }

    /** The number of the first moment that is still to come; their count if none is. */
    public int firstToCome() {
        int at = 0;
        while (at < moments.size() && !moments.get(at).on().isAfter(today)) {
            at++;
        }
        return at;
    }
}

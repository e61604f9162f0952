package org.bilan.web.grant;

import java.util.ArrayList;
import java.util.List;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantKind;
import org.bilan.value.Money;
import org.bilan.value.Wording;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.record.RecordLink;

/**
 * Something missing or doubtful in what is known of a grant, that a page can tell without making a report.
 *
 * @param code names the sentence
 * @param details what fills its gaps
 */
public record GrantGap(String code, List<String> details) {
    public GrantGap {
        details = List.copyOf(details);
    }

    private static GrantGap of(String code, String... details) {
        return new GrantGap(code, List.of(details));
    }

    static List<GrantGap> in(GrantStoryView story, long outside, Wording wording) {
        List<GrantGap> gaps = new ArrayList<>();
        GrantTerms terms = story.terms();
        Grant grant = terms.grant();
        long overdue = story.moments().stream().filter(GrantGap::isOverdue).count();
        if (overdue > 0) {
            gaps.add(of("overdue", wording.number(overdue)));
        }
        if (story.spent().compareTo(terms.amount()) > 0) {
            gaps.add(of("overspent", wording.money(story.spent().minus(terms.amount()))));
        }
        if (outside > 0) {
            gaps.add(of("outside", wording.number(outside)));
        }
        if (grant.signedOn() == null && grant.kind() != GrantKind.DONATION) {
            gaps.add(of("unsigned"));
        }
        if (story.budget().rows().isEmpty()) {
            gaps.add(of("no.budget"));
        } else {
            unequal(story.budget(), terms, wording, gaps);
        }
        Money promised = story.promised();
        if (!promised.isZero() && !promised.equals(terms.amount())) {
            gaps.add(of("instalments", wording.money(promised), wording.money(terms.amount())));
        }
        return gaps;
    }

    private static void unequal(BudgetComparison budget, GrantTerms terms, Wording wording, List<GrantGap> gaps) {
        BudgetAmounts cash = budget.cash();
        Money planned = cash == null ? null : cash.revised();
        if (planned != null && !planned.equals(terms.amount())) {
            gaps.add(of("budget", wording.money(planned), wording.money(terms.amount())));
        }
    }

    /** Whether the page's visitor can do what the remedy asks: a reader may look, not write. */
    public boolean isFor(Page page) {
        return page.visitor().writes() || !(code.equals("unsigned") || code.equals("instalments"));
    }

    /** Where it is put right. */
    public String remedy(Page page, String grant) {
        return switch (code) {
            case "overdue" -> "#timeline";
            case "outside" -> "/expenses?grant=" + OwnAddress.part(grant);
            case "unsigned" -> RecordLink.edit(page, "grants", "code", grant);
            case "instalments" -> RecordLink.addAt(page, "timeline", "instalments", "grant", grant);
            default -> "/grants/" + OwnAddress.part(grant) + "/budget";
        };
    }

    static boolean isOverdue(Moment moment) {
        return moment instanceof Moment.Owed owed && owed.state() == DueState.OVERDUE
                || moment instanceof Moment.Instalment instalment && instalment.isOverdue();
    }
}

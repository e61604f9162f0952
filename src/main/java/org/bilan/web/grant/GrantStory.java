package org.bilan.web.grant;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.bilan.audit.AuditTrail;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.Explanation;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptRepository;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.Deadlines;
import org.bilan.funding.Due;
import org.bilan.funding.Grant;
import org.bilan.funding.GrantRepository;
import org.bilan.funding.Instalment;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.result.Indicator;
import org.bilan.result.ResultTree;
import org.bilan.value.Money;
import org.bilan.web.Remembered;

/** Reads the whole story of one grant. */
@Singleton
class GrantStory {
    private static final int LATEST = 8;
    private static final int MOST = 50;

    private final GrantRepository grants;
    private final GrantList list;
    private final GrantFigures figures;
    private final GrantMoney money;
    private final ReceiptRepository receipts;
    private final OrganizationRepository organizations;
    private final Clock clock;
    private final Remembered<String, Long> outside;

    GrantStory(
            GrantRepository grants,
            GrantList list,
            GrantFigures figures,
            GrantMoney money,
            ReceiptRepository receipts,
            OrganizationRepository organizations,
            Clock clock,
            AuditTrail trail) {
        this.outside = new Remembered<>(trail, MOST);
        this.grants = grants;
        this.list = list;
        this.figures = figures;
        this.money = money;
        this.receipts = receipts;
        this.organizations = organizations;
        this.clock = clock;
    }

    @ReadOnly
    Optional<GrantStoryView> of(String code) {
        return grants.findById(code).map(grant -> story(grant, list.facts(), LocalDate.now(clock)));
    }

    /** Parts of costs charged for days on which the grant did not run. */
    @ReadOnly
    long outside(GrantTerms terms) {
        String code = terms.grant().code();
        return outside.get(
                code + terms.period(),
                () -> figures.countOutside(
                        code, terms.period().start(), terms.period().end()));
    }

    private GrantStoryView story(Grant grant, AgendaFacts facts, LocalDate today) {
        String code = grant.code();
        GrantTerms terms = new GrantTerms(grant, facts.amendments());
        List<Instalment> instalments = facts.instalments().stream()
                .filter(one -> one.grant().equals(code))
                .toList();
        List<Receipt> came = receipts.findByGrantOrderByReceivedOnAndCode(code);
        List<Due> dues = Deadlines.agenda(facts.only(List.of(grant)), today).dues();
        List<Moment> moments = Timeline.of(terms, instalments, came, dues, today);
        BudgetComparison budget = money.budget(terms, today);
        Cofinancing cofinancing = money.cofinancing(grant, facts, today);
        List<Explanation> explanations = figures.explanations(code, MOST);
        List<Indicator> indicators = figures.indicators(code);
        return new GrantStoryView(
                terms,
                terms.state(today),
                today,
                organizations.findById(grant.funder()).map(Organization::name).orElse(grant.funder()),
                money.spent(budget),
                money.received(terms, instalments, came),
                instalments.stream()
                        .map(one -> one.amount(terms.currency()))
                        .reduce(Money.zero(terms.currency()), Money::plus),
                moments.stream().filter(GrantStory::isToDo).findFirst().orElse(null),
                moments,
                budget,
                cofinancing,
                figures.projects(code),
                figures.activities(code, LATEST),
                figures.countActivities(code),
                results(indicators, terms, today),
                explanations,
                subjects(explanations, budget, indicators),
                figures.people(code),
                figures.reports(code, LATEST),
                instalments.size());
    }

    private List<ResultTree.Node> results(List<Indicator> indicators, GrantTerms terms, LocalDate today) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        List<String> codes = indicators.stream().map(Indicator::code).toList();
        return ResultTree.of(indicators, GrantMoney.told(terms, today), figures.measurements(codes))
                .nodes(indicators);
    }

    private static boolean isToDo(Moment moment) {
        return moment instanceof Moment.Owed owed
                        && owed.due().kind().isHandedIn()
                        && owed.state() != org.bilan.funding.DueState.DONE
                || moment instanceof Moment.Instalment instalment && !instalment.hasCome();
    }

    /** Titles of lines and indicators; an activity is known by its code. */
    private static Map<String, String> subjects(
            List<Explanation> explanations, BudgetComparison budget, List<Indicator> indicators) {
        Map<String, String> titles = new HashMap<>();
        budget.rows().forEach(row -> titles.put("line:" + row.line(), row.title()));
        indicators.forEach(one -> titles.put("indicator:" + one.code(), one.title()));
        explanations.stream()
                .map(Explanation::subject)
                .filter(Objects::nonNull)
                .forEach(subject -> titles.putIfAbsent(subject, subject.substring(subject.indexOf(':') + 1)));
        return titles;
    }
}

package org.bilan.web.project;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.bilan.activity.Project;
import org.bilan.finance.AllocationRepository;
import org.bilan.finance.Conversion;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.finance.ExpenseRepository;
import org.bilan.finance.ProjectBudget;
import org.bilan.finance.ProjectRecords;
import org.bilan.funding.AmendmentRepository;
import org.bilan.funding.Grant;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Period;

/** What a project costs since its beginning, and who pays. */
@Singleton
class ProjectMoney {
    private static final Set<String> NOBODY = Set.of("");

    private final ProjectFigures figures;
    private final ExpenseRepository expenses;
    private final AllocationRepository allocations;
    private final AmendmentRepository amendments;
    private final ExchangeRateRepository rates;
    private final SettingRepository settings;

    ProjectMoney(
            ProjectFigures figures,
            ExpenseRepository expenses,
            AllocationRepository allocations,
            AmendmentRepository amendments,
            ExchangeRateRepository rates,
            SettingRepository settings) {
        this.figures = figures;
        this.expenses = expenses;
        this.allocations = allocations;
        this.amendments = amendments;
        this.rates = rates;
        this.settings = settings;
    }

    ProjectBudget budget(Project project, LocalDate today) {
        Set<String> own = Set.of(project.code());
        LocalDate end = today.plusDays(1);
        List<Expense> costs = expenses.findEarlier(end, NOBODY, own).stream()
                .filter(one -> project.code().equals(one.project()))
                .toList();
        Map<String, Grant> grants = new LinkedHashMap<>();
        figures.grantsOf(project.code()).forEach(one -> grants.put(one.code(), one));
        figures.chargedFor(project.code()).forEach(one -> grants.put(one.code(), one));
        LocalDate first = costs.isEmpty() ? today : costs.get(0).incurredOn();
        return ProjectBudget.of(
                project.code(),
                new Period(first.isAfter(today) ? today : first, today),
                new ProjectRecords(
                        List.copyOf(grants.values()),
                        grants.keySet().stream()
                                .flatMap(code -> amendments.findByGrantOrderByNumber(code).stream())
                                .toList(),
                        grants.isEmpty() ? List.of() : figures.links(grants.keySet()),
                        costs,
                        allocations.findOf(costs.stream().map(Expense::code).toList()),
                        conversion(grants.values(), costs)));
    }

    private Conversion conversion(Collection<Grant> grants, List<Expense> costs) {
        Currency home = settings.currency();
        Set<String> foreign = new TreeSet<>();
        grants.forEach(one -> foreign.add(one.currency()));
        costs.forEach(one -> foreign.add(one.currency()));
        foreign.remove(home.getCurrencyCode());
        return new Conversion(
                home,
                foreign.stream()
                        .flatMap(one -> rates.findByCurrencyOrderByDateAndSource(one).stream())
                        .toList());
    }
}

package org.bilan.web.grant;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bilan.finance.Allocation;
import org.bilan.finance.BudgetAmounts;
import org.bilan.finance.BudgetComparison;
import org.bilan.finance.BudgetLineRepository;
import org.bilan.finance.Cofinancing;
import org.bilan.finance.CostCategory;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.finance.FundingRecords;
import org.bilan.finance.Receipt;
import org.bilan.finance.ReceiptKind;
import org.bilan.finance.ReceiptRepository;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.organization.OrganizationRepository;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** A grant's money in short: budget and spending, what came, and who pays beside it. */
@Singleton
class GrantMoney {
    private static final String ALL = "all";

    private final GrantFigures figures;
    private final BudgetLineRepository lines;
    private final ReceiptRepository receipts;
    private final ExchangeRateRepository rates;
    private final OrganizationRepository organizations;
    private final SettingRepository settings;

    GrantMoney(
            GrantFigures figures,
            BudgetLineRepository lines,
            ReceiptRepository receipts,
            ExchangeRateRepository rates,
            OrganizationRepository organizations,
            SettingRepository settings) {
        this.figures = figures;
        this.lines = lines;
        this.receipts = receipts;
        this.rates = rates;
        this.organizations = organizations;
        this.settings = settings;
    }

    /**
     * The budget against all that was charged since the beginning. Only sums per line are asked for, so the database makes
     * them, and they stand here as one expense of the grant's first day.
     */
    BudgetComparison budget(GrantTerms terms, LocalDate today) {
        Grant grant = terms.grant();
        Expense whole = new Expense(
                ALL,
                grant.start(),
                null,
                null,
                null,
                ALL,
                CostCategory.OTHER,
                0,
                grant.currency(),
                null,
                null,
                null,
                null,
                null,
                null);
        List<Allocation> parts = figures.spentByLine(grant.code()).stream()
                .map(sum -> new Allocation(null, ALL, grant.code(), sum.code(), sum.minor(), 0))
                .toList();
        return BudgetComparison.of(
                grant,
                told(terms, today),
                terms.amendments(),
                lines.findByGrantOrderByVersionAndLine(grant.code()),
                List.of(whole),
                parts,
                List.of());
    }

    /** From the first day to the last, or to today where the grant is over. */
    static Period told(GrantTerms terms, LocalDate today) {
        Period period = terms.period();
        LocalDate signed = terms.amendments().stream()
                .map(one -> one.signedOn())
                .max(LocalDate::compareTo)
                .orElse(period.end());
        LocalDate end =
                Stream.of(period.end(), today, signed).max(LocalDate::compareTo).orElse(period.end());
        return new Period(period.start(), end);
    }

    /** In money: what is given in kind is no spending. */
    Money spent(BudgetComparison budget) {
        BudgetAmounts cash = budget.cash();
        return cash == null ? Money.zero(budget.currency()) : cash.cumulative();
    }

    /** Receipts in the grant's currency; without any, what the instalments say has come. */
    Money received(GrantTerms terms, List<Instalment> instalments, List<Receipt> came) {
        Money zero = Money.zero(terms.currency());
        boolean told = came.stream()
                .anyMatch(one -> one.currency().equals(terms.grant().currency()));
        Stream<Money> amounts = told
                ? came.stream()
                        .filter(one -> one.currency().equals(terms.grant().currency()))
                        .filter(one -> one.kind() != ReceiptKind.IN_KIND && one.kind() != ReceiptKind.INTEREST)
                        .map(Receipt::amount)
                : instalments.stream()
                        .map(Instalment::receivedMinor)
                        .filter(Objects::nonNull)
                        .map(minor -> new Money(minor, terms.currency()));
        return amounts.reduce(zero, Money::plus);
    }

    /** The sources of the work that the grant pays for together with others. */
    Cofinancing cofinancing(Grant grant, AgendaFacts facts, LocalDate today) {
        List<Grant> together = figures.payingTogether(grant.code());
        List<Receipt> came = together.stream()
                .flatMap(one -> receipts.findByGrantOrderByReceivedOnAndCode(one.code()).stream())
                .toList();
        Currency home = home();
        Set<String> foreign = new TreeSet<>();
        together.forEach(one -> foreign.add(one.currency()));
        came.forEach(one -> foreign.add(one.currency()));
        foreign.remove(home.getCurrencyCode());
        List<ExchangeRate> known = foreign.stream()
                .flatMap(one -> rates.findByCurrencyOrderByDateAndSource(one).stream())
                .toList();
        return Cofinancing.upTo(
                new FundingRecords(
                        home,
                        Stream.concat(
                                        together.stream().map(Grant::funder),
                                        came.stream().map(Receipt::source))
                                .distinct()
                                .flatMap(funder -> organizations.findById(funder).stream())
                                .toList(),
                        together,
                        facts.amendments(),
                        facts.instalments(),
                        came,
                        known),
                today);
    }

    private Currency home() {
        return settings.currency();
    }
}

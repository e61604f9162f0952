package org.bilan.web.grant;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bilan.funding.AgendaFacts;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.value.Money;
import org.bilan.value.Period;

/** Reads a funder with its grants over the years. */
@Singleton
class FunderStory {
    private final OrganizationRepository organizations;
    private final GrantFigures figures;
    private final GrantList list;

    FunderStory(OrganizationRepository organizations, GrantFigures figures, GrantList list) {
        this.organizations = organizations;
        this.figures = figures;
        this.list = list;
    }

    @ReadOnly
    Optional<FunderView> of(String code) {
        return organizations.findById(code).map(this::view);
    }

    private FunderView view(Organization funder) {
        List<Grant> grants = figures.ofFunder(funder.code());
        AgendaFacts facts = list.facts();
        List<GrantRow> rows = list.rows(facts, grants, Map.of(funder.code(), funder.name()));
        return new FunderView(funder, rows, GrantList.totals(rows), years(grants, facts));
    }

    /** Each fiscal year once for every currency in which something was expected or came. */
    private static List<FunderView.Year> years(List<Grant> grants, AgendaFacts facts) {
        Map<String, Currency> currencies = new HashMap<>();
        grants.forEach(one -> currencies.put(one.code(), Currency.getInstance(one.currency())));
        Map<List<String>, FunderView.Year> years = new TreeMap<>(Comparator.comparing((List<String> key) -> key.get(0))
                .reversed()
                .thenComparing(key -> key.get(1)));
        for (Instalment one : facts.instalments()) {
            Currency currency = currencies.get(one.grant());
            if (currency != null) {
                Money zero = Money.zero(currency);
                add(years, facts, one.expectedOn(), one.amount(currency), zero);
                LocalDate receivedOn = one.receivedOn();
                Long received = one.receivedMinor();
                if (receivedOn != null && received != null) {
                    add(years, facts, receivedOn, zero, new Money(received, currency));
                }
            }
        }
        return new ArrayList<>(years.values());
    }

    private static void add(
            Map<List<String>, FunderView.Year> years, AgendaFacts facts, LocalDate day, Money promised, Money came) {
        Period year = facts.fiscal().yearOf(day);
        years.merge(
                List.of(year.start().toString(), promised.currency().getCurrencyCode()),
                new FunderView.Year(year, promised, came),
                (one, other) -> new FunderView.Year(
                        year,
                        one.promised().plus(other.promised()),
                        one.received().plus(other.received())));
    }
}

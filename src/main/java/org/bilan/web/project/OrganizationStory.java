package org.bilan.web.project;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bilan.organization.Organization;
import org.bilan.organization.OrganizationRepository;
import org.bilan.value.Language;
import org.bilan.value.Money;
import org.bilan.web.record.CountryNames;

/** Reads what was done together with one organization. */
@Singleton
class OrganizationStory {
    private static final int LATEST = 8;
    private static final int MOST = 5_000;

    private final OrganizationRepository organizations;
    private final OrganizationFigures figures;

    OrganizationStory(OrganizationRepository organizations, OrganizationFigures figures) {
        this.organizations = organizations;
        this.figures = figures;
    }

    @ReadOnly
    Optional<OrganizationView> of(String code, Language language) {
        return organizations.findById(code).map(one -> view(one, language));
    }

    private OrganizationView view(Organization one, Language language) {
        String code = one.code();
        return new OrganizationView(
                one,
                one.country() == null ? "" : CountryNames.name(one.country(), language),
                figures.activitiesWith(code, LATEST),
                figures.countActivities(code),
                figures.projectsWith(code),
                figures.grantsOf(code),
                figures.receiptsFrom(code, LATEST),
                figures.receivedFrom(code).stream()
                        .map(sum -> new Money(sum.number(), Currency.getInstance(sum.code())))
                        .toList(),
                figures.people(code, LATEST),
                OrganizationList.twins(figures.all(MOST)).getOrDefault(code, List.of()));
    }
}

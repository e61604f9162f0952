package org.bilan.web.project;

import java.util.List;
import org.bilan.finance.Receipt;
import org.bilan.organization.Organization;
import org.bilan.organization.Person;
import org.bilan.value.Money;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;

/** An organization and what was done together; {@code received} in money, one sum for each currency. */
public record OrganizationView(
        Organization organization,
        String country,
        List<Happening> activities,
        long activityCount,
        List<Named> projects,
        List<Named> grants,
        List<Receipt> receipts,
        List<Money> received,
        List<Person> people,
        List<Organization> twins) {
    public OrganizationView {
        activities = List.copyOf(activities);
        projects = List.copyOf(projects);
        grants = List.copyOf(grants);
        receipts = List.copyOf(receipts);
        received = List.copyOf(received);
        people = List.copyOf(people);
        twins = List.copyOf(twins);
    }
}

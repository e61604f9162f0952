package org.bilan.web.project;

import java.util.List;
import org.bilan.organization.Organization;

/** An organization in a list; {@code twins} are those that it looks like. */
public record OrganizationRow(
        Organization organization, String country, long activities, long grants, List<Organization> twins) {
    public OrganizationRow {
        twins = List.copyOf(twins);
    }
}

package org.bilan.web.entry;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.bilan.activity.Project;
import org.bilan.storage.BulkReader;
import org.bilan.web.Visitor;

/** What a partner's person may write down: activities of the projects that the own organization is a partner of. */
@Singleton
class PartnerScope {
    private final BulkReader records;

    PartnerScope(BulkReader records) {
        this.records = records;
    }

    List<Project> projects(Visitor visitor) {
        return visitor.organization() == null ? List.of() : records.read(Project.class, """
                        FROM project
                        WHERE code IN (SELECT project FROM project_partner WHERE organization = ?)
                        ORDER BY title, code""", visitor.organization());
    }

    /** Whether the person may see and change an activity with these cells. */
    boolean covers(Visitor visitor, Map<String, String> cells) {
        return !visitor.isPartner()
                || projects(visitor).stream().anyMatch(project -> project.code().equals(cells.get("project")));
    }
}

package org.bilan.web.report.finding;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.bilan.activity.Photo;
import org.bilan.activity.PhotoRepository;
import org.bilan.report.Finding.Subject;
import org.bilan.report.check.Need;
import org.bilan.web.OwnAddress;
import org.bilan.web.profile.ProfileLink;
import org.jspecify.annotations.Nullable;

/** The pages on which findings are put right. */
@Singleton
public class Remedies {
    private final PhotoRepository photos;

    Remedies(PhotoRepository photos) {
        this.photos = photos;
    }

    /** @param work the report in work whose sections are meant; null leaves findings about texts without an address */
    @ReadOnly
    public List<FindingGroup> groups(List<FindingLine> findings, @Nullable String work) {
        return FindingGroup.of(findings, finding -> address(finding, work));
    }

    /** What a template asks for, each with the page on which it is completed. */
    @ReadOnly
    public List<NeedLine> asked(List<Need> needs, @Nullable String work) {
        return needs.stream()
                .map(need -> new NeedLine(need, address(need.subject(), work)))
                .toList();
    }

    private @Nullable String address(@Nullable Subject subject, @Nullable String work) {
        if (subject == null) {
            return null;
        }
        return subject.code().isEmpty() ? list(subject.table()) : address(subject.table(), subject.code(), false, work);
    }

    /** Where the records of a table are listed or added. */
    private static @Nullable String list(String table) {
        return switch (table) {
            case "activities", "expenses", "projects", "grants", "reconciliations" -> "/" + table;
            case "indicators" -> "/results";
            case "organizations", "people", "photos", "receipts", "themes", "rates", "obligations" ->
                "/records/" + table;
            default -> null;
        };
    }

    private @Nullable String address(FindingLine finding, @Nullable String work) {
        String table = finding.table();
        String code = finding.subject();
        return table == null || code == null ? null : address(table, code, isAboutBudget(finding), work);
    }

    private @Nullable String address(String table, String code, boolean budget, @Nullable String work) {
        return switch (table) {
            case "activities", "expenses", "organizations", "projects" -> "/" + table + "/" + coded(code);
            case "indicators" -> "/results/" + coded(code);
            case "grants" -> "/grants/" + coded(code) + (budget ? "/budget" : "");
            case "instalments", "obligations" -> "/grants/" + coded(code);
            case "narratives" -> work == null ? null : "/reports/work/" + work + "#section-" + coded(code);
            case "photos" -> photo(code);
            case "profiles" -> ProfileLink.open(code);
            case "reconciliations" -> "/reconciliations/" + coded(code);
            case "receipts" -> "/records/receipts/edit?code=" + coded(code);
            default -> null;
        };
    }

    /** The page of a record that a report in work was made from, by its table and key; null where it has none of its own. */
    public static @Nullable String address(String table, String key, String work) {
        String code = coded(key);
        return switch (table) {
            case "activities", "expenses", "organizations", "projects", "grants", "reconciliations" ->
                "/" + table + "/" + code;
            case "indicators" -> "/results/" + code;
            case "receipts", "photos", "people", "themes" -> "/records/" + table + "/edit?code=" + code;
            case "narratives" -> "/reports/work/" + work + "#texts";
            case "settings" -> null;
            default -> key.contains(" ") ? owner(table, key.substring(0, key.indexOf(' '))) : null;
        };
    }

    /** What is known by its owner and more is looked at with its owner. */
    private static @Nullable String owner(String table, String code) {
        return switch (table) {
            case "amendments", "instalments", "obligations", "budget_lines", "explanations", "forecasts" ->
                "/grants/" + coded(code);
            case "allocations" -> "/expenses/" + coded(code);
            case "reach" -> "/activities/" + coded(code);
            case "measurements" -> "/results/" + coded(code);
            default -> null;
        };
    }

    private static boolean isAboutBudget(FindingLine finding) {
        String code = finding.code();
        return code != null && (code.contains("variance") || code.contains("share") || code.contains("budget"));
    }

    /** A photo is kept with its activity or project. */
    private String photo(String code) {
        Optional<Photo> photo = photos.findById(code);
        return photo.map(Photo::activity)
                .map(activity -> "/activities/" + coded(activity))
                .or(() -> photo.map(Photo::project).map(project -> "/projects/" + coded(project)))
                .orElse("/records/photos/edit?code=" + coded(code));
    }

    private static String coded(String text) {
        return OwnAddress.part(text);
    }
}

package org.bilan.web.project;

import java.util.List;
import org.bilan.activity.Photo;
import org.bilan.activity.Project;
import org.bilan.finance.ProjectBudget;
import org.bilan.result.ReachTotals;
import org.bilan.result.ResultTree;
import org.bilan.value.Money;
import org.bilan.value.Period;
import org.bilan.web.record.Happening;
import org.bilan.web.record.Named;
import org.jspecify.annotations.Nullable;

/**
 * Everything told of one project.
 *
 * @param theme its title
 * @param period its days; null where no first and last day are known
 * @param budget since its beginning; null where it has more costs than a page can count
 * @param gaps the keys of what is missing or doubtful, with a number where one is told
 */
public record ProjectView(
        Project project,
        @Nullable String theme,
        String countries,
        @Nullable Period period,
        List<Named> partners,
        List<Paying> grants,
        @Nullable ProjectBudget budget,
        long expenses,
        List<Happening> activities,
        long activityCount,
        ReachTotals people,
        List<ResultTree.Node> indicators,
        List<Photo> photos,
        List<Gap> gaps) {
    /** A grant that pays for the project, with its amount as amended. */
    public record Paying(String code, String title, String funder, Period period, Money amount) {}

    /** Something missing or doubtful. */
    public record Gap(String code, long number) {}

    public ProjectView {
        partners = List.copyOf(partners);
        grants = List.copyOf(grants);
        activities = List.copyOf(activities);
        indicators = List.copyOf(indicators);
        photos = List.copyOf(photos);
        gaps = List.copyOf(gaps);
    }

    /** The title of a grant that is among those that pay. */
    public String grantTitle(String code) {
        return grants.stream()
                .filter(one -> one.code().equals(code))
                .map(Paying::title)
                .findFirst()
                .orElse(code);
    }
}

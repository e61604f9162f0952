package org.bilan.report.fact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.organization.Theme;
import org.jspecify.annotations.Nullable;

/**
 * The themes of the annual report in their order, with the activities that belong to each. Activities of no known theme
 * come last, under a theme of their own, so that none is lost.
 */
public final class ThemeTree {
    /** The code of the theme that holds what has no theme. */
    static final String OTHER = "";

    private static final Comparator<Theme> BY_POSITION = Comparator.comparing(
                    (Theme theme) -> theme.position() == null ? Integer.MAX_VALUE : theme.position())
            .thenComparing(Theme::code);

    private final List<Theme> themes;
    private final Map<String, List<Activity>> activities;
    private final String otherTitle;

    /** A theme, the activities filed directly under it by date, and the themes below. */
    public record Branch(Theme theme, List<Activity> activities, List<Branch> below) {
        public Branch {
            activities = List.copyOf(activities);
            below = List.copyOf(below);
        }

        public List<Activity> allActivities() {
            List<Activity> all = new ArrayList<>(activities);
            below.forEach(branch -> all.addAll(branch.allActivities()));
            return all;
        }
    }

    public ThemeTree(List<Theme> themes, List<Activity> inDateOrder, String otherTitle) {
        this.themes = themes;
        this.otherTitle = otherTitle;
        List<String> known = themes.stream().map(Theme::code).toList();
        this.activities = inDateOrder.stream().collect(Collectors.groupingBy(activity -> {
            String theme = activity.theme();
            return theme != null && known.contains(theme) ? theme : OTHER;
        }));
    }

    public List<Branch> branches() {
        List<Branch> branches = new ArrayList<>(below(null));
        List<Activity> others = activities.getOrDefault(OTHER, List.of());
        if (!others.isEmpty()) {
            branches.add(new Branch(new Theme(OTHER, otherTitle, null, null), others, List.of()));
        }
        return branches;
    }

    /** Those that have something to tell: an activity or a story, their own or a sub-theme's. */
    public List<Branch> told(Predicate<Theme> hasStory) {
        return told(branches(), hasStory);
    }

    private static List<Branch> told(List<Branch> branches, Predicate<Theme> hasStory) {
        return branches.stream()
                .filter(branch -> isTold(branch, hasStory))
                .map(branch -> new Branch(branch.theme(), branch.activities(), told(branch.below(), hasStory)))
                .toList();
    }

    private static boolean isTold(Branch branch, Predicate<Theme> hasStory) {
        return !branch.activities().isEmpty()
                || hasStory.test(branch.theme())
                || branch.below().stream().anyMatch(below -> isTold(below, hasStory));
    }

    private List<Branch> below(@Nullable String parent) {
        return themes.stream()
                .filter(theme -> java.util.Objects.equals(theme.parent(), parent))
                .sorted(BY_POSITION)
                .map(theme -> new Branch(theme, activities.getOrDefault(theme.code(), List.of()), below(theme.code())))
                .toList();
    }
}

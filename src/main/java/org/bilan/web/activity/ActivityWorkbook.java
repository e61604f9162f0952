package org.bilan.web.activity;

import jakarta.inject.Singleton;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.result.Headcount;
import org.bilan.web.Page;
import org.bilan.web.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A list of activities as a sheet, however long, in the order of the list. People are not added up: cohorts count once. */
@Singleton
class ActivityWorkbook {
    private final ActivityList list;

    ActivityWorkbook(ActivityList list) {
        this.list = list;
    }

    Sheet<ActivityLine> sheet(ActivityFilter filter, String sort, Page page) {
        return Sheet.<ActivityLine>of(page, page.say("nav.activities"), "activities")
                .date(own(page, "date"), line -> line.activity().date())
                .text(own(page, "title"), line -> line.activity().title())
                .text(
                        own(page, "kind"),
                        line -> page.say("kind." + line.activity().kind().code()))
                .text(
                        own(page, "role"),
                        line -> page.say("role." + line.activity().role().code()))
                .text(
                        own(page, "status"),
                        line -> page.say("status." + line.activity().status().code()))
                .text(own(page, "theme"), ActivityLine::theme)
                .text(own(page, "project"), ActivityLine::project)
                .text(own(page, "grants"), line -> String.join("; ", line.grants()))
                .text(own(page, "partners"), line -> String.join("; ", line.partners()))
                .text(own(page, "place"), line -> line.activity().place())
                .text(
                        own(page, "country"),
                        line -> ActivityLine.country(line.activity().country(), page))
                .text(own(page, "mode"), line -> mode(line.activity(), page))
                .text(own(page, "media"), line -> line.activity().media())
                .count(own(page, "people"), line -> count(line.people()))
                .count(own(page, "attendances"), line -> count(line.attendances()))
                .text(own(page, "about"), line -> isApproximate(line) ? page.say("people.about", "") : null)
                .text(own(page, "description"), line -> line.activity().description())
                .text(own(page, "reason"), line -> line.activity().gapReason())
                .text(
                        own(page, "needs"),
                        line -> line.needs().stream()
                                .map(need -> page.say("need." + need))
                                .collect(Collectors.joining("; ")))
                .text(own(page, "code"), line -> line.activity().code())
                .rows(take -> list.each(filter, sort, take));
    }

    private static String own(Page page, String name) {
        return "=" + page.say("column." + name);
    }

    private static @Nullable String mode(Activity activity, Page page) {
        return activity.mode() == null
                ? null
                : page.say("mode." + activity.mode().code());
    }

    private static @Nullable Long count(@Nullable Headcount count) {
        return count == null ? null : count.count();
    }

    private static boolean isApproximate(ActivityLine line) {
        return line.people() != null && line.people().approximate()
                || line.attendances() != null && line.attendances().approximate();
    }
}

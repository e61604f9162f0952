package org.bilan.web.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.activity.Gender;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.result.Headcount;
import org.bilan.result.ReachBreakdown;
import org.bilan.result.ReachTotal;
import org.bilan.web.Page;
import org.bilan.web.record.RecordWords;
import org.bilan.web.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** The people reached in a year as sheets: in all, by project and by theme. Nothing is added up: some were counted twice. */
final class PeopleSheet {
    private final Page page;
    private final RecordWords words;

    PeopleSheet(Page page) {
        this.page = page;
        this.words = RecordWords.of(page.language());
    }

    Sheet<?>[] of(PeopleReachedView view) {
        return new Sheet<?>[] {
            total(view),
            parts(
                    page.say("people.by.project"),
                    page.say("people.project"),
                    page.say("people.without"),
                    view.projects(),
                    view.projectTitles()),
            parts(
                    page.say("people.by.theme"),
                    page.say("people.theme"),
                    page.say("people.without.theme"),
                    view.themes(),
                    view.themeTitles())
        };
    }

    /** What an organization counted of its own activities, and of others'. */
    private record Line(ReachTotal total, boolean own) {}

    private Sheet<Line> total(PeopleReachedView view) {
        List<Line> lines = new ArrayList<>();
        view.total().own().forEach(one -> lines.add(new Line(one, true)));
        view.total().others().forEach(one -> lines.add(new Line(one, false)));
        Sheet<Line> sheet = Sheet.<Line>of(page, page.say("people.title"), "reach")
                .text(
                        "=" + page.say("reach.how"),
                        line -> page.say("reach." + line.total().reach().code() + "."
                                + line.total().measure().code()))
                .text("=" + page.say("sheet.whose"), line -> line.own() ? null : page.say("reach.others"))
                .count(
                        "=" + page.say("reach.total"),
                        line -> line.total().total().count())
                .yes("approximate", line -> line.total().total().approximate());
        genders(sheet, line -> Optional.of(line.total()));
        return sheet.rows(lines);
    }

    private Sheet<ReachBreakdown.Part<String>> parts(
            String title, String head, String without, ReachBreakdown<String> parts, Map<String, String> titles) {
        Sheet<ReachBreakdown.Part<String>> sheet = Sheet.<ReachBreakdown.Part<String>>of(page, title, "reach")
                .text("=" + head, part -> part.key().isEmpty() ? without : titles.getOrDefault(part.key(), part.key()))
                .count("=" + page.say("people.direct"), part -> count(direct(part)))
                .yes(
                        "approximate",
                        part -> direct(part)
                                .map(ReachTotal::total)
                                .filter(Headcount::approximate)
                                .isPresent());
        genders(sheet, PeopleSheet::direct);
        return sheet.count(
                        "=" + page.say("people.attendances"),
                        part -> count(part.totals().own(ReachKind.DIRECT, ReachMeasure.ATTENDANCES)))
                .count(
                        "=" + page.say("people.indirect"),
                        part -> count(part.totals().own(ReachKind.INDIRECT, ReachMeasure.PEOPLE)))
                .rows(parts.parts());
    }

    private <T> void genders(Sheet<T> sheet, java.util.function.Function<T, Optional<ReachTotal>> total) {
        for (Gender gender : Gender.values()) {
            sheet.count(
                    "=" + words.choice("reach", "gender", gender),
                    row -> total.apply(row)
                            .map(one -> one.byGender().get(gender))
                            .map(Headcount::count)
                            .orElse(null));
        }
    }

    private static Optional<ReachTotal> direct(ReachBreakdown.Part<String> part) {
        return part.totals().own(ReachKind.DIRECT, ReachMeasure.PEOPLE);
    }

    private static @Nullable Long count(Optional<ReachTotal> total) {
        return total.map(one -> one.total().count()).orElse(null);
    }
}

package org.bilan.report.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.activity.Activity;
import org.bilan.activity.ActivityStatus;
import org.bilan.activity.ReachKind;
import org.bilan.activity.ReachMeasure;
import org.bilan.finance.BudgetAmounts;
import org.bilan.funding.Grant;
import org.bilan.funding.Narrative;
import org.bilan.report.ReportKind;
import org.bilan.report.fact.MoneyView;
import org.bilan.report.material.Material;
import org.bilan.report.material.Told;
import org.bilan.report.story.Aspect;
import org.bilan.report.story.Known;
import org.bilan.report.story.Mention;
import org.bilan.report.story.Mentions;
import org.bilan.report.story.Piece;
import org.bilan.report.story.Statement;
import org.bilan.report.story.Telling;
import org.bilan.result.Measured;
import org.bilan.result.Progress;
import org.bilan.value.Language;
import org.bilan.value.Money;

/** What a report tells that a reader finds in another report too: activities, dates, people, amounts, results. */
final class Tellings {
    private final Material from;
    private final MoneyView money;
    private final TellingPieces pieces;
    private final List<Statement> told = new ArrayList<>();

    private Tellings(Material from) {
        this.from = from;
        this.money = new MoneyView(from.facts());
        this.pieces = new TellingPieces(from, money);
    }

    /** Told from the records as they are now. */
    static Telling of(Material from) {
        return new Telling(name(from), new Tellings(from).content(), null);
    }

    /** Told from the facts of a sealed report. */
    static Telling of(Material from, Telling.Frozen frozen) {
        return new Telling(name(from), new Tellings(from).content(), frozen);
    }

    private Telling.Content content() {
        List<Known> known = pieces.activities();
        List<Activity> activities = from.activities();
        activities.forEach(this::tell);
        grants().forEach(this::tell);
        from.results().indicators().forEach(this::tell);
        tellTotals();
        Mentions mentions = new Mentions(known, from.period());
        from.stories().all().forEach(story -> tell(story, mentions));
        Set<String> codes = activities.stream().map(Activity::code).collect(Collectors.toSet());
        return new Telling.Content(
                from.request().grant(), from.period(), from.language(), known, codes, told, pieces.claims());
    }

    private static String name(Material from) {
        return from.request().kind() == ReportKind.ANNUAL
                ? from.profile().title().in(from.language())
                : from.reportedGrant().title();
    }

    private void tell(Activity one) {
        String title = one.title();
        add(Aspect.TITLE, one.code(), title, title, title, "");
        add(
                Aspect.DATE,
                one.code(),
                title,
                from.wording().date(one.date()),
                one.date().edtf(),
                "");
        add(
                Aspect.STATUS,
                one.code(),
                title,
                from.word("status", one.status()),
                one.status().code(),
                "");
        Told participants = from.told().participants(one);
        if (one.status() == ActivityStatus.DONE && participants.isThere()) {
            tell(Aspect.PARTICIPANTS, one.code(), title, participants, TellingPieces.of(one, participants));
        }
    }

    private void tell(Aspect aspect, String code, String label, Told count, List<Piece> made) {
        String exact = count.number()
                .map(number -> number + (count.approximate() ? "~" : ""))
                .orElse("");
        add(new Statement(
                aspect,
                code,
                label,
                Objects.requireNonNullElse(count.worded(from), from.wording().dash()),
                exact,
                "people",
                "",
                made));
    }

    private List<Grant> grants() {
        return from.request().kind() == ReportKind.FUNDER ? List.of(from.reportedGrant()) : money.grantsOfPeriod();
    }

    private void tell(Grant grant) {
        Money received = money.receivedIn(from.period(), grant);
        List<Piece> parts = pieces.received(grant);
        boolean own = from.request().kind() == ReportKind.FUNDER;
        tell(Aspect.RECEIVED, grant, own ? pieces.inOwn(grant, parts).orElse(received) : received, parts);
        money.total(grant)
                .map(BudgetAmounts::actual)
                .ifPresent(spent -> tell(Aspect.SPENT, grant, spent, pieces.spent(grant, spent)));
    }

    private void tell(Aspect aspect, Grant grant, Money amount, List<Piece> made) {
        add(new Statement(
                aspect,
                grant.code(),
                grant.title(),
                from.wording().money(amount),
                amount.plain(),
                amount.currency().getCurrencyCode(),
                "",
                made));
    }

    private void tell(Progress progress) {
        Measured actual = progress.actual();
        if (actual != null) {
            add(new Statement(
                    Aspect.INDICATOR,
                    progress.indicator().code(),
                    progress.indicator().title(),
                    from.wording().number(actual.value()),
                    actual.value().stripTrailingZeros().toPlainString(),
                    progress.indicator().unit(),
                    "",
                    pieces.measured(progress)));
        }
    }

    private void tellTotals() {
        int done = from.done().size();
        add(Aspect.ACTIVITIES, "", "", from.wording().number(done), Integer.toString(done), "");
        Told people = from.told().own(ReachKind.DIRECT, ReachMeasure.PEOPLE);
        if (people.isThere()) {
            tell(Aspect.PEOPLE, "", "", people, pieces.total(people));
        }
    }

    /** The days that a narrative tells by hand of an activity. */
    private void tell(Narrative story, Mentions mentions) {
        for (Mention mention :
                mentions.in(story.text(), Language.of(story.language()).orElse(from.language()))) {
            List<String> days =
                    mention.days().stream().map(from.wording()::dateLong).toList();
            add(new Statement(
                    Aspect.NARRATED,
                    mention.activity().code(),
                    mention.activity().title(),
                    from.wording().list(days),
                    mention.exact(),
                    "",
                    from.sectionTitle(story.section()),
                    List.of()));
        }
    }

    private void add(Aspect aspect, String code, String label, String printed, String exact, String unit) {
        add(new Statement(aspect, code, label, printed, exact, unit));
    }

    private void add(Statement statement) {
        told.add(statement);
    }
}

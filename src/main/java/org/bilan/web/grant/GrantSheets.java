package org.bilan.web.grant;

import java.util.List;
import org.bilan.finance.Explanation;
import org.bilan.funding.Due;
import org.bilan.result.ResultTree;
import org.bilan.value.Money;
import org.bilan.web.Page;
import org.bilan.web.record.Happening;
import org.bilan.web.record.RecordWords;
import org.bilan.web.sheet.Sheet;
import org.jspecify.annotations.Nullable;

/** Lists of grants, and of what belongs to one, as sheets. */
final class GrantSheets {
    private final Page page;
    private final RecordWords words;

    GrantSheets(Page page) {
        this.page = page;
        this.words = RecordWords.of(page.language());
    }

    Sheet<GrantRow> list(List<GrantRow> rows) {
        return Sheet.<GrantRow>of(page, page.say("list.title"), "grants")
                .text("code", row -> row.terms().grant().code())
                .text("title", row -> row.terms().grant().title())
                .text("funder", GrantRow::funder)
                .text("programme", row -> row.terms().grant().programme())
                .text("agreement", row -> row.terms().grant().agreement())
                .text(
                        "kind",
                        row -> words.choice(
                                "grants", "kind", row.terms().grant().kind()))
                .text(
                        "=" + page.say("field.state"),
                        row -> page.say("state." + row.state().code()))
                .day("start", row -> row.terms().period().start())
                .day("end", row -> row.terms().period().end())
                .sum("=" + page.say("head.amount"), row -> row.terms().amount())
                .sum("=" + page.say("head.spent"), GrantRow::spent)
                .percent("=" + page.say("sheet.used"), GrantRow::percent)
                .apart("currency", row -> row.terms().grant().currency())
                .day(
                        "=" + page.say("head.next"),
                        row -> row.next() == null ? null : row.next().on())
                .text("=" + page.say("sheet.next"), row -> row.next() == null ? null : due(row.next()))
                .rows(rows);
    }

    private String due(Due due) {
        String name = page.say("due." + due.kind().code());
        return due.instalment() == null ? name : name + " " + due.instalment().number();
    }

    /** What happened and is due, the activities that its page names, indicators and explanations. */
    Sheet<?>[] story(GrantStoryView story) {
        Sheet<Moment> moments = Sheet.<Moment>of(page, page.say("timeline"), "obligations")
                .day("date", Moment::on)
                .text("=" + page.say("sheet.what"), this::told)
                .text("=" + page.say("sheet.stands"), this::stands)
                .money("amount", one -> amount(one, story))
                .day("=" + page.say("sheet.done"), GrantSheets::done)
                .day(
                        "accepted_on",
                        one -> one instanceof Moment.Owed owed ? owed.due().acceptedOn() : null)
                .text("note", GrantSheets::note)
                .rows(story.moments());
        Sheet<Happening> activities = Sheet.<Happening>of(page, page.say("activities"), "activities")
                .text("code", Happening::code)
                .date("date", Happening::date)
                .text("title", Happening::title)
                .text("status", one -> words.choice("activities", "status", one.statusCode()))
                .rows(story.activities());
        Sheet<ResultTree.Node> indicators = Sheet.<ResultTree.Node>of(page, words.table("indicators"), "indicators")
                .text("code", node -> node.progress().indicator().code())
                .text("title", node -> node.progress().indicator().title())
                .text("unit", node -> node.progress().indicator().unit())
                .number("baseline", node -> node.progress().indicator().baseline())
                .number("target", node -> node.progress().indicator().target())
                .number("=" + page.say("sheet.cumulative"), node -> {
                    var cumulative = node.progress().cumulative();
                    return cumulative == null ? null : cumulative.value();
                })
                .rows(story.indicators());
        Sheet<Explanation> explanations = Sheet.<Explanation>of(page, page.say("explanations"), "explanations")
                .day("period_start", Explanation::periodStart)
                .day("period_end", Explanation::periodEnd)
                .text("subject", one -> story.subjects().get(one.subject()))
                .text("text", Explanation::text)
                .rows(story.explanations());
        return new Sheet<?>[] {moments, activities, indicators, explanations};
    }

    private String told(Moment moment) {
        if (moment instanceof Moment.Signed) {
            return page.say("moment.signed");
        } else if (moment instanceof Moment.Began) {
            return page.say("moment.began");
        } else if (moment instanceof Moment.Ended) {
            return page.say("moment.ended");
        } else if (moment instanceof Moment.Amended amended) {
            return page.say("moment.amended", amended.amendment().number());
        } else if (moment instanceof Moment.Instalment instalment) {
            return words.one("instalments") + " "
                    + instalment.payment().instalment().number();
        } else if (moment instanceof Moment.Received received) {
            return words.one("receipts") + " ("
                    + words.choice("receipts", "kind", received.receipt().kind()) + ")";
        }
        Due due = ((Moment.Owed) moment).due();
        String name = page.say("due." + due.kind().code());
        return due.kind().isHandedIn()
                ? name + " " + page.say("due.period", page.wording().period(due.period()))
                : name;
    }

    private @Nullable String stands(Moment moment) {
        if (moment instanceof Moment.Owed owed) {
            return page.say("sheet.state." + owed.state().code());
        }
        return moment instanceof Moment.Instalment instalment
                ? page.say("sheet.payment." + instalment.payment().standing().code())
                : null;
    }

    private static @Nullable Money amount(Moment moment, GrantStoryView story) {
        if (moment instanceof Moment.Amended amended) {
            Long change = amended.amendment().amountChangeMinor();
            return change == null ? null : new Money(change, story.terms().currency());
        } else if (moment instanceof Moment.Instalment instalment) {
            return instalment.payment().promised();
        }
        return moment instanceof Moment.Received received ? received.receipt().amount() : null;
    }

    private static java.time.@Nullable LocalDate done(Moment moment) {
        if (moment instanceof Moment.Owed owed) {
            return owed.due().doneOn();
        }
        return moment instanceof Moment.Instalment instalment
                ? instalment.payment().receivedOn()
                : null;
    }

    private static @Nullable String note(Moment moment) {
        if (moment instanceof Moment.Amended amended) {
            return amended.amendment().note();
        } else if (moment instanceof Moment.Instalment instalment) {
            return instalment.payment().instalment().condition();
        }
        return moment instanceof Moment.Received received ? received.receipt().note() : null;
    }
}

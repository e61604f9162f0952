package org.bilan.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.bilan.funding.Due;
import org.bilan.funding.DueKind;
import org.bilan.funding.DueOrigin;
import org.bilan.funding.DueState;
import org.bilan.funding.Grant;
import org.bilan.funding.Instalment;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.Undated;
import org.bilan.value.Language;
import org.bilan.value.Messages;
import org.bilan.value.Wording;
import org.jspecify.annotations.Nullable;

/** What is due, in the words of one language. */
public final class DueWords {
    private final Messages messages;
    private final Wording wording;

    public DueWords(Language language) {
        this.messages = Messages.of(DueWords.class, language);
        this.wording = Wording.of(language);
    }

    public Language language() {
        return messages.language();
    }

    String say(String key, Object... details) {
        return messages.say(key, details);
    }

    public String day(LocalDate day) {
        return wording.dateLong(day);
    }

    public String state(DueState state) {
        return say("state." + state.code());
    }

    /** What it is: {@code rapport final}, {@code versement 2 attendu : 5 000,00 $}, or what the rule calls it. */
    public String what(Due due) {
        Instalment instalment = due.instalment();
        Grant grant = due.grant();
        if (instalment != null && grant != null) {
            String amount = wording.money(instalment.amount(Currency.getInstance(grant.currency())));
            return say("kind.instalment", instalment.number(), amount);
        }
        ProfileRule rule = due.rule();
        boolean named = rule != null && (grant == null || due.kind() == DueKind.OTHER);
        return named
                ? rule.label().in(language())
                : grant == null ? code(due) : say("kind." + due.kind().code());
    }

    /** Of what: the grant's code and title; of the organization where it is no grant's. */
    public String of(@Nullable Grant grant) {
        return grant == null ? say("of.organization") : say("of.grant", grant.code(), grant.title());
    }

    /** {@code Rapport final : NQSF}, as short as a line of a calendar. */
    public String title(Due due) {
        String what = what(due);
        String title = what.substring(0, 1).toUpperCase(language().locale()) + what.substring(1);
        return due.grant() == null ? title : say("title", title, due.grant().code());
    }

    public String period(Due due) {
        return wording.period(due.period());
    }

    /** Where the day comes from, and whether anyone checked it. */
    public String origin(Due due) {
        List<String> parts = new ArrayList<>();
        ProfileRule rule = due.rule();
        if (due.origin() == DueOrigin.RULE && rule != null) {
            parts.add(origin(rule));
            if (due.amendment() != null) {
                parts.add(say("origin.moved", due.amendment()));
            }
        } else {
            parts.add(say("origin." + due.origin().code()));
            if (due.isDoubtful()) {
                parts.add(say("origin.doubtful", due.amendment()));
            }
        }
        return String.join(say("and.then"), parts);
    }

    private String origin(ProfileRule rule) {
        ProfileRule.Confirmation confirmed = rule.confirmed();
        String trust = confirmed == null ? say("rule.unconfirmed") : say("rule.confirmed", day(confirmed.on()));
        return source(rule).isEmpty()
                ? say("origin.rule", rule.code(), trust)
                : say("origin.rule.source", rule.code(), source(rule), trust);
    }

    private String source(ProfileRule rule) {
        ProfileRule.Source source = rule.source();
        return source == null
                ? ""
                : source.page() == null ? source.document() : say("source.page", source.document(), source.page());
    }

    /** What to do about it as long as it is not done. */
    public String remedy(Due due) {
        String key = due.kind().isHandedIn()
                ? due.grant() == null ? "own" : "report"
                : due.kind().code();
        return say("do." + key);
    }

    /** {@code dans 7 jours}, {@code aujourd’hui}, {@code depuis 3 jours}. */
    public String distance(Due due, LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, due.on());
        return say(days < 0 ? "distance.past" : "distance.ahead", Math.abs(days));
    }

    /** That a duty has no day yet, and where to write it. */
    public String undated(Undated one) {
        return say(
                "undated",
                one.rule().label().in(language()),
                of(one.grant()),
                one.rule().code());
    }

    private static String code(Due due) {
        String key = due.key();
        return key.substring(key.indexOf('/') + 1, key.lastIndexOf('/'));
    }
}

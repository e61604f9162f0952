package org.bilan.web.profile;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.funding.DueEvent;
import org.bilan.funding.ObligationKind;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileText;
import org.bilan.funding.RuleKind;
import org.bilan.value.Coded;
import org.bilan.value.Translated;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** Stores what was typed about a rule, unless someone else stored another meanwhile: then both are shown. */
@Singleton
class RuleSaving {
    private static final int LONGEST_CODE = 60;

    private final ProfileRoom room;
    private final ProfileDesk desk;

    RuleSaving(ProfileRoom room, ProfileDesk desk) {
        this.room = room;
        this.desk = desk;
    }

    /**
     * @param code of the rule that was stored; null where there is no such rule, or something is to be put right
     * @param again the form with what is to be put right; null where nothing is
     */
    record Saved(@Nullable String code, @Nullable RuleForm again) {}

    /** What is done to a rule in its profile. */
    interface Act {
        /** @throws NotDone if it cannot be done */
        ProfileText to(ProfileText text, ProfileRule rule);
    }

    /** Why something was not done: the key of its message. */
    static final class NotDone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDone(String key) {
            super(key, null, false, false);
        }
    }

    /** A rule of that kind that says nothing yet. */
    static ProfileRule empty(RuleKind kind) {
        return new ProfileRule(
                "",
                kind,
                Translated.same(kind.code()),
                null,
                null,
                ProfileRule.Scope.NONE,
                kind.hasDeadline()
                        ? new ProfileRule.Deadline(DueEvent.GRANT_END, null, null, ObligationKind.FINAL)
                        : null,
                ProfileRule.Demand.NONE,
                null,
                null,
                null,
                null);
    }

    Saved save(String name, Form form, Page page) {
        Attempt attempt = new Attempt(form, page);
        desk.change(name, page.visitor().author(), attempt::edit);
        return new Saved(attempt.code, attempt.again);
    }

    /**
     * Does something to a rule as it was read on the page.
     *
     * @return whether there is such a rule
     * @throws NotDone if it cannot be done, or the rule has changed since
     */
    boolean act(String name, Form form, Author by, Act act) {
        String code = form.value("code");
        boolean[] found = {false};
        desk.change(name, by, text -> {
            Optional<ProfileRule> rule = text.rule(code);
            found[0] = rule.isPresent();
            if (rule.isPresent() && !ProfileText.revision(rule.get()).equals(form.value("revision"))) {
                throw new NotDone("rule.newer");
            }
            return rule.map(known -> act.to(text, known));
        });
        return found[0];
    }

    /** One form on its way into the profile as it stands now. */
    private final class Attempt {
        private final Form form;
        private final Page page;
        private @Nullable String code;
        private @Nullable RuleForm again;

        Attempt(Form form, Page page) {
            this.form = form;
            this.page = page;
        }

        Optional<ProfileText> edit(ProfileText text) {
            String named = form.value("code");
            RuleWords words = room.words(text.profile(), page);
            ProfileRule before = named.isEmpty() ? null : text.rule(named).orElse(null);
            Optional<RuleKind> kind =
                    before != null ? Optional.of(before.kind()) : Coded.find(RuleKind.class, form.value("kind"));
            if (kind.isEmpty()) {
                return Optional.empty();
            }
            String revision = before == null ? "" : ProfileText.revision(before);
            if (!form.value("revision").equals(revision)) {
                RuleLine newer = before == null ? null : RuleLine.of(before, words, Optional.empty());
                Map<String, String> gone = before == null ? Map.of("code", "rule.gone") : Map.of();
                again = view(
                        text, kind.get(), named, before, based(form, revision).with(gone), newer, words);
                return Optional.empty();
            }
            return typed(text, kind.get(), before, words);
        }

        private Optional<ProfileText> typed(
                ProfileText text, RuleKind kind, @Nullable ProfileRule before, RuleWords words) {
            String named = form.value("code");
            RuleTyping typing = new RuleTyping(form, kind, before, words, room.today());
            Optional<ProfileRule> rule = typing.rule(named.isEmpty() ? freeCode(text) : named);
            Map<String, String> problems = new LinkedHashMap<>(typing.problems());
            if (rule.isPresent()) {
                try {
                    ProfileText after = text.with(rule.get());
                    code = rule.get().code();
                    return Optional.of(after);
                } catch (ProfileProblem problem) {
                    problems.put(fieldOf(problem), problem.reason(page.language()));
                }
            }
            again = view(text, kind, named, before, form.with(problems), null, words);
            return Optional.empty();
        }

        private String freeCode(ProfileText text) {
            String label = Tongues.read(form, "label")
                    .map(said -> said.in(page.language()))
                    .orElse("");
            String stem = Codes.of(label, LONGEST_CODE);
            String free = stem;
            for (int next = 2; text.rule(free).isPresent(); next++) {
                free = stem + "-" + next;
            }
            return free;
        }

        /** A key of the file whose field has another name stands at the rule's own name. */
        private String fieldOf(ProfileProblem problem) {
            return List.of("value", "until", "url", "aids", "date").contains(problem.field())
                    ? problem.field()
                    : "label_" + page.language().code();
        }
    }

    private static Form based(Form form, String revision) {
        Map<String, List<String>> values = new LinkedHashMap<>(form.values());
        values.put("revision", List.of(revision));
        return new Form(values, Map.of());
    }

    private static RuleForm view(
            ProfileText text,
            RuleKind kind,
            String code,
            @Nullable ProfileRule before,
            Form form,
            @Nullable RuleLine newer,
            RuleWords words) {
        return new RuleForm(text.profile(), kind, code, form, RuleForm.choices(kind, before, words), newer);
    }
}

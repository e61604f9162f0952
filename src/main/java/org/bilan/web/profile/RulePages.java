package org.bilan.web.profile;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.ProfileRule;
import org.bilan.funding.ProfileText;
import org.bilan.funding.RuleKind;
import org.bilan.value.Coded;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;
import org.jspecify.annotations.Nullable;

/** The rules of a profile: made, changed, confirmed and removed by administrators. */
@Controller(ProfilePages.ROOT + "/{name}/rules")
@Secured(Visitor.ADMIN)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
class RulePages {
    private final Pages pages;
    private final ProfileRoom room;
    private final RuleSaving saving;
    private final ProfileSheet sheet;

    RulePages(Pages pages, ProfileRoom room, RuleSaving saving, ProfileSheet sheet) {
        this.pages = pages;
        this.room = room;
        this.saving = saving;
        this.sheet = sheet;
    }

    /** The kinds of rule to choose from, or the form for one of them. */
    @Get("/new")
    @Nullable
    HttpResponse<?> choose(HttpRequest<?> request, String name, @QueryValue(defaultValue = "") String kind) {
        Page page = pages.of(request, ProfilePages.AREA);
        Optional<ProfileText> text = room.find(name);
        if (text.isEmpty()) {
            return null;
        }
        RuleWords words = room.words(text.get().profile(), page);
        return Coded.find(RuleKind.class, kind)
                .<HttpResponse<?>>map(chosen -> form(
                        HttpStatus.OK,
                        request,
                        new RuleForm(
                                text.get().profile(),
                                chosen,
                                "",
                                RuleForm.of(null, chosen, words),
                                RuleForm.choices(chosen, null, words),
                                null)))
                .orElseGet(() -> pages.show(
                        request, "profile/kinds", Map.of("profile", text.get().profile(), "kinds", kinds(words))));
    }

    /** Each kind with what such a rule asks, its value left open. */
    private static Map<RuleKind, String> kinds(RuleWords words) {
        Map<RuleKind, String> kinds = new LinkedHashMap<>();
        for (RuleKind kind : RuleKind.values()) {
            kinds.put(kind, words.asks(RuleSaving.empty(kind)));
        }
        return kinds;
    }

    @Get("/edit")
    @Nullable
    HttpResponse<?> edit(HttpRequest<?> request, String name, @QueryValue(defaultValue = "") String code) {
        Page page = pages.of(request, ProfilePages.AREA);
        Optional<ProfileText> text = room.find(name);
        Optional<ProfileRule> rule = text.flatMap(found -> found.rule(code));
        if (rule.isEmpty()) {
            return null;
        }
        RuleWords words = room.words(text.orElseThrow().profile(), page);
        RuleKind kind = rule.get().kind();
        return form(
                HttpStatus.OK,
                request,
                new RuleForm(
                        text.get().profile(),
                        kind,
                        code,
                        RuleForm.of(rule.get(), kind, words),
                        RuleForm.choices(kind, rule.get(), words),
                        null));
    }

    @Post("/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> save(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        RuleSaving.Saved saved = saving.save(name, Form.typed(typed), pages.of(request, ProfilePages.AREA));
        if (saved.again() != null) {
            return form(HttpStatus.UNPROCESSABLE_ENTITY, request, saved.again());
        }
        return saved.code() == null ? null : after(name, "#" + OwnAddress.part(RuleLine.id(saved.code())));
    }

    /** Somebody read the rule in its document: from now on it blocks. */
    @Post("/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> confirm(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        Visitor visitor = pages.of(request).visitor();
        var by = new ProfileRule.Confirmation(visitor.name(), room.today());
        return act(request, name, typed, (text, rule) -> {
            if (!rule.isStated() || rule.source() == null) {
                throw new RuleSaving.NotDone(rule.isStated() ? "confirm.source" : "confirm.empty");
            }
            return text.with(rule.confirmed(by));
        });
    }

    @Post("/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> withdraw(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        return act(request, name, typed, (text, rule) -> text.with(rule.confirmed(null)));
    }

    @Post("/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Nullable
    HttpResponse<?> remove(HttpRequest<?> request, String name, @Body Map<String, Object> typed) {
        return act(request, name, typed, (text, rule) -> text.withoutRule(rule.code()));
    }

    private @Nullable HttpResponse<?> act(
            HttpRequest<?> request, String name, Map<String, Object> typed, RuleSaving.Act act) {
        Form form = Form.typed(typed);
        try {
            boolean done = saving.act(name, form, pages.of(request).visitor().author(), act);
            return done ? after(name, "#" + OwnAddress.part(RuleLine.id(form.value("code")))) : null;
        } catch (RuleSaving.NotDone notDone) {
            return sheet.show(HttpStatus.UNPROCESSABLE_ENTITY, request, name, notDone.getMessage());
        }
    }

    private static HttpResponse<?> after(String name, String part) {
        return HttpResponse.seeOther(OwnAddress.afterSaving(ProfileLine.address(name) + part));
    }

    private HttpResponse<?> form(HttpStatus status, HttpRequest<?> request, RuleForm view) {
        return pages.show(status, request, "profile/rule", Map.of("view", view));
    }
}

package org.bilan.web.profile;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.audit.Author;
import org.bilan.funding.OwnProfiles;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileText;
import org.bilan.funding.Profiles;
import org.bilan.report.make.ReportMaker;
import org.bilan.report.sketch.FormCheck;
import org.bilan.value.Language;
import org.bilan.web.Form;
import org.bilan.web.Query;
import org.bilan.web.Slice;
import org.jspecify.annotations.Nullable;

/** The forms of profiles for their pages: read, put there, their mappings stored. */
@Singleton
class FormRoom {
    private static final int ON_PAGE = 50;
    private static final byte[] NONE = {};

    private final Profiles profiles;
    private final ProfileRoom room;
    private final ProfileDesk desk;
    private final OwnProfiles own;

    FormRoom(ReportMaker maker, ProfileRoom room, ProfileDesk desk, @Value("${bilan.home}") String home) {
        this.profiles = maker.profiles();
        this.room = room;
        this.desk = desk;
        this.own = new OwnProfiles(Path.of(home));
    }

    /**
     * What became of a file that was sent.
     *
     * @param kind of the form that it is now; empty where there is no such profile
     * @param problem why it was not kept
     */
    record Sent(String kind, @Nullable String problem) {}

    /** The profile, if it has a form of that kind, {@code pdf} or {@code xlsx}. */
    Optional<ProfileText> find(String name, String kind) {
        return room.find(name).filter(text -> text.form(kind).isPresent());
    }

    Optional<byte[]> file(ProfileText text, String kind) {
        return profiles.form(text.name(), text.form(kind).orElseThrow(), language(text, Language.FR));
    }

    /** The language of the reports, which is that of the reader where the profile has it. */
    private static Language language(ProfileText text, Language reader) {
        List<Language> languages = text.profile().languages();
        return languages.contains(reader) ? reader : languages.get(0);
    }

    FormCheck check(ProfileText text, ProfileForm form, Language reader) {
        Language language = language(text, reader);
        byte[] bytes = profiles.form(text.name(), form, language).orElse(NONE);
        return FormCheck.of(bytes, form, text.profile(), language);
    }

    /** The form filled with made-up data; empty where it cannot be filled. */
    Optional<byte[]> example(ProfileText text, String kind, Language reader) {
        Language language = language(text, reader);
        ProfileForm form = text.form(kind).orElseThrow();
        return profiles.form(text.name(), form, language)
                .flatMap(bytes -> FormCheck.example(bytes, form, text.profile(), language));
    }

    FormView view(ProfileText text, String kind, Language reader, Query query, Form typed) {
        ProfileForm form = text.form(kind).orElseThrow();
        FormCheck check = check(text, form, reader);
        List<FormCheck.Line> all = check.lines();
        String asked = query.value("page");
        int last = Math.max(0, (all.size() - 1) / ON_PAGE);
        int number = asked.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(asked), last) : 0;
        int from = number * ON_PAGE;
        List<FormCheck.Line> lines = all.subList(from, Math.min(all.size(), from + ON_PAGE));
        return new FormView(
                text.profile(),
                form,
                check,
                new Slice<>(lines, number, ON_PAGE, all.size()),
                query,
                typed,
                ProfileText.revision(form));
    }

    /** Keeps a form that can be filled; one that cannot is told, and nothing is kept. */
    Sent keep(String name, String sent, byte[] bytes, Language reader, Author by) {
        Optional<ProfileText> text = room.find(name);
        if (text.isEmpty()) {
            return new Sent("", null);
        }
        String kind = sent.toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx") ? "xlsx" : "pdf";
        ProfileForm form = text.get().form(kind).orElse(new ProfileForm("form." + kind, false, Map.of()));
        FormCheck check = FormCheck.of(bytes, form, text.get().profile(), language(text.get(), reader));
        if (check.isRefused()) {
            String why = check.findings().get(0).sentence(reader).replace(form.file(), sent);
            return new Sent(kind, why + ". " + check.findings().get(0).remedy(reader) + ".");
        }
        desk.keepForm(name, form, bytes, by);
        return new Sent(kind, null);
    }

    /** @throws ProfileProblem if a text is longer than a profile takes */
    void store(String name, ProfileForm before, ProfileForm after, Author by) {
        desk.change(
                name,
                by,
                text -> text.form(before.extension()).filter(before::equals).map(same -> text.with(after)));
    }

    void remove(String name, String kind, Author by) {
        desk.change(name, by, text -> Optional.of(text.withoutForm(kind)));
    }
}

package org.bilan.web.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileText;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/** The form of a part of a profile on its way into it, unless someone else stored another meanwhile: then both are shown. */
abstract class PartForm {
    static final int LONGEST_TITLE = 200;

    /** What is to be put right, by field. */
    final Map<String, String> problems = new LinkedHashMap<>();

    final Form form;
    final Page page;
    private @Nullable PartView again;
    private boolean done;

    PartForm(Form form, Page page) {
        this.form = form;
        this.page = page;
    }

    /** As it stands now, in a form with its revision; empty where there is no such part. */
    abstract Optional<Form> stored(ProfileText text);

    /** The text with what was typed; puts what cannot be taken among the problems. */
    abstract ProfileText typed(ProfileText text);

    final Optional<ProfileText> edit(ProfileText text) {
        Optional<Form> stored = stored(text);
        if (stored.isEmpty()) {
            return Optional.empty();
        }
        String revision = stored.get().value("revision");
        if (!form.value("revision").equals(revision)) {
            Map<String, List<String>> values = new LinkedHashMap<>(form.values());
            values.put("revision", List.of(revision));
            again = new PartView(text.profile(), new Form(values, Map.of()), differences(stored.get()));
            return Optional.empty();
        }
        try {
            ProfileText after = typed(text);
            if (problems.isEmpty()) {
                done = true;
                return Optional.of(after);
            }
        } catch (ProfileProblem problem) {
            problems.put("title_" + page.language().code(), problem.reason(page.language()));
        }
        again = new PartView(text.profile(), form.with(problems), Map.of());
        return Optional.empty();
    }

    private Map<String, String> differences(Form stored) {
        Map<String, String> newer = new LinkedHashMap<>();
        stored.values().keySet().stream()
                .sorted()
                .filter(name -> !name.equals("revision"))
                .filter(name -> !stored.value(name).equals(form.value(name).replace("\r\n", "\n")))
                .forEach(name -> newer.put(name, stored.value(name)));
        return newer;
    }

    @Nullable
    PartView again() {
        return again;
    }

    boolean isDone() {
        return done;
    }
}

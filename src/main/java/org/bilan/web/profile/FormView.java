package org.bilan.web.profile;

import java.util.List;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileForm;
import org.bilan.report.sketch.FormCheck;
import org.bilan.template.TemplateFinding;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Query;
import org.bilan.web.Slice;

/** The page of a funder's own form; {@code typed} is empty but for what comes back with problems. */
public record FormView(
        FunderProfile profile,
        ProfileForm form,
        FormCheck check,
        Slice<FormCheck.Line> lines,
        Query query,
        Form typed,
        String revision) {
    private static final int MOST_LINES = 5;
    private static final int MOST_SIGNS = 280;

    public String address() {
        return FormPages.address(profile.name(), form.extension());
    }

    public String back() {
        return ProfileLine.address(profile.name());
    }

    /** What the line's key is called in the form that is sent. */
    public String key(FormCheck.Line line) {
        return line.isMapped() ? line.key() : line.name();
    }

    /** Whether the same key is filled in further up: a list that goes into several fields has one text. */
    public boolean isRepeated(FormCheck.Line line) {
        for (FormCheck.Line other : check.lines()) {
            if (other == line) {
                return false;
            }
            if (line.isMapped() && other.key().equals(line.key())) {
                return true;
            }
        }
        return false;
    }

    public boolean takesText(FormCheck.Line line) {
        return line.field() == null || line.field().kind().takesText();
    }

    public String text(FormCheck.Line line, int at) {
        return typed.values().containsKey("text." + at) ? typed.value("text." + at) : line.text();
    }

    public boolean byHand(FormCheck.Line line, int at) {
        return typed.values().containsKey("key." + at)
                ? typed.holds("hand." + at, "yes")
                : line.isMapped() && line.text().isEmpty();
    }

    /** What is wrong with a line, but that it has no text: the page shows that. */
    public List<TemplateFinding> findings(FormCheck.Line line) {
        return check.findings().stream()
                .filter(one -> one.code() != TemplateFinding.Code.FORM_UNMAPPED)
                .filter(one -> one.place().headings().contains(key(line))
                        || one.place().headings().contains(line.name()))
                .toList();
    }

    /** What is to be known of the form as a whole. */
    public List<TemplateFinding> ofForm() {
        return check.findings().stream()
                .filter(one -> one.place().headings().isEmpty())
                .toList();
    }

    public long unmapped() {
        return check.findings().stream()
                .filter(one -> one.code() == TemplateFinding.Code.FORM_UNMAPPED)
                .count();
    }

    /** {@code une ligne, au plus 40 caractères, page 2}. */
    public String described(Page page, FormCheck.Line line) {
        if (line.field() == null) {
            return form.isWorkbook() ? "" : page.say("form.nowhere");
        }
        String kind = page.say("form.kind." + line.field().kind().name().toLowerCase(java.util.Locale.ROOT));
        int longest = line.field().longest();
        String most = longest == 0
                ? ""
                : ", " + page.say("form.longest", page.wording().number(longest));
        return kind
                + most
                + (line.field().page() == 0
                        ? ""
                        : ", " + page.say("form.page", line.field().page()));
    }

    /** How it begins: enough to see what goes there. */
    public String example(FormCheck.Line line) {
        String begin =
                String.join("\n", line.example().lines().limit(MOST_LINES).toList());
        String cut = begin.length() > MOST_SIGNS ? begin.substring(0, begin.lastIndexOf(' ', MOST_SIGNS) + 1) : begin;
        return cut.length() < line.example().length() ? cut.strip() + " …" : cut;
    }

    public List<String> choices(FormCheck.Line line) {
        return line.field() == null
                ? List.of()
                : line.field().choices().stream()
                        .map(one ->
                                one.label().equals(one.value()) ? one.value() : one.value() + " (" + one.label() + ")")
                        .limit(20)
                        .toList();
    }
}

package org.bilan.web.report.finding;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.bilan.audit.AuditTrail;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRefused;
import org.bilan.report.ReportRequest;
import org.bilan.report.check.Need;
import org.bilan.report.make.ReportMaker;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.Beside;
import org.bilan.web.Form;
import org.bilan.web.report.choice.Choices;
import org.bilan.web.report.choice.GrantChoice;
import org.bilan.web.report.choice.ProfileChoices;
import org.bilan.web.report.choice.ReportOrder;
import org.jspecify.annotations.Nullable;

/** What a template asks of a report that somebody chooses: a grant, where its kind of report has one, and a period. */
@Singleton
public class TemplateNeeds implements AutoCloseable {
    private static final int REMEMBERED = 12;
    private static final Set<ReportFormat> ANY = Set.of(ReportFormat.DOCX);

    private final Choices choices;
    private final ProfileChoices profiles;
    private final ReportMaker maker;
    private final Remedies remedies;
    private final Clock clock;
    private final Beside<Asked, List<Need>> beside;

    /** {@code template} holds its bytes. */
    private record Asked(ByteBuffer template, ReportRequest request, Language spoken) {}

    TemplateNeeds(
            Choices choices,
            ProfileChoices profiles,
            ReportMaker maker,
            Remedies remedies,
            AuditTrail trail,
            Clock clock) {
        this.choices = choices;
        this.profiles = profiles;
        this.maker = maker;
        this.remedies = remedies;
        this.clock = clock;
        this.beside = new Beside<>("template-needs", trail, REMEMBERED);
    }

    /**
     * What was chosen, and what came of it: {@code needs} is null where nothing was chosen yet, where a field cannot be
     * taken, while it is {@code underWay}, and where the report is {@code refused} with a sentence.
     */
    public record Answer(
            Form form,
            List<GrantChoice> grants,
            @Nullable List<NeedLine> needs,
            @Nullable String refused,
            boolean underWay) {
        static Answer without(Form form, List<GrantChoice> grants) {
            return new Answer(form, grants, null, null, false);
        }
    }

    /** The form with the period that people mean most often, and nothing looked up yet. */
    public Answer ask(FunderProfile profile) {
        Period year = choices.year();
        boolean annual = ProfileChoices.kind(profile) == ReportKind.ANNUAL;
        List<GrantChoice> grants = grants(profile);
        Optional<GrantChoice> own = grants.stream()
                .filter(one -> profile.name().equals(one.profile()))
                .findFirst()
                .filter(one -> !annual);
        return Answer.without(
                Form.of(Map.of(
                        "grant", own.map(GrantChoice::code).orElse(""),
                        "from",
                                own.map(GrantChoice::firstDay)
                                        .orElse(year.start())
                                        .toString(),
                        "to", own.map(GrantChoice::lastDay).orElse(year.end()).toString())),
                grants);
    }

    /** The grants of that kind of report first. */
    private List<GrantChoice> grants(FunderProfile profile) {
        if (ProfileChoices.kind(profile) == ReportKind.ANNUAL) {
            return List.of();
        }
        return choices.grants().stream()
                .sorted(java.util.Comparator.comparing(one -> profile.name().equals(one.profile()) ? 0 : 1))
                .toList();
    }

    /**
     * What is known so far; it is worked out beside the page.
     *
     * @param typed the fields {@code grant}, {@code from} and {@code to}; {@code spoken} is the language of the answer
     */
    public Answer soon(
            byte[] docx, FunderProfile profile, Language language, Map<String, String> typed, Language spoken) {
        return answer(docx, profile, language, typed, spoken, beside::soon);
    }

    /** As {@link #soon}, and waits. */
    public Answer of(
            byte[] docx, FunderProfile profile, Language language, Map<String, String> typed, Language spoken) {
        return answer(docx, profile, language, typed, spoken, (asked, make) -> Optional.of(beside.wait(asked, make)));
    }

    /** How the needs are waited for. */
    @FunctionalInterface
    private interface Waiting {
        Optional<List<Need>> needs(Asked asked, Supplier<List<Need>> make);
    }

    private Answer answer(
            byte[] docx,
            FunderProfile profile,
            Language language,
            Map<String, String> typed,
            Language spoken,
            Waiting waiting) {
        Map<String, String> fields = new HashMap<>(typed);
        fields.put("kind", ProfileChoices.kind(profile).code());
        fields.put("language", language.code());
        fields.put("profile", profile.name());
        List<GrantChoice> grants = grants(profile);
        ReportOrder.Offer offer = new ReportOrder.Offer(grants, profiles.all(spoken), LocalDate.now(clock));
        ReportOrder order = ReportOrder.read(Form.of(fields), offer, ANY);
        if (order.request() == null) {
            return Answer.without(order.form(), grants);
        }
        ReportRequest request = order.request();
        try {
            Optional<List<Need>> needs = waiting.needs(
                    new Asked(ByteBuffer.wrap(docx), request, spoken), () -> maker.needs(docx, request, spoken));
            List<NeedLine> lines =
                    needs.map(known -> remedies.asked(known, null)).orElse(null);
            return new Answer(order.form(), grants, lines, null, needs.isEmpty());
        } catch (ReportRefused refused) {
            return new Answer(order.form(), grants, null, refused.sentence(spoken), false);
        }
    }

    @Override
    @PreDestroy
    public void close() {
        beside.close();
    }

    /** The needs as programs read them. */
    public static List<Map<String, Object>> json(List<NeedLine> needs) {
        return needs.stream()
                .map(line -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("group", line.need().group().code());
                    json.put("state", line.need().state().code());
                    json.put("label", line.need().label());
                    json.put("said", line.need().said());
                    json.put("address", line.address());
                    return json;
                })
                .toList();
    }
}

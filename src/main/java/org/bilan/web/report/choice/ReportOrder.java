package org.bilan.web.report.choice;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bilan.funding.FunderProfile;
import org.bilan.report.ReportFormat;
import org.bilan.report.ReportKind;
import org.bilan.report.ReportRequest;
import org.bilan.value.Coded;
import org.bilan.value.Language;
import org.bilan.value.Period;
import org.bilan.web.Form;
import org.jspecify.annotations.Nullable;

/** The form that asks for a report: what was typed, and either the request it makes or what is wrong with each field. */
public record ReportOrder(Form form, @Nullable ReportRequest request) {
    /** What can be chosen, and the day on which it is. */
    public record Offer(List<GrantChoice> grants, List<ProfileChoice> profiles, LocalDate today) {
        Optional<GrantChoice> grant(String code) {
            return grants.stream().filter(one -> one.code().equals(code)).findFirst();
        }

        Optional<ProfileChoice> profile(String name) {
            return profiles.stream().filter(one -> one.name().equals(name)).findFirst();
        }
    }

    /** @param usual the formats where none can be chosen; empty where one must be */
    public static ReportOrder read(Form typed, Offer offer, Set<ReportFormat> usual) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<ReportKind> kind = Coded.find(ReportKind.class, typed.value("kind"));
        if (kind.isEmpty()) {
            problems.put("kind", "report.kind.none");
        }
        boolean funder = kind.filter(chosen -> chosen == ReportKind.FUNDER).isPresent();
        Optional<GrantChoice> grant = funder ? offer.grant(typed.value("grant")) : Optional.empty();
        if (funder && grant.isEmpty()) {
            problems.put("grant", "report.grant.none");
        }
        Optional<LocalDate> from = day(typed, "from", problems);
        Optional<LocalDate> to = day(typed, "to", problems);
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            problems.put("to", "report.to.before");
        }
        Optional<Language> language = Language.of(typed.value("language"));
        if (language.isEmpty()) {
            problems.put("language", "report.language.none");
        }
        boolean profileTyped = !typed.value("profile").isEmpty() || !usual.isEmpty();
        Optional<Integer> mask = mask(typed);
        if (mask.isEmpty()) {
            problems.put("mask", "report.mask");
        }
        Set<ReportFormat> formats = usual.isEmpty() ? formats(typed, problems) : usual;
        if (kind.isPresent() && language.isPresent() && profileTyped && (!funder || grant.isPresent())) {
            profileProblem(typed, kind.get(), grant.orElse(null), language.get(), formats, offer)
                    .ifPresent(problem -> problems.put("profile", problem));
        }
        Carried.unknown(typed).forEach(field -> problems.put(field, "report." + field + ".unknown"));
        if (!problems.isEmpty()) {
            return new ReportOrder(typed.with(problems), null);
        }
        String profile = profileTyped
                ? ProfileChoices.name(typed.value("profile"), kind.orElseThrow(), grant.orElse(null))
                : null;
        return new ReportOrder(
                typed,
                Carried.typed(typed)
                        .on(new ReportRequest(
                                kind.orElseThrow(),
                                grant.map(GrantChoice::code).orElse(null),
                                new Period(from.orElseThrow(), to.orElseThrow()),
                                language.orElseThrow(),
                                formats,
                                profile,
                                false,
                                offer.today(),
                                mask.get(),
                                null,
                                Set.of())));
    }

    private static Optional<String> profileProblem(
            Form typed,
            ReportKind kind,
            @Nullable GrantChoice grant,
            Language language,
            Set<ReportFormat> formats,
            Offer offer) {
        Optional<ProfileChoice> chosen = offer.profile(ProfileChoices.name(typed.value("profile"), kind, grant));
        if (chosen.isEmpty()) {
            return Optional.of("report.profile.none");
        }
        if (chosen.get().kind() != kind) {
            return Optional.of("report.profile.kind");
        }
        List<Language> languages = ReportFormat.OF_FUNDER.containsAll(formats)
                ? chosen.get().spoken()
                : chosen.get().languages();
        return languages.contains(language) ? Optional.empty() : Optional.of("report.profile.language");
    }

    private static Optional<Integer> mask(Form typed) {
        String text = typed.value("mask").strip();
        if (text.isEmpty()) {
            return Optional.of(0);
        }
        boolean whole = text.matches("\\d{1,4}") && Integer.parseInt(text) <= FunderProfile.MOST_MASKED;
        return whole ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private static Optional<LocalDate> day(Form typed, String name, Map<String, String> problems) {
        try {
            return Optional.of(LocalDate.parse(typed.value(name).strip()));
        } catch (DateTimeException unreadable) {
            problems.put(name, "report.date");
            return Optional.empty();
        }
    }

    private static Set<ReportFormat> formats(Form typed, Map<String, String> problems) {
        List<String> codes = typed.values().getOrDefault("formats", List.of());
        Set<ReportFormat> formats = codes.stream()
                .flatMap(code -> Coded.find(ReportFormat.class, code).stream())
                .collect(Collectors.toSet());
        if (formats.size() < Set.copyOf(codes).size()) {
            problems.put("formats", "report.formats.unknown");
        } else if (formats.isEmpty()) {
            problems.put("formats", "report.formats.none");
        }
        return formats;
    }
}

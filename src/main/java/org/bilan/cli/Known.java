package org.bilan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileKind;
import org.bilan.funding.Profiles;
import org.bilan.report.ReportKind;
import org.bilan.report.field.Catalogue;
import org.bilan.report.sketch.FormCheck;
import org.bilan.template.Template;
import org.bilan.template.TemplateFinding;
import org.bilan.template.Vocabulary;
import org.jspecify.annotations.Nullable;

/** The names that a template may use, by the profile it belongs to. */
record Known(Path home) {
    private static final Set<String> FORMS = Set.of("pdf", "xlsx");

    /**
     * What is wrong with a template by the names of its {@linkplain #profile profile}.
     *
     * @throws Refusal if the folder given has no profile
     */
    List<TemplateFinding> findings(Path file, @Nullable Path profile) throws IOException {
        String ending = file.getFileName().toString().replaceFirst("^.*\\.", "").toLowerCase(Locale.ROOT);
        return FORMS.contains(ending)
                ? form(file, ending, profile)
                : Template.check(Files.readAllBytes(file), vocabulary(profile(file, profile)));
    }

    /** A funder's own form, by the profile that says what goes into it; without one, every field is told. */
    private List<TemplateFinding> form(Path file, String ending, @Nullable Path profile) throws IOException {
        Optional<Path> folder = folder(file, profile);
        FunderProfile of = folder.isPresent()
                ? read(folder.get())
                : new Profiles(home).find(FunderProfile.DEFAULT).orElseThrow();
        ProfileForm form = of.forms().stream()
                .filter(one -> one.extension().equals(ending))
                .findFirst()
                .orElse(new ProfileForm(file.getFileName().toString(), false, Map.of()));
        return FormCheck.of(Files.readAllBytes(file), form, of, of.languages().get(0))
                .findings();
    }

    /**
     * The profile given, else the one beside the file, else that of the kind of report which the template fits best.
     *
     * @throws Refusal if the folder given has no profile
     */
    FunderProfile profile(Path file, @Nullable Path profile) throws IOException {
        byte[] docx = Files.readAllBytes(file);
        Optional<Path> folder = folder(file, profile);
        if (folder.isPresent()) {
            return read(folder.get());
        }
        Profiles shipped = new Profiles(home);
        return Stream.of(FunderProfile.ANNUAL, FunderProfile.DEFAULT)
                .flatMap(name -> shipped.find(name).stream())
                .min(Comparator.comparingInt(
                        known -> Template.check(docx, vocabulary(known)).size()))
                .orElseThrow();
    }

    private static Optional<Path> folder(Path file, @Nullable Path profile) {
        Path beside = file.toAbsolutePath().getParent();
        return Optional.ofNullable(profile)
                .or(() -> Optional.ofNullable(beside)
                        .filter(place -> Files.isRegularFile(place.resolve("profile.yaml"))));
    }

    static ReportKind kind(FunderProfile profile) {
        return profile.kind() == ProfileKind.ANNUAL ? ReportKind.ANNUAL : ReportKind.FUNDER;
    }

    private static Vocabulary vocabulary(FunderProfile profile) {
        return Catalogue.of(kind(profile), profile).vocabulary();
    }

    private static FunderProfile read(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("profile.yaml"))) {
            throw new Refusal("template.profile", folder);
        }
        return Profiles.read(folder);
    }
}

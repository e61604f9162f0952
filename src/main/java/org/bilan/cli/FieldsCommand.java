package org.bilan.cli;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.Profiles;
import org.bilan.report.sketch.CatalogueEntry;
import org.bilan.template.Format;
import org.bilan.value.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The catalogue: every name that a template can ask for, with its type and meaning, a tag to copy and what it prints. */
@Command(name = "fields")
final class FieldsCommand implements Callable<Integer> {
    /** What fits on a line of most terminals. */
    private static final int WIDTH = 100;

    private final Bilan bilan;

    @Option(names = "--profile", paramLabel = "NAME")
    private @Nullable String profile;

    @Option(names = "--json")
    private boolean json;

    FieldsCommand(Bilan bilan) {
        this.bilan = bilan;
    }

    @Override
    public Integer call() throws IOException {
        Profiles profiles = new Profiles(bilan.home());
        List<TemplateJson.Section> sections = Stream.of(
                        profile == null
                                ? new String[] {FunderProfile.ANNUAL, FunderProfile.DEFAULT}
                                : new String[] {profile})
                .map(name -> section(profiles, name))
                .toList();
        if (json) {
            TemplateJson.writeFields(bilan, sections);
        } else {
            sections.forEach(this::print);
            String formats = Stream.of(Format.values())
                    .map(format -> format.name(bilan.messages().language()))
                    .collect(Collectors.joining(", "));
            print("", bilan.messages().say("fields.formats", formats));
            print("", bilan.messages().say("fields.words"));
            print("", bilan.messages().say("fields.designed"));
        }
        return ExitCode.DONE;
    }

    private TemplateJson.Section section(Profiles profiles, String name) {
        Language language = bilan.messages().language();
        FunderProfile found = profiles.find(name)
                .orElseThrow(() -> new Refusal("fields.profile", name, String.join(", ", profiles.names())));
        List<CatalogueEntry> entries = CatalogueEntry.of(Known.kind(found), found, language);
        return new TemplateJson.Section(found.title().in(language) + " (" + found.name() + ")", entries);
    }

    private void print(TemplateJson.Section section) {
        bilan.terminal().out().println(Objects.requireNonNull(section.profile()));
        for (CatalogueEntry entry : section.entries()) {
            print("  ", entry.path() + " (" + entry.typeInWords() + ") " + entry.meaning());
            print("      ", entry.tag() + "  →  " + entry.example());
        }
        bilan.terminal().out().println();
    }

    /** Lines of at most {@link #WIDTH} signs, broken at blanks; those that follow stand four further in. */
    private void print(String indent, String text) {
        String rest = indent + text;
        while (rest.length() > WIDTH) {
            int blank = rest.lastIndexOf(' ', WIDTH);
            if (blank <= indent.length() + 4) {
                break;
            }
            bilan.terminal().out().println(rest.substring(0, blank).stripTrailing());
            rest = indent + "    " + rest.substring(blank).stripLeading();
        }
        bilan.terminal().out().println(rest);
    }
}

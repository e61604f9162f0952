package org.bilan.report.make;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bilan.activity.Photo;
import org.bilan.funding.FunderProfile;
import org.bilan.funding.ProfileForm;
import org.bilan.funding.ProfileProblem;
import org.bilan.funding.ProfileText;
import org.bilan.funding.Profiles;
import org.bilan.report.AnnexPart;
import org.bilan.report.UsedRecord;
import org.bilan.report.fact.MoneyView;
import org.bilan.report.fact.ReportFacts;
import org.bilan.value.Language;

/**
 * What a report is made from besides its records, told like records: photo files, annexes, the template in use and the
 * funder's forms by what is in them, the kind of report by its text. Photo files and annexes are read again only where
 * their size or time has changed.
 */
final class UsedFiles {
    /** Photo files, by their paths. */
    private static final String PICTURES = "files";

    private static final String PROFILES = "profiles";
    private static final String CONTENT = "content";
    private static final int MOST_KNOWN = 4_000;

    private final Path files;
    private final Profiles profiles;
    private final Map<Path, Read> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Read> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    private record Read(FileTime changed, long size, String hash) {}

    UsedFiles(Path home, Profiles profiles) {
        this.files = home.resolve("files").toAbsolutePath().normalize();
        this.profiles = profiles;
    }

    /** @param profile the name of the kind of report */
    List<UsedRecord> of(ReportFacts facts, String profile) {
        List<UsedRecord> all = new ArrayList<>();
        facts.work().photos().stream().map(Photo::file).distinct().sorted().forEach(file -> all.add(picture(file)));
        all.add(profile(profile));
        String spoken = profile + " " + facts.request().language().code();
        all.add(template(spoken));
        forms(profile).forEach(form -> all.add(form(spoken + " " + form.file())));
        annexes(facts).forEach(file -> all.add(annex(file)));
        return all;
    }

    /** The same as they are now. */
    List<UsedRecord> now(List<UsedRecord> then) {
        return then.stream()
                .map(one -> switch (one.table()) {
                    case PICTURES -> picture(one.key());
                    case PROFILES -> profile(one.key());
                    case UsedRecord.FORMS -> form(one.key());
                    case UsedRecord.ANNEXES -> annex(one.key());
                    default -> template(one.key());
                })
                .toList();
    }

    private UsedRecord picture(String file) {
        return told(PICTURES, file, CONTENT, find(file).map(this::hash));
    }

    private UsedRecord profile(String name) {
        return told(PROFILES, name, "text", text(name));
    }

    /** Empty for one that is gone or cannot be used. */
    private Optional<String> text(String name) {
        try {
            return profiles.text(name).map(ProfileText::yaml);
        } catch (ProfileProblem problem) {
            return Optional.empty();
        }
    }

    /** @param key a profile's name and a language */
    private UsedRecord template(String key) {
        int blank = key.lastIndexOf(' ');
        Optional<byte[]> found = Language.of(key.substring(blank + 1))
                .flatMap(language -> profiles.template(key.substring(0, blank), language));
        return told(UsedRecord.TEMPLATES, key, CONTENT, found.map(UsedTemplates::hash));
    }

    /** None where the kind of report is gone or cannot be used. */
    private List<ProfileForm> forms(String profile) {
        try {
            return profiles.find(profile).map(FunderProfile::forms).orElse(List.of());
        } catch (ProfileProblem problem) {
            return List.of();
        }
    }

    /** @param key a profile's name, a language and the name of the form's file */
    private UsedRecord form(String key) {
        String[] parts = key.split(" ", 3);
        return told(
                UsedRecord.FORMS,
                key,
                CONTENT,
                Language.of(parts[1])
                        .flatMap(language -> form(parts[0], parts[2], language))
                        .map(UsedTemplates::hash));
    }

    /** Empty for one that is gone or cannot be read. */
    private Optional<byte[]> form(String profile, String file, Language language) {
        try {
            return profiles.form(profile, new ProfileForm(file, false, Map.of()), language);
        } catch (ProfileProblem problem) {
            return Optional.empty();
        }
    }

    /** The paths of the files behind the report, and of the vouchers where they are asked for. */
    private Set<String> annexes(ReportFacts facts) {
        Set<String> paths = new TreeSet<>();
        for (AnnexPart part : facts.request().annexes()) {
            if (part instanceof AnnexPart.File file) {
                paths.add(path(file.path()));
            } else if (part instanceof AnnexPart.Vouchers) {
                new MoneyView(facts)
                        .expenses().stream()
                                .flatMap(one -> Stream.ofNullable(one.document()))
                                .forEach(paths::add);
            }
        }
        return paths;
    }

    /** Among the files of the home, where it lies there. */
    private String path(Path annex) {
        Path whole = annex.toAbsolutePath().normalize();
        Path shown = whole.startsWith(files) ? files.relativize(whole) : annex;
        return shown.toString().replace('\\', '/');
    }

    private UsedRecord annex(String file) {
        return told(UsedRecord.ANNEXES, file, CONTENT, find(file).map(this::hash));
    }

    private static UsedRecord told(String table, String key, String cell, Optional<String> value) {
        return new UsedRecord(table, key, value.map(text -> Map.of(cell, text)).orElse(Map.of()));
    }

    private Optional<Path> find(String file) {
        try {
            Path path = files.resolve(file).normalize();
            return path.startsWith(files) && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Empty where it cannot be read. */
    private String hash(Path path) {
        try {
            FileTime changed = Files.getLastModifiedTime(path);
            long size = Files.size(path);
            synchronized (known) {
                Read before = known.get(path);
                if (before != null && before.changed().equals(changed) && before.size() == size) {
                    return before.hash();
                }
            }
            String hash = size > HomePictures.MOST_BYTES ? "" : UsedTemplates.hash(Files.readAllBytes(path));
            synchronized (known) {
                known.put(path, new Read(changed, size, hash));
            }
            return hash;
        } catch (IOException unreadable) {
            return "";
        }
    }
}

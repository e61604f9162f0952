package org.bilan.funding;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bilan.value.Language;

/** The kinds of report that can be made here: the shipped ones, and the organization's own in {@code HOME/report-templates}. */
public final class Profiles {
    private static final Map<String, Read> LAST = new ConcurrentHashMap<>();

    private final ProfileFolders folders;

    /** @param home the folder of this Bilan's data; it need not hold any profile */
    public Profiles(Path home) {
        this.folders = new ProfileFolders(home, Profiles.class.getClassLoader());
    }

    /** Names of every profile, sorted. */
    public List<String> names() {
        return folders.names();
    }

    /**
     * The profile of that name, read afresh so that an edited file counts at once.
     *
     * @throws ProfileProblem if its file cannot be used
     */
    public Optional<FunderProfile> find(String name) {
        return folders.read(name, ProfileFolders.PROFILE).map(bytes -> {
            Read last = LAST.get(name);
            Read read = last != null && Arrays.equals(last.bytes(), bytes)
                    ? last
                    : new Read(bytes, ProfileFile.read(name, new String(bytes, StandardCharsets.UTF_8)));
            LAST.put(name, read);
            return read.profile();
        });
    }

    /** A profile and the file that it was last read from: the same bytes are not parsed again. */
    private record Read(byte[] bytes, FunderProfile profile) {}

    /**
     * The text of that profile, to be changed.
     *
     * @throws ProfileProblem if it cannot be used
     */
    public Optional<ProfileText> text(String name) {
        return folders.read(name, ProfileFolders.PROFILE).map(bytes -> ProfileText.of(name, bytes));
    }

    /** The text that was shipped under that name, whether or not the organization has its own. */
    public Optional<ProfileText> shippedText(String name) {
        return folders.readShipped(name, ProfileFolders.PROFILE).map(bytes -> ProfileText.of(name, bytes));
    }

    /** Whether the organization has a profile of its own under that name. */
    public boolean isOwn(String name) {
        return folders.isOwn(name, ProfileFolders.PROFILE);
    }

    /**
     * The profile that a text is.
     *
     * @throws ProfileProblem if it cannot be used
     */
    public static FunderProfile read(String name, String yaml) {
        return ProfileFile.read(name, yaml);
    }

    /**
     * The profile in a folder that may lie anywhere.
     *
     * @throws ProfileProblem if its file is not there or cannot be used
     */
    public static FunderProfile read(Path folder) {
        Path file = folder.resolve(ProfileFolders.PROFILE);
        try {
            return ProfileFile.read(folder.toAbsolutePath().getFileName().toString(), Files.readString(file));
        } catch (IOException cause) {
            throw new ProfileProblem(file.toString(), cause, "profile.folder", cause.getMessage());
        }
    }

    /** The Word template of a profile in that language; empty if it has none. */
    public Optional<byte[]> template(String name, Language language) {
        return folders.read(name, templateFile(language));
    }

    /** The file of a form, in that language where there is one for it; empty if there is none. */
    public Optional<byte[]> form(String name, ProfileForm form, Language language) {
        int dot = form.file().lastIndexOf('.');
        String own = form.file().substring(0, dot) + "." + language.code()
                + form.file().substring(dot);
        return folders.read(name, own).or(() -> folders.read(name, form.file()));
    }

    public boolean hasTemplate(String name, Language language) {
        return folders.has(name, templateFile(language));
    }

    private static String templateFile(Language language) {
        return "template." + language.code() + ".docx";
    }
}

package org.bilan.funding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.bilan.value.Language;
import org.bilan.value.Sha256;

/**
 * The organization's own profiles, in {@code HOME/report-templates}. Of a shipped one only {@code profile.yaml} is kept
 * there: its templates are found where they were shipped, and follow the next version of Bilan. A profile made from
 * another takes the other's templates with it.
 */
public final class OwnProfiles {
    /** How the copies of forms begin that were ever in force. */
    private static final String KEPT = "kept-form.";

    private final ProfileFolders folders;

    /** @param home the folder of this Bilan's data */
    public OwnProfiles(Path home) {
        this.folders = new ProfileFolders(home, OwnProfiles.class.getClassLoader());
    }

    /** Keeps the text as the organization's own, in force at once. */
    public void keep(ProfileText text) {
        write(text.name(), ProfileFolders.PROFILE, text.yaml().getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the text of a new profile, with the templates of the one that it was made from. */
    public void keepFrom(String other, ProfileText text) {
        Stream.concat(
                        Stream.of(Language.values()).map(language -> "template." + language.code() + ".docx"),
                        forms(text))
                .forEach(file -> folders.read(other, file).ifPresent(bytes -> write(text.name(), file, bytes)));
        keep(text);
    }

    /** Keeps the file of a form, in force at once, and a copy by its content for good. */
    public void keepForm(String name, String file, byte[] bytes) {
        String ending = file.substring(file.lastIndexOf('.'));
        write(name, KEPT + hash(bytes) + ending, bytes);
        write(name, file, bytes);
    }

    private static Stream<String> forms(ProfileText text) {
        return text.profile().forms().stream()
                .map(ProfileForm::file)
                .flatMap(file -> Stream.concat(
                        Stream.of(file),
                        Stream.of(Language.values())
                                .map(language -> file.replaceFirst("(\\.\\w+)$", "." + language.code() + "$1"))));
    }

    /** Takes the organization's own profile away: the shipped one of its name is in force again, if there is one. */
    public void remove(String name) {
        try {
            folders.delete(name, ProfileFolders.PROFILE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The bytes of the own profile's file; empty where there is none. */
    public Optional<byte[]> stored(String name) {
        return folders.isOwn(name, ProfileFolders.PROFILE)
                ? folders.read(name, ProfileFolders.PROFILE)
                : Optional.empty();
    }

    /** Puts back what {@link #stored} gave. */
    public void restore(String name, Optional<byte[]> stored) {
        stored.ifPresentOrElse(bytes -> write(name, ProfileFolders.PROFILE, bytes), () -> remove(name));
    }

    /** SHA-256, in hexadecimal. */
    public static String hash(byte[] bytes) {
        return Sha256.of(bytes);
    }

    private void write(String name, String file, byte[] bytes) {
        try {
            folders.write(name, file, bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}

package org.bilan.value;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.text.Normalizer;

/** Names of files as this process can write them: started under a locale without UTF-8, the JDK knows no accents in them. */
public final class FileNames {
    private FileNames() {}

    /** Whether names may hold accents here. */
    public static boolean holdAccents() {
        return can("é");
    }

    /** Whether there can be a file of that name here. */
    public static boolean can(String name) {
        try {
            Path.of(name);
            return true;
        } catch (InvalidPathException unwritable) {
            return false;
        }
    }

    /** The name itself where there can be such a file, else without accents: {@code recu-7.pdf}. */
    public static String writable(String name) {
        return can(name)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .replaceAll("[^\\x20-\\x7e]+", "-");
    }
}

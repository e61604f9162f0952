package org.bilan.report.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.document.annex.AnnexDesk;
import org.bilan.document.annex.AnnexFile;
import org.bilan.funding.ProfileForm;
import org.bilan.report.fact.PictureSource;
import org.bilan.report.material.AnnexSource;
import org.bilan.report.material.FormSource;
import org.jspecify.annotations.Nullable;

/** The sources of a report as its package holds them. Annexes are read from files: they are put into {@code folder}. */
record FrozenSources(SourceList list, Map<String, byte[]> files, Path folder)
        implements PictureSource, AnnexSource, FormSource {
    @Override
    public Optional<byte[]> read(String file) {
        return named(list.pictures().get(file));
    }

    @Override
    public boolean has(String file) {
        return list.pictures().containsKey(file);
    }

    @Override
    public Optional<byte[]> read(ProfileForm form) {
        return named(list.forms().get(form.file()));
    }

    @Override
    public Path document(String path) {
        return Path.of(list.annexes().getOrDefault(path, SourceList.NOTHING));
    }

    @Override
    public List<AnnexFile> read(List<Path> wanted) {
        List<Path> there = wanted.stream().map(this::unpacked).toList();
        return new AnnexDesk(folder.resolve("cache")).read(there);
    }

    /** The name in the folder is a number: nothing in a package says where a file is written. */
    private Path unpacked(Path wanted) {
        String name = wanted.toString().replace('\\', '/');
        Optional<byte[]> bytes = named(name);
        Path file = folder.resolve(Integer.toString(
                list.annexes().values().stream().sorted().toList().indexOf(name)));
        try {
            if (bytes.isPresent() && name.startsWith("annexes/")) {
                Files.write(file, bytes.get());
            }
            return file;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Optional<byte[]> named(@Nullable String name) {
        return Optional.ofNullable(name).map(files::get);
    }
}

package org.bilan.document.annex;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Takes out of a PDF what does something by itself (ISO 32000-1, 12.6) and what comes along that is no plain data. */
final class ActiveParts {
    private static final Map<String, ActiveContent> ACTIONS = Map.ofEntries(
            Map.entry("JavaScript", ActiveContent.SCRIPT),
            Map.entry("Launch", ActiveContent.LAUNCH),
            Map.entry("GoToR", ActiveContent.LAUNCH),
            Map.entry("GoToE", ActiveContent.LAUNCH),
            Map.entry("SubmitForm", ActiveContent.SENDING),
            Map.entry("ImportData", ActiveContent.SENDING),
            Map.entry("Rendition", ActiveContent.MEDIA),
            Map.entry("Movie", ActiveContent.MEDIA),
            Map.entry("Sound", ActiveContent.MEDIA),
            Map.entry("RichMediaExecute", ActiveContent.MEDIA),
            Map.entry("GoTo3DView", ActiveContent.MEDIA));
    private static final Set<String> MEDIA =
            Set.of("RichMedia", "Movie", "Sound", "Screen", "3D", "TrapNet", "Watermark3D");
    private static final Set<String> PLAIN = Set.of("xml", "csv", "txt", "json");
    private static final COSName RENDITIONS = COSName.getPDFName("Renditions");

    private final Set<ActiveContent> removed = EnumSet.noneOf(ActiveContent.class);
    private boolean holdsFiles;

    Set<ActiveContent> removed() {
        return removed;
    }

    /** Whether files of plain data were left in it. */
    boolean holdsFiles() {
        return holdsFiles;
    }

    void clean(COSDictionary dictionary) {
        for (COSName key : List.copyOf(dictionary.keySet())) {
            COSBase value = dictionary.getDictionaryObject(key);
            Optional<ActiveContent> found = found(key, value);
            if (found.isPresent()) {
                removed.add(found.get());
                dictionary.removeItem(key);
            } else if (value instanceof COSArray array) {
                clean(array);
            }
        }
    }

    /** What an entry of a dictionary is to be taken out for. */
    private Optional<ActiveContent> found(COSName key, COSBase value) {
        if (key.equals(COSName.XFA)) {
            return Optional.of(ActiveContent.XFA);
        }
        if (key.equals(COSName.JAVA_SCRIPT) || key.equals(COSName.JS)) {
            return Optional.of(ActiveContent.SCRIPT);
        }
        if (key.equals(RENDITIONS)) {
            return Optional.of(ActiveContent.MEDIA);
        }
        if (!(value instanceof COSDictionary inside)) {
            return Optional.empty();
        }
        if (inside.containsKey(COSName.EF)) {
            return program(inside);
        }
        return action(inside);
    }

    private void clean(COSArray array) {
        for (int at = array.size() - 1; at >= 0; at--) {
            if (array.getObject(at) instanceof COSDictionary inside) {
                Optional<ActiveContent> found = inside.containsKey(COSName.EF)
                        ? program(inside)
                        : action(inside).or(() -> media(inside));
                if (found.isPresent()) {
                    removed.add(found.get());
                    array.remove(at);
                    // in a tree of names, the name goes with what it names
                    if (at > 0 && array.getObject(at - 1) instanceof org.apache.pdfbox.cos.COSString) {
                        array.remove(--at);
                    }
                }
            }
        }
    }

    private static Optional<ActiveContent> action(COSDictionary inside) {
        boolean tag = inside.containsKey(COSName.P) && inside.containsKey(COSName.K);
        String type = tag ? null : inside.getNameAsString(COSName.S);
        return type == null ? Optional.empty() : Optional.ofNullable(ACTIONS.get(type));
    }

    /** Annotations that play something, or hold a file that is more than data. */
    private Optional<ActiveContent> media(COSDictionary inside) {
        String type = inside.getNameAsString(COSName.SUBTYPE);
        if ("FileAttachment".equals(type)) {
            COSDictionary file = inside.getCOSDictionary(COSName.FS);
            return file == null ? Optional.empty() : program(file);
        }
        return type != null && MEDIA.contains(type) ? Optional.of(ActiveContent.MEDIA) : Optional.empty();
    }

    private Optional<ActiveContent> program(COSDictionary file) {
        for (COSName key : List.of(COSName.F, COSName.UF)) {
            String name = file.getString(key);
            if (name != null && !PLAIN.contains(ending(name))) {
                return Optional.of(ActiveContent.FILES);
            }
        }
        holdsFiles = true;
        return Optional.empty();
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}

package org.bilan.report.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.bilan.document.PlacedText;
import org.bilan.document.pdf.PdfContents;
import org.bilan.document.sheet.PlacedCells;
import org.bilan.document.word.PlacedWords;
import org.bilan.document.word.ZipParts;
import org.bilan.report.fact.ReportFacts;
import org.bilan.report.json.CanonicalJson;
import org.bilan.report.json.Json;
import org.bilan.report.json.UnreadableJson;
import org.bilan.report.trace.Trace;
import org.bilan.report.trace.TraceJson;
import org.bilan.value.Alignment;
import org.jspecify.annotations.Nullable;

/** Where a file of a package differs from what it should be, in the terms of its kind. */
final class FilePlaces {
    private FilePlaces() {}

    /**
     * The first places, and how many more there are; where nothing that can be read differs, that the rest does.
     *
     * @param found of unknown origin
     * @param meant what we wrote
     */
    static List<SealPlace> between(String name, byte[] found, byte[] meant) {
        try {
            return SealPlace.bounded(all(name, found, meant));
        } catch (UnreadableJson other) {
            return List.of(new SealPlace("byte", List.of(Integer.toString(other.at() + 1))));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError unreadable) {
            // it may be made to be more than can be read: that is no fault of ours, and told of the file as a whole
            return List.of(new SealPlace("unreadable", List.of()));
        }
    }

    private static List<SealPlace> all(String name, byte[] found, byte[] meant) {
        if (name.equals(PackedDocuments.TRACE)) {
            return TracePlaces.between(trace(found), trace(meant));
        }
        if (name.endsWith(".json")) {
            boolean isFacts = name.equals(PackedDocuments.FACTS);
            return JsonPlaces.between(
                    json(found), json(meant), isFacts ? facts(found) : null, isFacts ? facts(meant) : null);
        }
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            return ofParts(name.endsWith(".xlsx"), ZipParts.read(found, name), ZipParts.read(meant, name));
        }
        if (name.endsWith(".pdf")) {
            List<SealPlace> places = texts(PdfContents.lines(found), PdfContents.lines(meant));
            return places.isEmpty() ? List.of(new SealPlace("look", List.of())) : places;
        }
        return texts(lines(found), lines(meant));
    }

    private static List<SealPlace> ofParts(
            boolean isWorkbook, SortedMap<String, byte[]> found, SortedMap<String, byte[]> meant) {
        List<SealPlace> places = new ArrayList<>();
        if (isWorkbook) {
            places.addAll(texts(PlacedCells.of(found), PlacedCells.of(meant)));
        }
        SortedMap<String, byte[]> all = new TreeMap<>(meant);
        all.putAll(found);
        for (String part : all.keySet()) {
            byte[] one = found.get(part);
            byte[] other = meant.get(part);
            if (one == null || other == null) {
                places.add(new SealPlace(one == null ? "part.missing" : "part.added", List.of(part)));
            } else if (!Arrays.equals(one, other) && !(isWorkbook && part.startsWith("xl/") && !places.isEmpty())) {
                places.addAll(ofPart(part, one, other));
            }
        }
        return places;
    }

    private static List<SealPlace> ofPart(String part, byte[] found, byte[] meant) {
        boolean isText = part.matches("word/[^_]*\\.xml");
        List<SealPlace> said =
                isText ? texts(PlacedWords.of(part, found), PlacedWords.of(part, meant)) : List.<SealPlace>of();
        return said.isEmpty() ? List.of(new SealPlace("part", List.of(part))) : said;
    }

    private static List<SealPlace> texts(List<PlacedText> found, List<PlacedText> meant) {
        List<SealPlace> places = new ArrayList<>();
        List<String> one = found.stream().map(PlacedText::text).toList();
        List<String> other = meant.stream().map(PlacedText::text).toList();
        for (Alignment.Pair pair : Alignment.between(one, other)) {
            PlacedText at = pair.then() < 0 ? meant.get(pair.now()) : found.get(pair.then());
            places.add(SealPlace.of(
                    at.kind(),
                    at.at(),
                    pair.then() < 0 ? "" : one.get(pair.then()),
                    pair.now() < 0 ? "" : other.get(pair.now())));
        }
        return places;
    }

    private static List<PlacedText> lines(byte[] text) {
        List<PlacedText> lines = new ArrayList<>();
        for (String line : new String(text, StandardCharsets.UTF_8).split("\\R")) {
            lines.add(PlacedText.of("line", line, lines.size() + 1));
        }
        return lines;
    }

    private static Trace trace(byte[] bytes) {
        try {
            return TraceJson.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException none) {
            throw new IllegalArgumentException(none);
        }
    }

    private static Json json(byte[] bytes) {
        return CanonicalJson.read(bytes);
    }

    private static @Nullable ReportFacts facts(byte[] bytes) {
        try {
            return FrozenFacts.read(bytes);
        } catch (UnreadableRecord other) {
            return null;
        }
    }
}

package org.bilan.document.word;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.document.Refusal;
import org.bilan.document.Refusal.Reason;
import org.bilan.document.RefusedDocument;

/**
 * The parts of a Word file, read under limits, added to, and written so that the same parts give the same bytes. Parts
 * that nothing changes are kept byte for byte. Belongs to one thread; a template is read once and {@link #copy copied}
 * for each document made from it.
 */
public final class DocxPackage {
    private static final String MAIN =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String TEMPLATE = MAIN.replace("document.main", "template.main");
    private static final Set<String> STORIES = Set.of("header", "footer", "footnotes", "endnotes");
    private static final Pattern DRAWING_ID = Pattern.compile("<wp:docPr\\b[^>]*?\\sid=\"(\\d{1,9})\"");
    private static final Pattern BOOKMARK_ID = Pattern.compile("<w:bookmarkStart\\b[^>]*?\\sw:id=\"(\\d{1,9})\"");

    private final SortedMap<String, byte[]> parts;
    private final ContentTypes types;
    private final Map<String, PartLinks> links = new HashMap<>();
    private final Set<String> changedLinks = new TreeSet<>();
    private final PictureParts pictures = new PictureParts();
    private final NewLists newLists = new NewLists();
    private boolean changedTypes;
    private int drawings = -1;
    private int bookmarks = -1;

    private DocxPackage(SortedMap<String, byte[]> parts, ContentTypes types) {
        this.parts = parts;
        this.types = types;
    }

    /**
     * Reads a Word document under limits.
     *
     * @throws RefusedDocument if it is none, is too large, or holds what could run or fetch something
     */
    public static DocxPackage read(byte[] docx) {
        SortedMap<String, byte[]> parts = ZipParts.read(docx, "");
        byte[] typesPart = parts.get(ZipParts.CONTENT_TYPES);
        if (typesPart == null || !parts.containsKey(PartNames.relationshipsOf(""))) {
            throw new RefusedDocument(Reason.NOT_A_DOCUMENT, "", "");
        }
        ContentTypes types = types(typesPart);
        List<Refusal> hostile = HostileParts.find(parts, types);
        if (!hostile.isEmpty()) {
            throw new RefusedDocument(hostile);
        }
        DocxPackage read = new DocxPackage(parts, types);
        read.requireWord();
        return read;
    }

    private static ContentTypes types(byte[] part) {
        try {
            return ContentTypes.read(part);
        } catch (IllegalArgumentException notXml) {
            throw new RefusedDocument(Reason.NOT_XML, ZipParts.CONTENT_TYPES, "");
        }
    }

    private void requireWord() {
        String main = findMain().orElse("");
        String type = types.of(main);
        if (type.contains("macroEnabled")) {
            throw new RefusedDocument(Reason.MACROS, main, "");
        }
        if (type.equals(TEMPLATE)) {
            throw new RefusedDocument(Reason.WORD_TEMPLATE, main, "");
        }
        if (!parts.containsKey(main) || !type.equals(MAIN)) {
            boolean strict =
                    new String(parts.get("_rels/.rels"), StandardCharsets.UTF_8).contains("purl.oclc.org/ooxml");
            throw new RefusedDocument(strict ? Reason.STRICT : Reason.NOT_A_DOCUMENT, main, type);
        }
    }

    /** One to fill: shares the parts, none of its changes reach this one. */
    public DocxPackage copy() {
        countIds();
        DocxPackage copy = new DocxPackage(new TreeMap<>(parts), types.copy());
        links.forEach((part, own) -> copy.links.put(part, own.copy()));
        copy.changedLinks.addAll(changedLinks);
        copy.pictures.copyFrom(pictures);
        copy.changedTypes = changedTypes;
        copy.drawings = drawings;
        copy.bookmarks = bookmarks;
        return copy;
    }

    /** The names of all parts, without leading slash, sorted. */
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(parts.keySet()));
    }

    /** The part that the package names as its document; {@code word/document.xml} in most files. */
    public String mainPart() {
        return findMain().orElseThrow();
    }

    private Optional<String> findMain() {
        return related("", Relationship.DOCUMENT).stream().findFirst();
    }

    /** The parts that hold text: the main part, then headers, footers, footnotes, endnotes by name. */
    public List<String> storyParts() {
        String main = mainPart();
        List<String> stories = new ArrayList<>(List.of(main));
        relationships(main).stream()
                .filter(link -> !link.external() && STORIES.contains(kind(link)))
                .map(link -> PartNames.resolve(main, link.target()))
                .filter(parts::containsKey)
                .sorted()
                .distinct()
                .forEach(stories::add);
        return stories;
    }

    private static String kind(Relationship link) {
        return link.type().substring(link.type().lastIndexOf('/') + 1);
    }

    /** The content type of a part. */
    public String type(String part) {
        return types.of(part);
    }

    public boolean has(String part) {
        return parts.containsKey(part);
    }

    /**
     * Not to be changed by the caller.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public byte[] bytes(String part) {
        byte[] content = parts.get(part);
        if (content == null) {
            throw new IllegalArgumentException("No part " + part);
        }
        return content;
    }

    /** An XML part as text, without byte order mark. */
    public String text(String part) {
        String text = new String(bytes(part), StandardCharsets.UTF_8);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /** Replaces a part that exists. */
    public void put(String part, String xml) {
        bytes(part);
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
    }

    /** Replaces a part that exists; the bytes are kept, not copied. */
    public void put(String part, byte[] content) {
        bytes(part);
        parts.put(part, content);
    }

    /** Adds a part with its content type. */
    public void add(String part, String contentType, byte[] content) {
        if (parts.putIfAbsent(part, content) != null) {
            throw new IllegalArgumentException("There is a part " + part);
        }
        if (!types.of(part).equals(contentType)) {
            types.set(part, contentType);
            changedTypes = true;
        }
    }

    /** A free name: {@code word/charts/chart3.xml} for {@code word/charts/chart} and {@code .xml}. */
    public String freeName(String prefix, String suffix) {
        int number = 1;
        while (parts.containsKey(prefix + number + suffix)) {
            number++;
        }
        return prefix + number + suffix;
    }

    /** A picture as it is written; {@code extension} is {@code png} or {@code jpeg}. */
    public record Media(byte[] content, String extension) {}

    /**
     * The part of a picture, one however often it is asked for: the content is made where there is none yet, or none as
     * wide, and takes the place of what was there.
     *
     * @param source names the picture, whatever its size
     * @param width in pixels
     */
    public String picture(String source, int width, Supplier<Media> content) {
        return pictures.part(this, source, width, content);
    }

    /** The relationships that start at a part; {@code ""} stands for the package itself. */
    public List<Relationship> relationships(String part) {
        return links(part).all();
    }

    /** The parts that a part is related to in that way, in the order written. */
    public List<String> related(String fromPart, String type) {
        return relationships(fromPart).stream()
                .filter(link -> link.type().equals(type) && !link.external())
                .map(link -> PartNames.resolve(fromPart, link.target()))
                .toList();
    }

    /** The part that a relationship of another leads to; empty if there is none, or it leads outside. */
    public Optional<String> target(String fromPart, String id) {
        return relationships(fromPart).stream()
                .filter(link -> link.id().equals(id) && !link.external())
                .map(link -> PartNames.resolve(fromPart, link.target()))
                .findFirst();
    }

    /** Relates a part to another by name, once; gives the relationship's id. */
    public String relate(String fromPart, String type, String toPart) {
        changedLinks.add(fromPart);
        return links(fromPart).to(type, PartNames.relative(fromPart, toPart), false);
    }

    /** Relates a part to an address outside, once; gives the relationship's id. */
    public String relateLink(String fromPart, String url) {
        changedLinks.add(fromPart);
        return links(fromPart).to(Relationship.HYPERLINK, url, true);
    }

    /** Gives a part that has none yet its relationships, with the ids that it refers to them by. */
    public void relate(String fromPart, List<Relationship> all) {
        changedLinks.add(fromPart);
        links.put(fromPart, PartLinks.of(all));
    }

    /** Takes back a relationship, and the part that it led to with all that nothing else leads to. */
    public void unrelate(String fromPart, String id) {
        Optional<Relationship> link = links(fromPart).remove(id);
        changedLinks.add(fromPart);
        link.filter(one -> !one.external())
                .map(one -> PartNames.resolve(fromPart, one.target()))
                .filter(target -> parts.containsKey(target) && !isReached(target))
                .ifPresent(this::remove);
    }

    private boolean isReached(String target) {
        return parts.keySet().stream()
                        .filter(name -> name.endsWith(".rels"))
                        .map(PartNames::ownerOf)
                        .anyMatch(owner -> leadsTo(owner, target))
                || links.keySet().stream().anyMatch(owner -> leadsTo(owner, target));
    }

    private boolean leadsTo(String owner, String target) {
        return relationships(owner).stream()
                .anyMatch(link -> !link.external()
                        && PartNames.resolve(owner, link.target()).equals(target));
    }

    private void remove(String part) {
        relationships(part).forEach(link -> unrelate(part, link.id()));
        parts.remove(part);
        parts.remove(PartNames.relationshipsOf(part));
        links.remove(part);
        changedLinks.remove(part);
        types.remove(part);
        types.remove(PartNames.relationshipsOf(part));
        changedTypes = true;
    }

    private PartLinks links(String part) {
        return links.computeIfAbsent(part, owner -> {
            byte[] written = parts.get(PartNames.relationshipsOf(owner));
            return written == null ? PartLinks.none() : PartLinks.read(written);
        });
    }

    /** For {@code wp:docPr}: used nowhere in the package yet. */
    public int nextDrawingId() {
        countIds();
        return ++drawings;
    }

    /** For {@code w:bookmarkStart}: used nowhere in the package yet. */
    public int nextBookmarkId() {
        countIds();
        return ++bookmarks;
    }

    /** The number of a list like another ({@code w:numId}) whose level begins at its first number again. */
    public int listLike(int list, int level) {
        return newLists.like(this, list, level);
    }

    NewLists newLists() {
        return newLists;
    }

    private void countIds() {
        if (drawings >= 0) {
            return;
        }
        drawings = 0;
        bookmarks = 0;
        for (String story : storyParts()) {
            String xml = text(story);
            drawings = Math.max(drawings, largest(DRAWING_ID, xml));
            bookmarks = Math.max(bookmarks, largest(BOOKMARK_ID, xml));
        }
    }

    private static int largest(Pattern id, String xml) {
        int largest = 0;
        Matcher ids = id.matcher(xml);
        while (ids.find()) {
            largest = Math.max(largest, Integer.parseInt(ids.group(1)));
        }
        return largest;
    }

    /** The Word file: the same parts give the same bytes. */
    public byte[] write() {
        settle();
        return ZipParts.write(parts);
    }

    /** Puts what was counted beside the parts, new lists and relationships, into them, so that they can be read. */
    public void settle() {
        newLists.write(this);
        for (String part : changedLinks) {
            parts.put(PartNames.relationshipsOf(part), links(part).write());
        }
        if (changedTypes) {
            parts.put(ZipParts.CONTENT_TYPES, types.write());
        }
    }
}

package org.bilan.template;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.Step.Ending;

/** Cuts XML where something in it is an instruction of its own: what stands between stays as it was. */
final class Cuts {
    /** What an opening tag may hold after its name. */
    static final String ATTRIBUTES = "(?:\"[^\"]*\"|'[^']*'|[^'\"<>/]|/(?!>))*";

    private static final Pattern DRAWING = Pattern.compile("<wp:docPr\\s" + ATTRIBUTES);
    private static final Pattern NUMBERED =
            Pattern.compile("<w:(?:ins|del|moveFrom|moveTo|\\w+Change|cellIns|cellDel" + "|cellMerge)\\s" + ATTRIBUTES);
    private static final Pattern RANGE =
            Pattern.compile("<w:(perm|move\\w*Range|customXml\\w*Range)(Start|End)\\s" + ATTRIBUTES);
    private static final Pattern COMMENT = Pattern.compile(
            "<w:comment(?:RangeStart|RangeEnd|Reference)\\s" + ATTRIBUTES + "(?:/>|>\\s*</w:comment\\w+>)");
    private static final Pattern NOTE =
            Pattern.compile("<w:(footnote|endnote)Reference(\\s" + ATTRIBUTES + ")(?:/>|>\\s*</w:\\w+noteReference>)");
    private static final Pattern LINK = Pattern.compile("<w:hyperlink\\s" + ATTRIBUTES);
    private static final Pattern ANCHOR = Pattern.compile("\\sw:anchor=\"([^\"]*)\"");
    private static final Pattern INSTRUCTION =
            Pattern.compile("<w:instrText(?:\\s[^>]*)?>([^<]*)|<w:fldSimple\\s[^>]*?w:instr=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern LIST = Pattern.compile("<w:numId\\s[^>]*?w:val=\"(\\d{1,9})\"");

    private final String xml;
    private final List<Cut> cuts = new ArrayList<>();

    Cuts(String xml) {
        this.xml = xml;
    }

    private record Cut(int from, int to, Identity by) {}

    /** The value of an attribute among those of a tag; empty if it is not there. */
    static String attribute(String attributes, String name) {
        Matcher found = attribute(name).matcher(attributes);
        return found.find() ? XmlReader.decoded(found.group(1)) : "";
    }

    private static Pattern attribute(String name) {
        return Pattern.compile("\\s" + name + "=[\"']([^\"']*)[\"']");
    }

    /** Drawings, tracked changes and the like, of which each has a number of its own. */
    Cuts numbers() {
        number(DRAWING, "id", true);
        number(NUMBERED, "w:id", false);
        Matcher ranges = RANGE.matcher(xml);
        while (ranges.find()) {
            Matcher id = attribute("w:id").matcher(xml).region(ranges.start(), ranges.end());
            if (id.find()) {
                boolean start = ranges.group(2).equals("Start");
                cut(id.start(1), id.end(1), new Identity.Range(ranges.group(1) + id.group(1), start));
            }
        }
        Matcher comments = COMMENT.matcher(xml);
        while (comments.find()) {
            cut(comments.start(), comments.end(), new Identity.Once(comments.group()));
        }
        return this;
    }

    private void number(Pattern element, String attribute, boolean drawing) {
        Pattern name = attribute(attribute);
        Matcher elements = element.matcher(xml);
        while (elements.find()) {
            Matcher id = name.matcher(xml).region(elements.start(), elements.end());
            if (id.find()) {
                cut(id.start(1), id.end(1), new Identity.Number(drawing));
            }
        }
    }

    /** Bookmarks: all, or only those that begin in one block and end in another. */
    Cuts bookmarks(BookmarkScan scan, boolean all) {
        Matcher marks = BookmarkScan.MARK.matcher(xml);
        while (marks.find()) {
            String id = attribute(marks.group(2), "w:id");
            if (all || scan.isLoose(id)) {
                String name = attribute(marks.group(2), "w:name");
                String more = without(marks.group(2), "w:id", "w:name");
                String close = "</w:bookmark" + marks.group(1) + ">";
                int end = xml.startsWith(close, marks.end()) ? marks.end() + close.length() : marks.end();
                boolean start = marks.group(1).equals("Start");
                cut(marks.start(), end, start ? new Identity.Begin(id, name, more) : new Identity.End(id, more));
            }
        }
        return this;
    }

    static String without(String attributes, String... names) {
        String rest = attributes;
        for (String name : names) {
            rest = attribute(name).matcher(rest).replaceAll("");
        }
        return rest.stripTrailing();
    }

    /** Links and fields that lead to bookmarks of these names, in small letters. */
    Cuts targets(Set<String> names) {
        if (names.isEmpty()) {
            return this;
        }
        Matcher links = LINK.matcher(xml);
        while (links.find()) {
            Matcher anchor = ANCHOR.matcher(xml).region(links.start(), links.end());
            if (anchor.find() && names.contains(Marks.key(anchor.group(1)))) {
                cut(anchor.start(1), anchor.end(1), new Identity.Target(anchor.group(1)));
            }
        }
        Matcher instructions = INSTRUCTION.matcher(xml);
        while (instructions.find()) {
            int group = instructions.group(1) == null ? 2 : 1;
            Matcher words = WORD.matcher(xml).region(instructions.start(group), instructions.end(group));
            for (boolean first = true; words.find(); first = false) {
                boolean field = first && words.group().equals(words.group().toUpperCase(Locale.ROOT));
                if (!field && names.contains(Marks.key(words.group()))) {
                    cut(words.start(), words.end(), new Identity.Target(words.group()));
                }
            }
        }
        return this;
    }

    /** References to notes; {@code find} knows them by kind, {@code footnote} or {@code endnote}, and number. */
    Cuts notes(BiFunction<String, Note, Optional<Identity.Note>> find) {
        Matcher references = NOTE.matcher(xml);
        while (references.find()) {
            Note note = new Note(attribute(references.group(2), "w:id"), without(references.group(2), "w:id"));
            find.apply(references.group(1), note).ifPresent(found -> cut(references.start(), references.end(), found));
        }
        return this;
    }

    /** The number of a note in its reference, and the other attributes there. */
    record Note(String id, String more) {}

    /** Whether there is a reference to a note of this kind. */
    static boolean refers(String xml, String kind) {
        return xml.contains("<w:" + kind + "Reference");
    }

    /** The numbers of these lists. */
    Cuts lists(Set<Integer> renewed) {
        Matcher lists = LIST.matcher(xml);
        while (!renewed.isEmpty() && lists.find()) {
            int list = Integer.parseInt(lists.group(1));
            if (renewed.contains(list)) {
                cut(lists.start(1), lists.end(1), new Identity.ListNumber(list));
            }
        }
        return this;
    }

    private void cut(int from, int to, Identity by) {
        cuts.add(new Cut(from, to, by));
    }

    /** The pieces in order; the last one ends as the whole did. */
    void into(List<Step> out, Ending ending) {
        cuts.sort(Comparator.comparingInt(Cut::from));
        int at = 0;
        for (Cut cut : cuts) {
            if (at < cut.from()) {
                out.add(fixed(xml.substring(at, cut.from()), Ending.NOTHING));
            }
            out.add(cut.by());
            at = cut.to();
        }
        if (at < xml.length() || ending != Ending.NOTHING) {
            out.add(fixed(xml.substring(at), ending));
        }
    }

    private static Step fixed(String xml, Ending ending) {
        return new Step.Fixed(xml.getBytes(StandardCharsets.UTF_8), ending);
    }
}

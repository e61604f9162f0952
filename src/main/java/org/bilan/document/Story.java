package org.bilan.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.docx4j.wml.CTFtnEdn;
import org.docx4j.wml.Styles;
import org.jspecify.annotations.Nullable;

/**
 * One document while it is converted: what its parts say, what has been written of it, and where in it the writing
 * stands.
 */
final class Story {
    final WordParts parts;
    final StyleCascade styles;
    final ListLabels lists;
    final DocumentFonts fonts;
    final Stylesheet stylesheet = new Stylesheet();
    final Map<String, byte[]> media = new LinkedHashMap<>();
    final List<PlacedChart> charts = new ArrayList<>();
    final List<WebPage.Heading> headings = new ArrayList<>();
    final Set<String> remarks = new TreeSet<>();
    final Deque<Field> fields = new ArrayDeque<>();
    final List<CTFtnEdn> notes = new ArrayList<>();
    final Set<String> anchors = new HashSet<>();
    final String language;
    final Languages languages;
    private final Map<StyleCascade.Looks, String> paragraphClasses = new HashMap<>();

    /** The part whose relationships the ids being read belong to. */
    String part;

    Markup out = new Markup();

    /** Whether a header or footer is being written: what stands there is no content of the document's tree. */
    boolean inMargin;

    Story(WordParts parts) {
        this.parts = parts;
        this.part = parts.main();
        this.fonts = new DocumentFonts(parts.themeFonts());
        this.lists = ListLabels.of(parts.numbering());
        Styles styled = parts.styles();
        this.styles = new StyleCascade(styled, lists, fonts);
        String named = styles.paragraph(null).text().get(TextTraits.LANGUAGE);
        String given = named != null ? named : styles.defaults().text().get(TextTraits.LANGUAGE);
        this.language = given == null ? "fr" : given;
        this.languages = new Languages(language);
    }

    /** The class of a paragraph; {@link ParagraphBox} spells its declarations once per look. */
    String paragraphClass(StyleCascade.Looks looks) {
        return paragraphClasses.computeIfAbsent(looks, unseen -> stylesheet.classOf(ParagraphBox.css(looks)));
    }

    /** Whether what is read now is the inside of a field's code, or a result that is computed anew. */
    boolean isSilent() {
        return fields.stream().anyMatch(Field::isSilent);
    }

    /** The address under which a picture of the current part is found; null when the part lacks it. */
    @Nullable
    String picture(String relationship) {
        String target = parts.target(part, relationship);
        if (target == null || !parts.has(target)) {
            return null;
        }
        String address = "media/" + target.substring(target.lastIndexOf('/') + 1);
        media.computeIfAbsent(address, any -> parts.bytes(target));
        return address;
    }

    /** The same for a part of the picture. */
    @Nullable
    String picture(String relationship, Crop cut) {
        String target = parts.target(part, relationship);
        if (cut.isNone() || target == null || !parts.has(target)) {
            return picture(relationship);
        }
        String name = target.substring(target.lastIndexOf('/') + 1);
        String address = "media/cut-" + Integer.toHexString(cut.hashCode()) + "-" + name;
        media.computeIfAbsent(address, any -> CutPicture.of(parts.bytes(target), cut));
        return address;
    }
}

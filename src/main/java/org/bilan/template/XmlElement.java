package org.bilan.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An element of an XML part: names are as written, with the prefixes that Word, LibreOffice and Google Docs all use
 * ({@code w:p}).
 */
final class XmlElement implements XmlNode {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([\\w:.-]+)\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private final String source;
    private final String name;
    private final int start;
    private final int contentStart;
    private final List<XmlNode> children = new ArrayList<>();
    private int contentEnd;
    private int end;
    private boolean holdsAltTag;
    private boolean changed;

    XmlElement(String source, String name, int start, int contentStart) {
        this.source = source;
        this.name = name;
        this.start = start;
        this.contentStart = contentStart;
        close(contentStart, contentStart);
    }

    void close(int contentEnd, int end) {
        this.contentEnd = contentEnd;
        this.end = end;
    }

    void append(XmlNode child) {
        children.add(child);
    }

    String name() {
        return name;
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlElement> elements() {
        return children.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    Optional<XmlElement> child(String wanted) {
        return elements().filter(one -> one.is(wanted)).findFirst();
    }

    /** Follows children by name. */
    Optional<XmlElement> at(String... names) {
        Optional<XmlElement> here = Optional.of(this);
        for (String next : names) {
            here = here.flatMap(one -> one.child(next));
        }
        return here;
    }

    Optional<String> attribute(String wanted) {
        Matcher attributes = ATTRIBUTE.matcher(startTag());
        while (attributes.find()) {
            if (attributes.group(1).equals(wanted)) {
                String value = attributes.group(2) != null ? attributes.group(2) : attributes.group(3);
                return Optional.of(XmlReader.decoded(value));
            }
        }
        return Optional.empty();
    }

    int start() {
        return start;
    }

    /** Replaces what stands inside; {@link #raw} is put together anew from then on. */
    void change(List<XmlNode> inside) {
        List<XmlNode> fresh = List.copyOf(inside);
        children.clear();
        children.addAll(fresh);
        changed = true;
        holdsAltTag |= elements().anyMatch(XmlElement::holdsAltTag);
    }

    @Override
    public String raw() {
        if (!changed) {
            return source.substring(start, end);
        }
        StringBuilder raw = new StringBuilder(startTag());
        children.forEach(child -> raw.append(child.raw()));
        return raw.append(endTag()).toString();
    }

    /** The opening tag, opened even where the part has an empty element. */
    String startTag() {
        String tag = source.substring(start, contentStart);
        return tag.endsWith("/>") ? tag.substring(0, tag.length() - 2) + ">" : tag;
    }

    String endTag() {
        return "</" + name + ">";
    }

    /** Whether a tag, or half of one, can be inside. */
    boolean mayHoldTags() {
        return holdsAltTag || mentions('{') || mentions('}');
    }

    /** Whether the alternative text of a drawing inside is a tag. */
    boolean holdsAltTag() {
        return holdsAltTag;
    }

    void markAltTag() {
        holdsAltTag = true;
    }

    private boolean mentions(char sign) {
        return changed
                ? children.stream()
                        .anyMatch(child -> child instanceof XmlElement inner
                                ? inner.mentions(sign)
                                : child.raw().indexOf(sign) >= 0)
                : find(sign, contentStart) < contentEnd;
    }

    /** Whether an element of this name is somewhere inside. */
    boolean contains(String wanted) {
        if (changed) {
            return elements().anyMatch(child -> child.is(wanted) || child.contains(wanted));
        }
        for (int at = find('<', contentStart); at < contentEnd; at = find('<', at + 1)) {
            int end = at + 1 + wanted.length();
            if (source.startsWith(wanted, at + 1)
                    && (source.charAt(end) == '>'
                            || source.charAt(end) == '/'
                            || Character.isWhitespace(source.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /** Where a sign comes next in the content; its end if it does not, however long the part goes on. */
    private int find(char sign, int from) {
        int at = from;
        while (at < contentEnd && source.charAt(at) != sign) {
            at++;
        }
        return at;
    }
}

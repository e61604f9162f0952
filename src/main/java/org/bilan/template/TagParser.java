package org.bilan.template;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.TextFold;

/** Reads what stands between {@code {{} and {@code }}}. Never fails: what it cannot read is a {@link Tag.Wrong}. */
final class TagParser {
    /** No tag of any use is longer, in signs. */
    static final int LONGEST = 300;

    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private TagParser() {}

    static Tag parse(String inner) {
        if (inner.length() > LONGEST) {
            return new Tag.Wrong(Code.TAG_TOO_LONG, inner.substring(0, 40) + "…");
        }
        String seen =
                UNSEEN.matcher(Normalizer.normalize(inner, Normalizer.Form.NFC)).replaceAll("");
        String typed = SPACES.matcher(seen).replaceAll(" ").strip();
        if (typed.isEmpty()) {
            return new Tag.Wrong(Code.EMPTY_TAG, "");
        }
        int bar = typed.indexOf('|');
        return bar >= 0 ? formatted(typed.substring(0, bar), typed.substring(bar + 1)) : unformatted(typed);
    }

    private static Tag formatted(String name, String format) {
        Optional<Format> known = Format.find(TextFold.fold(format));
        if (known.isEmpty()) {
            return new Tag.Wrong(
                    Code.UNKNOWN_FORMAT, format.strip(), Tag.Part.NONE, NearNames.to(format.strip(), Format.all()));
        }
        return print(name, known);
    }

    private static Tag unformatted(String typed) {
        String folded = TextFold.fold(typed);
        if (Keywords.OTHERWISE.contains(folded)) {
            return new Tag.Otherwise();
        }
        if (Keywords.END.matcher(folded).matches()) {
            return new Tag.End();
        }
        if (Keywords.CONTENTS.contains(folded)) {
            return new Tag.Contents();
        }
        if (Keywords.PAGE_BREAK.contains(folded)) {
            return new Tag.PageBreak();
        }
        if (Keywords.REMARK.matcher(typed).matches()) {
            return new Tag.Remark();
        }
        Matcher each = Keywords.EACH.matcher(typed);
        if (each.matches()) {
            return each(typed, each.group("rest"));
        }
        Matcher when = Keywords.WHEN.matcher(typed);
        if (when.matches()) {
            return when(typed, when.group("rest"));
        }
        return piece(typed).or(() -> ofOtherLanguage(typed)).orElseGet(() -> print(typed, Optional.empty()));
    }

    /** Words that open or end a block in another language of templates, ours run together, or ours with a slip. */
    private static Optional<Tag> ofOtherLanguage(String typed) {
        String folded = TextFold.fold(typed);
        String word = folded.split(" ")[0];
        String meant = Keywords.MEANT.get(word);
        if (meant != null) {
            Tag.Part part = Keywords.part(meant);
            boolean ends = Keywords.END
                    .matcher(meant + folded.substring(word.length()))
                    .matches();
            boolean fits = part == Tag.Part.ENDS ? ends : part == Tag.Part.OPENS && typed.contains(" ");
            return fits ? Optional.of(wrongWord(typed, part, meant)) : Optional.empty();
        }
        return Keywords.repetition(folded).map(spelled -> wrongWord(typed, Tag.Part.OPENS, spelled));
    }

    private static Tag wrongWord(String typed, Tag.Part part, String meant) {
        return new Tag.Wrong(Code.UNKNOWN_KEYWORD, typed, part, List.of(meant));
    }

    private static Tag each(String typed, String rest) {
        Matcher parts = Keywords.EACH_OF.matcher(rest == null ? "" : rest);
        if (!parts.matches()) {
            return opening(Code.LOOP_INCOMPLETE, typed);
        }
        Optional<Path> list = Path.parse(parts.group("list"));
        Optional<Path> item = Path.parse(parts.group("item"));
        if (list.isEmpty() || item.isEmpty() || item.get().keys().size() > 1) {
            return opening(Code.BAD_NAME, list.isEmpty() ? parts.group("list") : parts.group("item"));
        }
        return new Tag.Each(item.get(), list.get());
    }

    private static Tag when(String typed, String rest) {
        Optional<Condition> condition = rest == null ? Optional.empty() : ConditionParser.parse(rest);
        return condition
                .<Tag>map(Tag.When::new)
                .orElseGet(() -> Keywords.COMPARED_BY_SIGN.entrySet().stream()
                        .filter(sign -> typed.contains(sign.getKey()))
                        .findFirst()
                        .map(sign -> new Tag.Wrong(
                                Code.UNKNOWN_COMPARISON, sign.getKey(), Tag.Part.OPENS, List.of(sign.getValue())))
                        .orElseGet(() -> opening(Code.CONDITION_INCOMPLETE, typed)));
    }

    private static Tag.Wrong opening(Code code, String piece) {
        return new Tag.Wrong(code, piece, Tag.Part.OPENS, List.of());
    }

    private static Optional<Tag> piece(String typed) {
        for (Map.Entry<Tag.Piece.Kind, Pattern> keyword : Keywords.PIECES.entrySet()) {
            Matcher words = keyword.getValue().matcher(typed);
            if (words.matches()) {
                return Optional.of(piece(keyword.getKey(), words.group("rest")));
            }
        }
        return Optional.empty();
    }

    private static Tag piece(Tag.Piece.Kind kind, String rest) {
        Matcher table = Keywords.WITH_TABLE.matcher(rest);
        boolean withTable = kind == Tag.Piece.Kind.CHART && table.matches();
        String name = withTable ? table.group("name") : rest;
        return Path.parse(name)
                .<Tag>map(
                        subject -> new Tag.Piece(kind, Keywords.prefix(kind) + TextFold.fold(name), subject, withTable))
                .orElseGet(() -> new Tag.Wrong(Code.BAD_NAME, name));
    }

    private static Tag print(String name, Optional<Format> format) {
        return Path.parse(name)
                .<Tag>map(path -> new Tag.Print(path, format))
                .orElseGet(() -> new Tag.Wrong(Code.BAD_NAME, name.strip(), partOfSign(name.strip()), List.of()));
    }

    /** What {@code {{#each}}} and {@code {{/each}}} are in other languages of templates. */
    private static Tag.Part partOfSign(String name) {
        if (name.startsWith("/")) {
            return Tag.Part.ENDS;
        }
        return name.startsWith("#") || name.startsWith("^") ? Tag.Part.OPENS : Tag.Part.NONE;
    }
}

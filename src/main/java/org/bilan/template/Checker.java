package org.bilan.template;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** Compares what a template asks for with the names that a report knows, from the first tag to the last. */
final class Checker {
    private static final Set<Field.Type> PIECES =
            EnumSet.of(Field.Type.BLOCK, Field.Type.CHART, Field.Type.STORY, Field.Type.PICTURES);
    private static final Map<Tag.Piece.Kind, Code> UNKNOWN_PIECE = Map.of(
            Tag.Piece.Kind.BLOCK, Code.UNKNOWN_BLOCK,
            Tag.Piece.Kind.CHART, Code.UNKNOWN_CHART,
            Tag.Piece.Kind.STORY, Code.UNKNOWN_STORY,
            Tag.Piece.Kind.PICTURES, Code.UNKNOWN_PICTURES);

    private final KnownNames names;
    private final List<TemplateFinding> findings;
    private boolean rowRepeats;
    private boolean repeatsRows;

    Checker(Vocabulary root, List<TemplateFinding> findings) {
        this.names = new KnownNames(root);
        this.findings = findings;
    }

    void check(List<Step> steps) {
        steps.forEach(this::check);
    }

    private void check(Step step) {
        if (step instanceof Step.Print print) {
            print(print, false);
        } else if (step instanceof Step.Alone alone) {
            print(alone.print(), true);
        } else if (step instanceof Step.Repeat repeat) {
            repeat(repeat);
        } else if (step instanceof Step.Choose choose) {
            choose.condition().tests().forEach(test -> test(test, choose.place()));
            check(choose.inside());
        } else if (step instanceof Step.Piece piece) {
            piece(piece);
        } else if (step instanceof Step.Row row) {
            row(row);
        } else {
            check(step.inside());
        }
    }

    private void print(Step.Print print, boolean alone) {
        Optional<Field> field = names.find(print.path());
        if (field.isEmpty()) {
            unknown(print.path(), print.place());
            return;
        }
        Field.Type type = field.get().type();
        String typed = print.path().typed();
        boolean ofThings = field.get()
                .inside()
                .filter(inside -> !inside.fields().isEmpty())
                .isPresent();
        if (type == Field.Type.LIST && ofThings && print.format().isEmpty()) {
            add(print.place(), Code.LIST_AS_VALUE, typed);
        } else if (type == Field.Type.THING) {
            add(print.place(), Code.THING_AS_VALUE, typed).ifPresent(finding -> near(finding, insideOf(field.get())));
        } else if (PIECES.contains(type) && !alone) {
            add(print.place(), Code.PIECE_IN_TEXT, typed);
        }
        print.format()
                .filter(format -> !Types.fits(format, type))
                .ifPresent(format -> add(print.place(), Code.FORMAT_MISMATCH, typed, format.name(Language.FR)));
    }

    private static List<String> insideOf(Field thing) {
        return thing.inside().stream()
                .flatMap(inside -> inside.fields().stream())
                .filter(one -> one.type() != Field.Type.LIST)
                .map(one -> thing.french() + "." + one.french())
                .limit(3)
                .toList();
    }

    private void repeat(Step.Repeat repeat) {
        if (rowRepeats) {
            add(repeat.place(), Code.LIST_IN_ROW, repeat.list().typed());
        }
        Optional<Field> field = names.find(repeat.list());
        if (field.isEmpty()) {
            unknownAs(Code.UNKNOWN_LIST, repeat.list().typed(), repeat.place(), lists());
            return;
        }
        if (field.get().type() != Field.Type.LIST) {
            add(repeat.place(), Code.NOT_A_LIST, repeat.list().typed());
            return;
        }
        inside(new Path(List.of(repeat.variable()), repeat.variable()), field.get(), repeat.body());
    }

    private void inside(Path name, Field list, List<Step> body) {
        names.enter(name, list.inside().orElseGet(() -> new Vocabulary(List.of())));
        boolean before = repeatsRows;
        repeatsRows = holdsRows(body);
        check(body);
        repeatsRows = before;
        names.leave();
    }

    private static boolean holdsRows(List<Step> steps) {
        return steps.stream()
                .anyMatch(step -> step instanceof Step.Row
                        || (step instanceof Step.Choose || step instanceof Step.Repeat) && holdsRows(step.inside()));
    }

    private void row(Step.Row row) {
        List<Path> lists = row.header()
                ? List.of()
                : row.lists().stream().filter(this::isList).toList();
        boolean before = rowRepeats;
        if (lists.isEmpty()) {
            rowRepeats |= repeatsRows;
            check(row.cells());
        } else {
            rowRepeats = true;
            inside(lists.get(0), names.find(lists.get(0)).orElseThrow(), row.cells());
        }
        rowRepeats = before;
    }

    private boolean isList(Path path) {
        return names.find(path).filter(field -> field.type() == Field.Type.LIST).isPresent();
    }

    private void piece(Step.Piece piece) {
        Tag.Piece tag = piece.tag();
        boolean known = names.find(tag.key()).isPresent()
                || names.find(tag.subject())
                        .filter(field -> brings(field, tag.kind()))
                        .isPresent();
        if (known) {
            return;
        }
        String prefix = Keywords.prefix(tag.kind());
        List<String> others = names.spellings().stream()
                .filter(name -> Scope.key(name).startsWith(prefix))
                .toList();
        String typed = piece.place().piece().replaceAll("[{}]", "").strip();
        unknownAs(UNKNOWN_PIECE.getOrDefault(tag.kind(), Code.UNKNOWN_BLOCK), typed, piece.place(), others);
    }

    private static boolean brings(Field field, Tag.Piece.Kind kind) {
        String inside = kind == Tag.Piece.Kind.PICTURES ? "photos" : "recit";
        boolean thing = kind == Tag.Piece.Kind.PICTURES || kind == Tag.Piece.Kind.STORY;
        return PIECES.contains(field.type())
                || thing
                        && field.inside()
                                .flatMap(vocabulary -> vocabulary.find(inside))
                                .isPresent();
    }

    private void test(Condition.Test test, Place place) {
        Optional<Field> field = names.find(test.path());
        if (field.isEmpty()) {
            unknown(test.path(), place);
            return;
        }
        test.operand().ifPresent(operand -> {
            Optional<Field.Type> right = operand.number().isPresent()
                    ? Optional.empty()
                    : operand.path().flatMap(names::find).map(Field::type);
            if (!Types.comparable(field.get().type(), test.operator(), operand, right)) {
                add(place, Code.TYPE_MISMATCH, test.path().typed(), operand.text());
            }
        });
    }

    private void unknown(Path path, Place place) {
        Optional<Path> list = path.prefixes().stream().filter(this::isList).findFirst();
        if (list.isPresent()) {
            boolean known = names.find(list.get())
                    .flatMap(Field::inside)
                    .filter(inside -> inside.find(
                                    path.keys().get(list.get().keys().size()))
                            .isPresent())
                    .isPresent();
            if (known) {
                add(
                        place,
                        rowRepeats ? Code.TWO_LISTS_IN_ROW : Code.FIELD_OF_LIST,
                        path.typed(),
                        list.get().typed());
                return;
            }
            unknownAs(Code.UNKNOWN_FIELD, path.typed(), place, namesIn(list.get()));
            return;
        }
        List<String> keywords = keywordsNear(path.typed());
        if (keywords.isEmpty()) {
            unknownAs(Code.UNKNOWN_FIELD, path.typed(), place, candidates(path));
        } else {
            findings.add(TemplateFinding.at(place, Code.UNKNOWN_KEYWORD, path.typed())
                    .near(keywords));
        }
    }

    private List<String> namesIn(Path list) {
        return names.find(list).flatMap(Field::inside).stream()
                .flatMap(inside -> inside.fields().stream())
                .flatMap(field -> field.names().stream())
                .map(name -> list.typed() + "." + name)
                .toList();
    }

    /** Where the first names are known, those inside them; else every name here. */
    private Collection<String> candidates(Path path) {
        for (int i = path.prefixes().size() - 1; i >= 0; i--) {
            Path prefix = path.prefixes().get(i);
            if (names.find(prefix).flatMap(Field::inside).isPresent()) {
                return namesIn(prefix);
            }
        }
        return names.spellings();
    }

    private List<String> lists() {
        return names.spellings().stream()
                .filter(name -> Path.parse(name).filter(this::isList).isPresent())
                .toList();
    }

    /** The keywords that the first words may have been meant for. */
    private static List<String> keywordsNear(String typed) {
        String folded = TextFold.fold(typed);
        String meant = Keywords.MEANT.get(firstWords(folded, "one"));
        return meant != null
                ? List.of(meant)
                : Keywords.SPELLED.stream()
                        .filter(keyword -> {
                            String words = TextFold.fold(keyword.split("…")[0]);
                            boolean takesMore = keyword.contains("…");
                            String start = folded.substring(0, Math.min(folded.length(), words.length() + 1));
                            int far = Math.min(
                                    Nearest.distance(takesMore ? start.strip() : folded, words),
                                    Nearest.distance(firstWords(folded, words), words));
                            boolean more = takesMore == (folded.length() > words.length() + 1);
                            return more && far > 0 && far <= (words.length() < 5 ? 1 : 2);
                        })
                        .limit(3)
                        .toList();
    }

    private static String firstWords(String text, String like) {
        int count = like.split(" ").length;
        return String.join(" ", Stream.of(text.split(" ")).limit(count).toList());
    }

    private Optional<TemplateFinding> add(Place place, Code code, String... details) {
        TemplateFinding finding = TemplateFinding.at(place, code, details);
        findings.add(finding);
        return Optional.of(finding);
    }

    private void near(TemplateFinding finding, List<String> nearest) {
        findings.set(findings.lastIndexOf(finding), finding.near(nearest));
    }

    private void unknownAs(Code code, String typed, Place place, Collection<String> known) {
        findings.add(TemplateFinding.at(place, code, typed).near(Nearest.to(typed, known)));
    }
}

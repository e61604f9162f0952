package org.bilan.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bilan.template.Condition.Operator;
import org.bilan.template.TemplateFinding.Code;
import org.bilan.value.EditDistance;
import org.bilan.value.Language;
import org.bilan.value.TextFold;

/** Compares what a template asks for with the names that a report knows, from the first tag to the last. */
final class Checker {
    private static final Map<Tag.Piece.Kind, Code> UNKNOWN_PIECE = Map.of(
            Tag.Piece.Kind.BLOCK, Code.UNKNOWN_BLOCK,
            Tag.Piece.Kind.CHART, Code.UNKNOWN_CHART,
            Tag.Piece.Kind.STORY, Code.UNKNOWN_STORY,
            Tag.Piece.Kind.PICTURES, Code.UNKNOWN_PICTURES);

    private final KnownNames names;
    private final Suggestions suggestions;
    private final List<TemplateFinding> findings;
    private final Optional<Vocabulary.Other> other;
    private final DesignCheck designs;
    private boolean rowRepeats;
    private boolean repeatsRows;

    Checker(Vocabulary root, List<TemplateFinding> findings) {
        this.names = new KnownNames(root);
        this.suggestions = new Suggestions(names);
        this.findings = findings;
        this.other = root.other();
        this.designs = new DesignCheck(names, suggestions, findings);
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
        } else if (step instanceof Step.Drawn drawn) {
            drawn(drawn.designed());
        } else if (step instanceof Step.Row row) {
            row(row);
        } else if (step instanceof Step.Doubtful doubtful) {
            doubtful(doubtful);
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
            add(print.place(), Code.THING_AS_VALUE, Suggestions.someOf(field.get()), typed);
        } else if (Types.PIECES.contains(type) && !alone) {
            add(print.place(), Code.PIECE_IN_TEXT, typed);
        }
        print.format()
                .filter(format -> !Types.fits(format, type))
                .ifPresent(format -> add(print.place(), Code.FORMAT_MISMATCH, typed, format.name(Language.FR)));
    }

    private void drawn(Designed designed) {
        designs.check(designed);
        for (Designed.Title title : designed.titles()) {
            for (ParagraphText.Found one : title.tags()) {
                if (one.tag() instanceof Tag.Print print) {
                    Place place = designed.place().in(title.line(), one.span());
                    print(new Step.Print(print.path(), print.format(), place), false);
                }
            }
        }
    }

    private void repeat(Step.Repeat repeat) {
        if (rowRepeats) {
            add(repeat.place(), Code.LIST_IN_ROW, repeat.list().typed());
        }
        Optional<Field> list = list(repeat.list(), repeat.place());
        list.ifPresentOrElse(
                known -> inside(repeat.item(), known, repeat.body()),
                () -> insideUnknown(repeat.item().keys(), repeat.body()));
    }

    /** A list that is repeated over; if it is not known but cannot but mean one that is, that one. */
    private Optional<Field> list(Path path, Place place) {
        Optional<Field> field = names.find(path);
        if (field.isPresent() && field.get().type() == Field.Type.LIST) {
            return field;
        }
        if (field.isPresent()) {
            add(place, Code.NOT_A_LIST, path.typed());
            return Optional.empty();
        }
        if (names.mayBe(path)) {
            return Optional.empty();
        }
        List<String> nearest = suggestions.lists(path);
        addUnknown(place, Code.UNKNOWN_LIST, path, nearest);
        return nearest.stream()
                .findFirst()
                .filter(name -> EditDistance.isWithin(TextFold.fold(name), TextFold.fold(path.typed()), 2))
                .flatMap(Path::parse)
                .flatMap(names::find);
    }

    private void insideUnknown(List<String> name, List<Step> body) {
        names.enterUnknown(name);
        check(body);
        names.leave();
    }

    private void doubtful(Step.Doubtful step) {
        Optional<Field> list =
                step.each().flatMap(each -> names.find(each.list())).filter(field -> field.type() == Field.Type.LIST);
        if (step.each().isEmpty()) {
            insideUnknown(List.of(), step.body());
        } else if (list.isEmpty()) {
            check(step.body());
        } else {
            names.enter(step.each().get().item(), list.get().inside().orElseGet(() -> new Vocabulary(List.of())));
            check(step.body());
            names.leave();
        }
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
        if (known || names.mayBe(tag.subject())) {
            return;
        }
        Code code = UNKNOWN_PIECE.getOrDefault(tag.kind(), Code.UNKNOWN_BLOCK);
        List<String> nearest = suggestions.pieces(tag.kind(), piece.typed());
        addUnknown(piece.place(), code, new Path(List.of(tag.key()), piece.typed()), nearest);
    }

    private static boolean brings(Field field, Tag.Piece.Kind kind) {
        String inside = kind.inside();
        return Types.PIECES.contains(field.type())
                || inside != null
                        && field.inside()
                                .flatMap(vocabulary -> vocabulary.find(inside))
                                .isPresent();
    }

    private void test(Condition.Test test, Place place) {
        Optional<Field> field = names.find(test.path());
        if (field.isEmpty()) {
            comparison(test)
                    .ifPresentOrElse(
                            words -> add(place, Code.UNKNOWN_COMPARISON, NearKeywords.comparisons(words), words),
                            () -> unknown(test.path(), place));
            return;
        }
        test.operand().ifPresent(operand -> {
            Optional<Field.Type> right = operand.number().isPresent()
                    ? Optional.empty()
                    : operand.path().flatMap(names::find).map(Field::type);
            if (!Types.comparable(field.get().type(), test.operator(), operand, right)) {
                findings.add(TemplateFinding.at(
                                place, Code.TYPE_MISMATCH, test.path().typed(), operand.text())
                        .worded(Types.kind(field.get().type())));
            }
        });
    }

    /** What follows a known name where a word of comparison was not understood. */
    private Optional<String> comparison(Condition.Test test) {
        String typed = test.path().typed();
        return IntStream.range(0, test.operator() == Operator.HOLDS ? typed.length() : 0)
                .filter(at -> typed.charAt(at) == ' ')
                .filter(at ->
                        Path.parse(typed.substring(0, at)).flatMap(names::find).isPresent())
                .mapToObj(at -> typed.substring(at + 1))
                .findFirst();
    }

    private void unknown(Path path, Place place) {
        if (names.mayBe(path.total().orElse(path))) {
            return;
        }
        if (path.total().isPresent()) {
            noTotal(path.total().get(), place);
            return;
        }
        Optional<Path> list = path.prefixes().stream().filter(this::isList).findFirst();
        if (list.isPresent() && isIn(list.get(), path)) {
            Code code = rowRepeats ? Code.TWO_LISTS_IN_ROW : Code.FIELD_OF_LIST;
            add(place, code, path.typed(), list.get().typed());
            return;
        }
        Optional<Field> holder = path.keys().size() == 1 ? names.listWith(path.last()) : Optional.empty();
        if (holder.isPresent()) {
            add(place, Code.FIELD_OF_LIST, path.typed(), holder.get().french());
            return;
        }
        if (otherKind(path).isPresent()) {
            addUnknown(place, Code.UNKNOWN_FIELD, path, suggestions.fields(path));
            return;
        }
        List<String> keywords = list.isPresent() ? List.of() : NearKeywords.to(path.typed());
        if (keywords.isEmpty()) {
            add(place, Code.UNKNOWN_FIELD, suggestions.fields(path), path.typed());
        } else {
            add(place, Code.UNKNOWN_KEYWORD, keywords, path.typed());
        }
    }

    /** Says so, if only another kind of report knows the name. */
    private void addUnknown(Place place, Code code, Path path, List<String> nearest) {
        Optional<String> kind = otherKind(path);
        Code said = kind.isPresent() ? Code.OTHER_REPORT : code;
        findings.add(TemplateFinding.at(place, said, path.typed()).near(nearest).worded(kind.orElse("")));
    }

    /** The other kind of report, if it knows the first name that this one does not. */
    private Optional<String> otherKind(Path path) {
        Optional<Path> unknown = Stream.concat(path.prefixes().stream(), Stream.of(path))
                .filter(prefix -> !isSome(names, prefix))
                .findFirst();
        return unknown.flatMap(name -> other.filter(report -> isSome(new KnownNames(report.names()), name))
                .map(Vocabulary.Other::kind));
    }

    private static boolean isSome(KnownNames names, Path path) {
        return names.find(path).isPresent() || names.addedUp(path).isPresent();
    }

    private void noTotal(Path path, Place place) {
        boolean known = names.find(path).isPresent() || names.addedUp(path).isPresent();
        boolean figure = names.addedUp(path)
                .filter(field -> field.type() == Field.Type.FIGURE)
                .isPresent();
        if (!known && otherKind(path).isPresent()) {
            addUnknown(place, Code.UNKNOWN_FIELD, path, suggestions.totals(path));
            return;
        }
        TemplateFinding finding = TemplateFinding.at(place, known ? Code.NO_TOTAL : Code.UNKNOWN_FIELD, path.typed())
                .near(figure ? List.of() : suggestions.totals(path));
        findings.add(figure ? finding.worded("figure") : finding);
    }

    private boolean isIn(Path list, Path path) {
        String key = path.keys().get(list.keys().size());
        return names.find(list)
                .flatMap(Field::inside)
                .flatMap(inside -> inside.find(key))
                .isPresent();
    }

    private void add(Place place, Code code, String... details) {
        add(place, code, List.of(), details);
    }

    private void add(Place place, Code code, List<String> nearest, String... details) {
        findings.add(TemplateFinding.at(place, code, details).near(nearest));
    }
}

package org.bilan.template;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bilan.template.Condition.Operand;
import org.bilan.template.Condition.Operator;
import org.bilan.value.TextFold;

/** Which types of value can be compared, and which a format can write. */
final class Types {
    /** What brings paragraphs of its own. */
    static final Set<Field.Type> PIECES =
            EnumSet.of(Field.Type.BLOCK, Field.Type.CHART, Field.Type.STORY, Field.Type.PICTURES);

    private static final Set<Field.Type> HOLDERS = EnumSet.of(Field.Type.LIST, Field.Type.THING, Field.Type.PERIOD);
    private static final Set<String> ANSWERS = Set.of("oui", "non", "yes", "no", "si", "vrai", "faux", "true", "false");

    private Types() {}

    /**
     * Whether a comparison can ever hold. {@code right}: the type of the operand if it is a known name. What exists or is
     * empty can be asked of everything; an order only of numbers and dates.
     */
    static boolean comparable(Field.Type left, Operator operator, Operand operand, Optional<Field.Type> right) {
        boolean number = operand.number().isPresent();
        return switch (left) {
            case NUMBER, FIGURE, LIST -> number || right.filter(Types::isNumber).isPresent();
            case MONEY ->
                number ? !operand.isPercent() : isOneOf(right, Field.Type.MONEY, Field.Type.NUMBER, Field.Type.FIGURE);
            case PERCENT ->
                number ? !operand.isMoney() : isOneOf(right, Field.Type.PERCENT, Field.Type.NUMBER, Field.Type.FIGURE);
            case DATE -> operand.date().isPresent() || isOneOf(right, Field.Type.DATE);
            case TEXT ->
                !operator.orders()
                        && right.filter(type -> PIECES.contains(type) || HOLDERS.contains(type))
                                .isEmpty();
            case YES_NO ->
                !operator.orders()
                        && (ANSWERS.contains(TextFold.fold(operand.text())) || isOneOf(right, Field.Type.YES_NO));
            case PERIOD, THING, BLOCK, CHART, STORY, PICTURES -> false;
        };
    }

    private static boolean isOneOf(Optional<Field.Type> right, Field.Type... types) {
        return right.filter(List.of(types)::contains).isPresent();
    }

    /** What a remedy is worded for: the types that can be compared with the same. */
    static String kind(Field.Type left) {
        return switch (left) {
            case NUMBER, FIGURE -> "number";
            case LIST -> "list";
            case MONEY -> "money";
            case PERCENT -> "percent";
            case DATE -> "date";
            case TEXT -> "text";
            case YES_NO -> "answer";
            case THING -> "thing";
            case PERIOD -> "period";
            case BLOCK, CHART, STORY, PICTURES -> "piece";
        };
    }

    private static boolean isNumber(Field.Type type) {
        return isPlainNumber(type) || type == Field.Type.MONEY || type == Field.Type.PERCENT;
    }

    private static boolean isPlainNumber(Field.Type type) {
        return type == Field.Type.NUMBER || type == Field.Type.FIGURE;
    }

    /** Whether a total can be made of it: people may be counted twice, percentages have different wholes. */
    static boolean addsUp(Field.Type type) {
        return type == Field.Type.NUMBER || type == Field.Type.MONEY;
    }

    static boolean fits(Format format, Field.Type type) {
        return switch (format) {
            case DOLLARS -> type == Field.Type.MONEY || isPlainNumber(type);
            case NUMBER, IN_WORDS -> isNumber(type);
            case PERCENT -> type == Field.Type.PERCENT || isPlainNumber(type);
            case LONG_DATE, SHORT_DATE -> type == Field.Type.DATE;
            case AND_LIST -> type == Field.Type.LIST || type == Field.Type.TEXT;
        };
    }
}

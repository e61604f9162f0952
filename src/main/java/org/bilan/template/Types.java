package org.bilan.template;

import java.util.Optional;
import java.util.Set;
import org.bilan.template.Condition.Operand;
import org.bilan.template.Condition.Operator;
import org.bilan.value.FuzzyDate;
import org.bilan.value.TextFold;

/** Which types of value can be compared, and which a format can write. */
final class Types {
    private static final Set<String> ANSWERS = Set.of("oui", "non", "yes", "no", "si", "vrai", "faux", "true", "false");

    private Types() {}

    /** {@code right}: the type of the operand if it is a known name. */
    static boolean comparable(Field.Type left, Operator operator, Operand operand, Optional<Field.Type> right) {
        return switch (left) {
            case NUMBER, MONEY, PERCENT, LIST ->
                operand.number().isPresent() || right.filter(Types::isNumber).isPresent();
            case DATE -> right.filter(type -> type == Field.Type.DATE).isPresent() || isDate(operand.text());
            case TEXT -> !operator.orders();
            case YES_NO ->
                !operator.orders()
                        && (ANSWERS.contains(TextFold.fold(operand.text()))
                                || right.filter(type -> type == Field.Type.YES_NO)
                                        .isPresent());
            case PERIOD, THING, BLOCK, CHART, STORY, PICTURES -> false;
        };
    }

    private static boolean isNumber(Field.Type type) {
        return type == Field.Type.NUMBER || type == Field.Type.MONEY || type == Field.Type.PERCENT;
    }

    private static boolean isDate(String text) {
        try {
            FuzzyDate.parse(text.strip());
            return true;
        } catch (java.time.DateTimeException notADate) {
            return false;
        }
    }

    /** Whether a total can be made of it: percentages of different wholes, dates and words do not add up. */
    static boolean addsUp(Field.Type type) {
        return type == Field.Type.NUMBER || type == Field.Type.MONEY;
    }

    static boolean fits(Format format, Field.Type type) {
        return switch (format) {
            case DOLLARS -> type == Field.Type.MONEY || type == Field.Type.NUMBER;
            case NUMBER, PERCENT, IN_WORDS -> isNumber(type);
            case LONG_DATE, SHORT_DATE -> type == Field.Type.DATE;
            case AND_LIST -> type == Field.Type.LIST || type == Field.Type.TEXT;
        };
    }
}

package org.bilan.template;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import org.bilan.template.Condition.Operand;
import org.bilan.template.Condition.Operator;
import org.bilan.template.Condition.Test;
import org.bilan.value.FuzzyDate;
import org.bilan.value.TextFold;

/** Whether a condition holds. What has no value, or cannot be compared, makes a comparison false, never an error. */
final class Conditions {
    private static final Set<String> YES = Set.of("oui", "yes", "si", "vrai", "true");
    private static final Set<String> NO = Set.of("non", "no", "faux", "false");

    private final Names names;

    Conditions(Names names) {
        this.names = names;
    }

    boolean holds(Condition condition) {
        if (condition instanceof Condition.Any any) {
            return any.of().stream().anyMatch(this::holds);
        }
        if (condition instanceof Condition.All all) {
            return all.of().stream().allMatch(this::holds);
        }
        return holds((Test) condition);
    }

    private boolean holds(Test test) {
        Optional<Value> value = names.find(test.path());
        return switch (test.operator()) {
            case HOLDS -> value.orElse(null) instanceof Value.YesNo answer ? answer.yes() : isThere(value);
            case EXISTS, IS_NOT_EMPTY -> isThere(value);
            case IS_EMPTY -> !isThere(value);
            case IS ->
                isThere(value) && equal(value.orElseThrow(), test.operand().orElseThrow());
            case IS_NOT ->
                !isThere(value) || !equal(value.orElseThrow(), test.operand().orElseThrow());
            case GREATER, LESS, AT_LEAST, AT_MOST ->
                isThere(value)
                        && compare(value.orElseThrow(), test.operand().orElseThrow())
                                .map(order -> fits(test.operator(), order))
                                .orElse(false);
        };
    }

    private static boolean fits(Operator operator, int order) {
        return switch (operator) {
            case GREATER -> order > 0;
            case LESS -> order < 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            default -> throw new IllegalArgumentException(operator.name());
        };
    }

    private static boolean isThere(Optional<Value> value) {
        if (value.isEmpty() || value.get() instanceof Value.Absent) {
            return false;
        }
        if (value.get() instanceof Value.Text text) {
            return !text.text().isBlank();
        }
        if (value.get() instanceof Value.Items items) {
            return !items.scopes().isEmpty();
        }
        if (value.get() instanceof Value.Pictures pictures) {
            return !pictures.pictures().isEmpty();
        }
        if (value.get() instanceof Value.Block block) {
            return !block.table().isEmpty();
        }
        if (value.get() instanceof Value.Drawing drawing) {
            return !drawing.chart().isEmpty();
        }
        return !(value.get() instanceof Value.Story story) || !story.markdown().isBlank();
    }

    private boolean equal(Value value, Operand operand) {
        if (value instanceof Value.YesNo answer) {
            return (answer.yes() ? YES : NO).contains(TextFold.fold(operand.text()));
        }
        Optional<Integer> order = compare(value, operand);
        return order.isPresent()
                ? order.get() == 0
                : text(value).equals(text(other(operand).orElseGet(() -> new Value.Text(operand.text()))));
    }

    /** The value of an operand that is a name known here. */
    private Optional<Value> other(Operand operand) {
        return operand.number().isPresent() ? Optional.empty() : operand.path().flatMap(names::find);
    }

    private Optional<Integer> compare(Value value, Operand operand) {
        Value right = operand.number()
                .<Value>map(Value.Number::new)
                .or(() -> other(operand))
                .orElseGet(() -> new Value.Text(operand.text()));
        Optional<FuzzyDate> leftDay = day(value);
        Optional<FuzzyDate> rightDay =
                value instanceof Value.Day ? operand.date().or(() -> day(right)) : day(right);
        if (value instanceof Value.Day && rightDay.isPresent()) {
            return Optional.of(leftDay.orElseThrow().compareTo(rightDay.get()));
        }
        Optional<BigDecimal> left = number(value);
        Optional<BigDecimal> rightNumber = number(right);
        if (left.isPresent() && rightNumber.isPresent()) {
            return Optional.of(left.get().compareTo(rightNumber.get()));
        }
        return leftDay.isPresent() && rightDay.isPresent()
                ? Optional.of(leftDay.get().compareTo(rightDay.get()))
                : Optional.empty();
    }

    static Optional<BigDecimal> number(Value value) {
        if (value instanceof Value.Number number) {
            return Optional.of(number.number());
        }
        if (value instanceof Value.Amount amount) {
            return Optional.of(amount.money().major());
        }
        if (value instanceof Value.Percent percent) {
            return Optional.of(percent.percent());
        }
        if (value instanceof Value.Items items) {
            return Optional.of(BigDecimal.valueOf(items.scopes().size()));
        }
        return value instanceof Value.Text text ? ConditionParser.number(text.text()) : Optional.empty();
    }

    static Optional<FuzzyDate> day(Value value) {
        if (value instanceof Value.Day day) {
            return Optional.of(day.date());
        }
        if (!(value instanceof Value.Text text) || !text.text().matches("\\d{4}-\\d.*")) {
            return Optional.empty();
        }
        try {
            return Optional.of(FuzzyDate.parse(text.text()));
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? TextFold.fold(text.text()) : value.toString();
    }
}

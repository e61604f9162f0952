package org.bilan.web.profile;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.SpokenAmount;
import org.bilan.web.Form;
import org.bilan.web.Page;

/** Whole numbers as people type them: {@code 3 000}. */
final class Numbers {
    private Numbers() {}

    /** Empty where nothing was typed, or it is no number from 0 to {@code most}: then it is among the problems. */
    static Optional<BigDecimal> whole(Form form, String field, int most, Page page, Map<String, String> problems) {
        String typed = form.value(field).strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        SpokenAmount said = SpokenAmount.read(typed, page.language(), 0);
        if (said instanceof SpokenAmount.Understood understood
                && understood.amount().signum() >= 0
                && understood.amount().compareTo(BigDecimal.valueOf(most)) <= 0) {
            return Optional.of(understood.amount());
        }
        problems.put(field, page.say("value.range.whole", page.wording().number(most)));
        return Optional.empty();
    }
}

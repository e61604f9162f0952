package org.bilan.report.check;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bilan.finance.Expense;
import org.bilan.report.Finding;
import org.bilan.report.Finding.Subject;
import org.bilan.report.material.Material;
import org.bilan.report.material.Warn;
import org.bilan.value.TextFold;

/**
 * An expense below zero is a credit, and its words say so: a credit note, a refund, a correction. Where neither its
 * description nor its voucher does, it may be a slip of the sign.
 */
final class CreditChecks {
    private static final Pattern CREDIT = Pattern.compile(
            "\\b(credit\\w*|avoirs?|nc|rembours\\w*|refund\\w*|rebate\\w*|ristourne\\w*|retour\\w*|return\\w*|reembols\\w*|"
                    + "devol\\w*|abonos?|corrig\\w*|correct\\w*|correc\\w*|rectif\\w*|annul\\w*|anulac\\w*|reversal\\w*|"
                    + "contrepass\\w*|renvers\\w*|ajust\\w*|adjust\\w*)\\b");

    private CreditChecks() {}

    static Stream<Finding> unnamed(Material from) {
        return from.reportedExpenses().stream()
                .filter(expense -> expense.amountMinor() < 0 && !isNamed(expense))
                .map(expense -> Warn.of(
                        from,
                        "expense.credit",
                        from.say(
                                "where.expense",
                                expense.code(),
                                expense.description(),
                                from.wording().dateLong(expense.incurredOn()),
                                from.wording().money(expense.amount())),
                        new Subject("expenses", expense.code())));
    }

    private static boolean isNamed(Expense expense) {
        String voucher = expense.voucher() == null ? "" : expense.voucher();
        return CREDIT.matcher(TextFold.fold(expense.description() + " " + voucher))
                .find();
    }
}

package org.bilan.web.money;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bilan.exchange.FileShelf;
import org.bilan.exchange.StoredRecord;
import org.bilan.finance.AllocationSheet;
import org.bilan.finance.Conversion;
import org.bilan.finance.Converted;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.Expense;
import org.bilan.storage.BulkReader;
import org.bilan.web.ContentPolicy;
import org.bilan.web.Form;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.money.PartForm.Line;
import org.jspecify.annotations.Nullable;

/** Makes the page of one expense. */
@Singleton
class ExpenseSheets {
    private final Pages pages;
    private final ChoiceReading reading;
    private final ExpenseSaving saving;
    private final Charging charging;
    private final ExchangeRateRepository rates;
    private final FileShelf shelf;
    private final BulkReader bulk;

    ExpenseSheets(
            Pages pages,
            ChoiceReading reading,
            ExpenseSaving saving,
            Charging charging,
            ExchangeRateRepository rates,
            FileShelf shelf,
            BulkReader bulk) {
        this.pages = pages;
        this.reading = reading;
        this.saving = saving;
        this.charging = charging;
        this.rates = rates;
        this.shelf = shelf;
        this.bulk = bulk;
    }

    Page page(HttpRequest<?> request) {
        return pages.of(request, "money");
    }

    PartForm parts(Page page) {
        return new PartForm(page, reading.read(), grantCurrencies());
    }

    private Map<String, String> grantCurrencies() {
        return bulk
                .select("SELECT code, currency FROM grant_award", row -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    MutableHttpResponse<?> blank(HttpRequest<?> request, HttpStatus status, Form form) {
        ExpenseView view = new ExpenseView(
                form, reading.read(), reading.currency(), null, null, Map.of(), List.of(), List.of(), null, Map.of());
        return pages.show(status, request, "money/expense", Map.of("view", view));
    }

    /** The page of a stored expense; empty if there is none. */
    Optional<MutableHttpResponse<?>> stored(HttpRequest<?> request, String code) {
        Optional<StoredRecord> record = saving.find(code);
        return record.flatMap(found -> {
            Form form = new ExpenseForm(page(request), reading.read()).of(found);
            return stored(request, code, HttpStatus.OK, form, Map.of(), null, List.of());
        });
    }

    /** @param parts as typed; null for those that are stored */
    Optional<MutableHttpResponse<?>> stored(
            HttpRequest<?> request,
            String code,
            HttpStatus status,
            Form form,
            Map<String, String> newer,
            @Nullable List<Line> parts,
            List<String> refusals) {
        Optional<AllocationSheet> sheet = charging.read(code);
        return sheet.map(found -> {
            PartForm partForm = parts(page(request));
            ExpenseView view = new ExpenseView(
                    form,
                    partForm.choices(),
                    reading.currency(),
                    found,
                    home(found.expense()),
                    newer,
                    parts == null ? partForm.of(found) : parts,
                    refusals,
                    kind(found.expense()),
                    partForm.grantCurrencies());
            return pages.show(status, request, "money/expense", Map.of("view", view))
                    .header(ContentPolicy.HEADER, ContentPolicy.page("frame-src 'self'", "object-src 'self'"));
        });
    }

    private @Nullable Converted home(Expense expense) {
        Currency home = Currency.getInstance(reading.currency());
        return expense.currency().equals(home.getCurrencyCode())
                ? null
                : new Conversion(home, rates.findByCurrencyOrderByDateAndSource(expense.currency()))
                        .convert(expense)
                        .orElse(null);
    }

    private @Nullable VoucherKind kind(Expense expense) {
        return expense.document() == null
                ? null
                : VoucherKind.of(shelf.file(expense.document())).orElse(null);
    }
}

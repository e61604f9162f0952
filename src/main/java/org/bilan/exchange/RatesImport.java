package org.bilan.exchange;

import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bilan.audit.AuditTrail;
import org.bilan.audit.Author;
import org.bilan.audit.Change;
import org.bilan.finance.ExchangeRate;
import org.bilan.finance.ExchangeRateRepository;
import org.bilan.finance.ExpenseRepository;
import org.bilan.finance.ReceiptRepository;
import org.bilan.funding.GrantRepository;
import org.bilan.storage.BulkWriter;
import org.bilan.value.Language;
import org.bilan.value.Messages;

/**
 * Takes rates published by the Bank of Canada into the home, from a file as its Valet service gives it (CSV or JSON;
 * daily, monthly or annual): all of it or nothing. Taking the same file again changes nothing; a file that says otherwise
 * than what is stored of the same series is refused, since one of the two is wrong.
 *
 * <p>Only for a home whose currency is the Canadian dollar, which is what the Bank's rates are in: a rate turned round or
 * crossed would be one that nobody published.
 */
@Singleton
public class RatesImport {
    private final TransactionOperations<Connection> transactions;
    private final Store store;
    private final BulkWriter writer;
    private final ExchangeRateRepository rates;
    private final ExpenseRepository expenses;
    private final ReceiptRepository receipts;
    private final GrantRepository grants;
    private final AuditTrail trail;

    RatesImport(
            TransactionOperations<Connection> transactions,
            Store store,
            BulkWriter writer,
            ExchangeRateRepository rates,
            ExpenseRepository expenses,
            ReceiptRepository receipts,
            GrantRepository grants,
            AuditTrail trail) {
        this.transactions = transactions;
        this.store = store;
        this.writer = writer;
        this.rates = rates;
        this.expenses = expenses;
        this.receipts = receipts;
        this.grants = grants;
        this.trail = trail;
    }

    /**
     * Stores what is new of {@code currencies}, of those in use where none is named, with an entry in the trail for each
     * and one that counts the rates of each series.
     */
    public RatesOutcome run(Path file, Collection<String> currencies, Language language) {
        return transactions.executeWrite(status -> {
            Attempt attempt = new Attempt(file, language);
            attempt.read(currencies);
            if (!attempt.problems.any()) {
                writer.upsert(ExchangeRate.class, attempt.fresh);
                Noting noting = new Noting(trail, Author.CONSOLE);
                attempt.tell(noting);
                noting.end();
                trail.add(Author.CONSOLE, attempt.changes());
            }
            return attempt.outcome();
        });
    }

    /** Says what {@link #run} would do, and stores nothing. */
    public RatesOutcome rehearse(Path file, Collection<String> currencies, Language language) {
        return transactions.executeRead(status -> {
            Attempt attempt = new Attempt(file, language);
            attempt.read(currencies);
            return attempt.outcome();
        });
    }

    private Set<String> inUse() {
        Set<String> codes = new TreeSet<>(expenses.findCurrencies());
        codes.addAll(receipts.findCurrencies());
        codes.addAll(grants.findCurrencies());
        codes.addAll(rates.findCurrencies());
        codes.remove(RateSeries.BANK);
        return codes;
    }

    private final class Attempt {
        private final Path path;
        private final String file;
        private final Problems problems;
        private final List<ExchangeRate> fresh = new ArrayList<>();
        private final Map<String, long[]> counts = new TreeMap<>();
        private Set<String> wanted = Set.of();
        private List<String> passedOver = List.of();

        Attempt(Path path, Language language) {
            this.path = path;
            this.file = path.getFileName() == null
                    ? path.toString()
                    : path.getFileName().toString();
            this.problems = new Problems(Messages.of(RatesImport.class, language));
        }

        void read(Collection<String> currencies) {
            String home = new Records(store).home().getCurrencyCode();
            wanted = currencies.isEmpty() ? inUse() : new TreeSet<>(currencies);
            if (!home.equals(RateSeries.BANK)) {
                problems.addForFile(file, "rates.home", home, RateSeries.BANK);
            } else if (wanted.isEmpty()) {
                problems.addForFile(file, "rates.unused");
            } else {
                Observations found = new Observations(file, wanted, problems);
                read(found);
                compare(found);
            }
        }

        private void read(Observations into) {
            try (BufferedReader reader = new BufferedReader(TextFile.open(path))) {
                if (first(reader) == '{') {
                    ValetJson.read(reader, into);
                } else {
                    ValetCsv.read(reader, into);
                }
                if (!into.hasRates()) {
                    throw new UnreadableTable(0, "rates.series");
                }
            } catch (UnreadableTable unreadable) {
                unreadable.reportTo(problems, file);
            } catch (CharacterCodingException damaged) {
                problems.addForFile(file, "file.encoding");
            } catch (IOException unreadable) {
                problems.addForFile(file, "file.unreadable", file);
            }
        }

        private static int first(Reader reader) throws IOException {
            reader.mark(1);
            int sign = reader.read();
            reader.reset();
            return sign;
        }

        /** With what is stored of the same series. */
        private void compare(Observations found) {
            passedOver = found.passedOver();
            Map<String, ExchangeRate> stored = new HashMap<>();
            wanted.forEach(currency -> rates.findByCurrencyOrderByDateAndSource(currency)
                    .forEach(rate -> stored.put(Tables.RATES.key(rate), rate)));
            for (Observations.Found one : found.found()) {
                ExchangeRate before = stored.get(Tables.RATES.key(one.rate()));
                long[] count = counts.computeIfAbsent(one.series().name(), name -> new long[2]);
                if (before == null) {
                    fresh.add(one.rate());
                    count[0]++;
                } else if (before.rate().compareTo(one.rate().rate()) == 0) {
                    count[1]++;
                } else {
                    found.report(
                            one.line(),
                            one.series().name(),
                            "rates.differs",
                            one.rate().date().toString(),
                            one.rate().rate().toPlainString(),
                            before.rate().toPlainString());
                }
            }
        }

        void tell(Noting noting) {
            Cellular<ExchangeRate> cells = new Cellular<>(Tables.RATES, new Records(store));
            fresh.forEach(rate ->
                    noting.note(cells, null, new Row<>(Tables.RATES.key(rate), rate, List.of(), 0, Row.Change.ADDED)));
        }

        List<Change> changes() {
            Map<String, String> added = new LinkedHashMap<>();
            counts.forEach((series, count) -> {
                if (count[0] > 0) {
                    added.put(series, Long.toString(count[0]));
                }
            });
            return added.isEmpty() ? List.of() : List.of(new Change("rates", file, null, added));
        }

        RatesOutcome outcome() {
            Set<String> missing = new TreeSet<>(wanted);
            counts.keySet().forEach(name -> RateSeries.of(name).ifPresent(series -> missing.remove(series.currency())));
            return new RatesOutcome(
                    problems.sorted(),
                    problems.omitted(),
                    counts.entrySet().stream()
                            .map(one -> new TableCount(one.getKey(), one.getValue()[0], 0, one.getValue()[1]))
                            .toList(),
                    passedOver,
                    List.copyOf(missing));
        }
    }
}

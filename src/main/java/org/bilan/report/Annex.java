package org.bilan.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.bilan.document.annex.AnnexFile;
import org.bilan.document.annex.AnnexKind;
import org.bilan.finance.Expense;

/**
 * An annex of a report, or what was meant to be one.
 *
 * @param number from 1; 0 of one that is refused
 * @param name of its file
 * @param expenses that it is the document of; none for one that belongs to the whole report
 */
public record Annex(int number, String title, String name, List<Expense> expenses, AnnexFile file) {
    private static final String BETWEEN = " · ";

    public Annex {
        expenses = List.copyOf(expenses);
    }

    public boolean isRefused() {
        return file.reading().isRefused();
    }

    /** Whether it travels inside the PDF, without pages of its own. */
    public boolean isInside() {
        return !isRefused() && !file.reading().isPrinted();
    }

    public boolean isPicture() {
        return file.kind() == AnnexKind.JPEG || file.kind() == AnnexKind.PNG;
    }

    public AnnexKind kind() {
        return Objects.requireNonNull(file.kind());
    }

    /** The label of a page of it in the PDF: {@code A3-1} is its divider. */
    public String page(int page) {
        return "A" + number + "-" + page;
    }

    /** What it is called among the files inside the PDF; two may come with one name. */
    public String nameInside() {
        return "A" + number + " " + name;
    }

    public Annex numbered(int place) {
        return new Annex(place, title, name, expenses, file);
    }

    /** The same file come twice is one annex: of the expenses of both, called by both names. */
    public Annex with(Annex again) {
        List<Expense> both = Stream.concat(expenses.stream(), again.expenses.stream())
                .distinct()
                .toList();
        boolean named = Arrays.asList(title.split(BETWEEN)).contains(again.title);
        return new Annex(number, named ? title : title + BETWEEN + again.title, name, both, file);
    }
}

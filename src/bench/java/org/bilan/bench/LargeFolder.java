package org.bilan.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A made-up organisation as a data folder: three grants of two years begin every year, and for every activity there are
 * one count of people and three expenses, each wholly allocated to one of the six grants that run on its day. The same
 * arguments make the same files.
 */
record LargeFolder(int activities, LocalDate first, int days) {
    static final int EXPENSES_OF_AN_ACTIVITY = 3;

    private static final int THEMES = 12;
    private static final int PARTNERS = 40;
    private static final int GRANTS_A_YEAR = 3;
    private static final int YEAR = 365;
    private static final int LINES = 20;
    private static final String[] KINDS = {"training", "workshop", "webinar", "conference", "mobilization", "letter"};
    private static final String[] CATEGORIES = {"salary", "travel", "activity", "communication", "fees"};

    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        table(folder, "settings", "key,value", this::settings);
        table(folder, "organizations", "code,name,roles,country", this::organizations);
        table(folder, "themes", "code,title,position", this::themes);
        table(folder, "grants", "code,funder,title,kind,amount,currency,start,end,public_aid", this::grants);
        table(folder, "budget_lines", "grant,version,line,title,category,amount,kind", this::budgetLines);
        table(
                folder,
                "activities",
                "code,date,title,kind,role,status,theme,grants,partners,place,country,description",
                this::activities);
        table(folder, "reach", "activity,reach,measure,gender,age,count", this::reach);
        table(
                folder,
                "expenses",
                "code,incurred_on,supplier,voucher,description,category,amount,currency,activity",
                this::expenses);
        table(folder, "allocations", "expense,grant,line,amount", this::allocations);
    }

    private static void table(Path folder, String name, String columns, Consumer<PrintWriter> rows) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(folder.resolve(name + ".csv")))) {
            out.println(columns);
            rows.accept(out);
        }
    }

    private void settings(PrintWriter out) {
        out.println("organization,ORG");
        out.println("currency,CAD");
        out.printf(Locale.ROOT, "fiscal_year_start,%02d-%02d%n", first.getMonthValue(), first.getDayOfMonth());
        out.println("language,fr");
        out.println("timezone,America/Montreal");
    }

    private void organizations(PrintWriter out) {
        out.println("ORG,Organisme d’essai,member,CA");
        for (int at = 0; at < PARTNERS; at++) {
            out.printf(
                    Locale.ROOT,
                    "P%d,Partenaire d’essai n° %d,%s,CA%n",
                    at,
                    at,
                    at < GRANTS_A_YEAR ? "funder" : "partner");
        }
    }

    private void themes(PrintWriter out) {
        for (int at = 0; at < THEMES; at++) {
            out.printf(Locale.ROOT, "T%d,Thème d’essai n° %d,%d%n", at, at, at + 1);
        }
    }

    private void grants(PrintWriter out) {
        for (int at = 0; at < grants(); at++) {
            LocalDate start = first.plusDays(YEAR * (at / GRANTS_A_YEAR - 1L));
            out.printf(
                    Locale.ROOT,
                    "G%d,P%d,Subvention d’essai n° %d,project,900000000.00,CAD,%s,%s,yes%n",
                    at,
                    at % GRANTS_A_YEAR,
                    at,
                    start,
                    start.plusDays(2 * YEAR - 1L));
        }
    }

    /** Those that begin the year before the first, and those that begin in each year. */
    private int grants() {
        return ((days - 1) / YEAR + 2) * GRANTS_A_YEAR;
    }

    /** One of the grants that run on the day of the activity. */
    private int grant(int activity, int at) {
        return activity % days / YEAR * GRANTS_A_YEAR + at % (2 * GRANTS_A_YEAR);
    }

    private void budgetLines(PrintWriter out) {
        for (int grant = 0; grant < grants(); grant++) {
            for (int line = 0; line < LINES; line++) {
                String category = CATEGORIES[line % CATEGORIES.length];
                out.printf(Locale.ROOT, "G%d,0,L%d,Poste n° %d,%s,45000000.00,cash%n", grant, line, line, category);
            }
        }
    }

    private void activities(PrintWriter out) {
        for (int at = 0; at < activities; at++) {
            out.printf(
                    Locale.ROOT,
                    "A%d,%s,Activité d’essai n° %d,%s,organized,done,T%d,G%d,P%d;P%d,Montréal,CA,Une rencontre avec les groupes membres.%n",
                    at,
                    day(at),
                    at,
                    KINDS[at % KINDS.length],
                    at % THEMES,
                    grant(at, at),
                    partner(at),
                    partner(at + 7));
        }
    }

    private void reach(PrintWriter out) {
        for (int at = 0; at < activities; at++) {
            out.printf(Locale.ROOT, "A%d,direct,people,women,adult,%d%n", at, 1 + at % 60);
        }
    }

    private void expenses(PrintWriter out) {
        for (int at = 0; at < activities * EXPENSES_OF_AN_ACTIVITY; at++) {
            int activity = at / EXPENSES_OF_AN_ACTIVITY;
            out.printf(
                    Locale.ROOT,
                    "E%d,%s,P%d,F-%d,Dépense d’essai n° %d,%s,%s,CAD,A%d%n",
                    at,
                    day(activity),
                    at % PARTNERS,
                    at,
                    at,
                    CATEGORIES[at % CATEGORIES.length],
                    amount(at),
                    activity);
        }
    }

    private void allocations(PrintWriter out) {
        for (int at = 0; at < activities * EXPENSES_OF_AN_ACTIVITY; at++) {
            int grant = grant(at / EXPENSES_OF_AN_ACTIVITY, at);
            out.printf(Locale.ROOT, "E%d,G%d,L%d,%s%n", at, grant, at % LINES, amount(at));
        }
    }

    private static int partner(int at) {
        return GRANTS_A_YEAR + at % (PARTNERS - GRANTS_A_YEAR);
    }

    private LocalDate day(int activity) {
        return first.plusDays(activity % days);
    }

    private static String amount(int expense) {
        return 10 + expense % 490 + "." + (10 + expense % 90);
    }
}

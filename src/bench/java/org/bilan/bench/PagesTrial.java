package org.bilan.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bilan.exchange.Import;
import org.bilan.security.Accounts;
import org.bilan.security.Role;
import org.bilan.security.Sessions;
import org.bilan.value.Language;

/**
 * Asks for every page of the application, in turn and many times, in a home of as many activities as the first argument
 * says: the time of 95 of 100 answers and the weight of each page. A second argument is a home that is filled already.
 */
final class PagesTrial {
    private static final LocalDate FIRST = LocalDate.of(2012, 9, 1);
    private static final int TEN_YEARS = 3650;
    private static final int TIMES = 40;
    private static final int WARM = 10;

    private static final List<String> PAGES = List.of(
            "/",
            "/activities",
            "/activities?q=activit%C3%A9+essai+77123",
            "/activities?year=2020&attention=place&sort=title",
            "/activities?page=1500",
            "/activities/calendar?month=2021-05",
            "/activities/new",
            "/activities/A50000",
            "/expenses",
            "/expenses?grant=G25&line=L2",
            "/expenses/E50000",
            "/receipts",
            "/grants",
            "/grants/G25",
            "/grants/G25/budget",
            "/funders/P0",
            "/projects",
            "/organizations",
            "/organizations/P3",
            "/results",
            "/results/people",
            "/people",
            "/reports",
            "/reports/new",
            "/templates",
            "/templates/annual/fr",
            "/templates/annual/fr/fields",
            "/templates/annual/fr/preview",
            "/templates/annual/fr/versions",
            "/ledger",
            "/reconciliations",
            "/records/themes",
            "/records/activities",
            "/account",
            "/administration",
            "/administration/accounts",
            "/administration/audit",
            "/administration/periods",
            "/api/v1/activities",
            "/api/v1/allocations?expense=E5");

    private PagesTrial() {}

    /** What a page took, in nanoseconds, and weighs, in bytes. */
    private record Answered(String page, int status, long[] times, int weight) {
        double late() {
            return new Timing(times).nanoseconds()[(int) Math.ceil(times.length * 0.95) - 1] / 1e6;
        }
    }

    public static void main(String... arguments) throws IOException, InterruptedException {
        int activities = Integer.parseInt(arguments[0]);
        try (WorkFolder work = WorkFolder.make()) {
            Path home = arguments.length > 1 ? Path.of(arguments[1]) : work.resolve("home");
            try (ApplicationContext context = ApplicationContext.builder()
                    .banner(false)
                    .deduceEnvironment(false)
                    .properties(Map.of("bilan.home", home.toString(), "micronaut.server.port", -1))
                    .start()) {
                if (arguments.length == 1) {
                    new LargeFolder(activities, FIRST, TEN_YEARS).write(work.resolve("data"));
                    context.getBean(Import.class).run(work.resolve("data"), Language.FR);
                }
                List<Answered> answers = ask(context);
                answers.forEach(PagesTrial::tell);
                summarize(activities, answers);
            }
        }
    }

    private static List<Answered> ask(ApplicationContext context) throws IOException, InterruptedException {
        Accounts accounts = context.getBean(Accounts.class);
        if (accounts.find("measure").isEmpty()) {
            accounts.add("measure", Role.ADMIN, "une phrase assez longue");
        }
        String session =
                context.getBean(Sessions.class).open(accounts.find("measure").orElseThrow());
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        HttpClient client = HttpClient.newHttpClient();
        List<long[]> times = PAGES.stream().map(page -> new long[TIMES]).toList();
        List<Answered> answers = new ArrayList<>();
        for (int round = -WARM; round < TIMES; round++) {
            for (int at = 0; at < PAGES.size(); at++) {
                HttpRequest request = HttpRequest.newBuilder(URI.create(server.getURI() + PAGES.get(at)))
                        .header("Cookie", "bilan_session=" + session)
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Language", "fr")
                        .build();
                long start = System.nanoTime();
                HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
                if (round >= 0) {
                    times.get(at)[round] = System.nanoTime() - start;
                }
                if (round == TIMES - 1) {
                    answers.add(new Answered(PAGES.get(at), answer.statusCode(), times.get(at), answer.body().length));
                }
            }
        }
        return answers;
    }

    private static void tell(Answered answer) {
        System.err.printf(
                Locale.ROOT,
                "%3d %7.1f ms at p95, %7.1f ms median, %4d KB  %s%n",
                answer.status(),
                answer.late(),
                new Timing(answer.times()).median() / 1e6,
                answer.weight() / 1024,
                answer.page());
    }

    private static void summarize(int activities, List<Answered> answers) {
        Answered slowest =
                answers.stream().max(Comparator.comparingDouble(Answered::late)).orElseThrow();
        Answered heaviest =
                answers.stream().max(Comparator.comparingInt(Answered::weight)).orElseThrow();
        String where = String.format(Locale.ROOT, "among %,d activities and %,d expenses", activities, 3 * activities);
        System.out.println(new Measure(
                        "Slowest of " + answers.size() + " pages, 95 of 100 times, " + where + " (" + slowest.page()
                                + ")",
                        String.format(Locale.ROOT, "%.0f ms", slowest.late()),
                        "100 ms")
                .line());
        System.out.println(
                new Measure("Heaviest page (" + heaviest.page() + ")", heaviest.weight() / 1024 + " KB", "200 KB")
                        .line());
        answers.stream()
                .filter(answer -> answer.status() != 200)
                .forEach(answer -> System.out.println(
                        new Measure("Page " + answer.page(), "answered " + answer.status(), "200").line()));
    }
}

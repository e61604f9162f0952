package org.bilan.web.project;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.stream.Collectors;
import org.bilan.organization.Organization;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.bilan.web.Query;
import org.bilan.web.Visitor;
import org.bilan.web.record.RecordWords;
import org.bilan.web.sheet.Sheet;
import org.bilan.web.sheet.Workbooks;

/** The projects and organizations as workbooks. */
@Controller
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.ALL)
class ProjectWorkbooks {
    private final Pages pages;
    private final ProjectList projects;
    private final OrganizationList organizations;

    ProjectWorkbooks(Pages pages, ProjectList projects, OrganizationList organizations) {
        this.pages = pages;
        this.projects = projects;
        this.organizations = organizations;
    }

    @Get("/projects.xlsx")
    StreamedFile projects(HttpRequest<?> request) {
        Page page = pages.of(request, "project");
        RecordWords words = RecordWords.of(page.language());
        Query query = Query.of(request).without("page");
        return Workbooks.answer(
                "",
                Sheet.<ProjectRow>of(page, page.say("list.title"), "projects")
                        .text("code", row -> row.project().code())
                        .text("title", row -> row.project().title())
                        .text("theme", ProjectRow::theme)
                        .text("countries", ProjectRow::countries)
                        .text("region", row -> row.project().region())
                        .day("start", row -> row.project().start())
                        .day("end", row -> row.project().end())
                        .text(
                                "status",
                                row -> row.project().status() == null
                                        ? null
                                        : words.choice(
                                                "projects",
                                                "status",
                                                row.project().status()))
                        .count("=" + page.say("head.activities"), ProjectRow::activities)
                        .count("=" + page.say("head.grants"), ProjectRow::grants)
                        .text("objective", row -> row.project().objective())
                        .text("sectors", row -> String.join("; ", row.project().sectors()))
                        .text("sdgs", row -> String.join("; ", row.project().sdgs()))
                        .rows(projects.find(query, page.language(), Integer.MAX_VALUE)
                                .slice()
                                .rows()));
    }

    @Get("/organizations.xlsx")
    StreamedFile organizations(HttpRequest<?> request) {
        Page page = pages.of(request, "project");
        RecordWords words = RecordWords.of(page.language());
        Query query = Query.of(request).without("page");
        return Workbooks.answer(
                "",
                Sheet.<OrganizationRow>of(page, page.say("organizations.title"), "organizations")
                        .text("code", row -> row.organization().code())
                        .text("name", row -> row.organization().name())
                        .text("acronym", row -> row.organization().acronym())
                        .text(
                                "roles",
                                row -> row.organization().roles().stream()
                                        .map(role -> words.choice("organizations", "roles", role))
                                        .collect(Collectors.joining("; ")))
                        .text("country", OrganizationRow::country)
                        .count("=" + page.say("head.activities"), OrganizationRow::activities)
                        .count("=" + page.say("head.grants"), OrganizationRow::grants)
                        .text("website", row -> row.organization().website())
                        .text("email", row -> row.organization().email())
                        .text(
                                "aliases",
                                row -> String.join("; ", row.organization().aliases()))
                        .text(
                                "=" + page.say("organization.alike"),
                                row -> row.twins().stream()
                                        .map(Organization::name)
                                        .collect(Collectors.joining("; ")))
                        .text("notes", row -> row.organization().notes())
                        .rows(organizations
                                .find(query, page.language(), Integer.MAX_VALUE)
                                .slice()
                                .rows()));
    }
}

package org.bilan.web.activity;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.net.URI;
import java.util.Map;
import org.bilan.web.Form;
import org.bilan.web.OwnAddress;
import org.bilan.web.Pages;
import org.bilan.web.Visitor;

/** Keeping a list of activities under a name, and taking it away again. */
@Controller("/activities/views")
@Secured({Visitor.ADMIN, Visitor.COORDINATOR, Visitor.FINANCE, Visitor.READER})
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
class SavedViewPages {
    private static final String LIST = "/activities";

    private final Pages pages;
    private final SavedViews views;

    SavedViewPages(Pages pages, SavedViews views) {
        this.pages = pages;
        this.views = views;
    }

    /** A name that cannot be kept leaves everything as it is: the field itself asks for one. */
    @Post
    HttpResponse<?> keep(HttpRequest<?> request, @Body Map<String, Object> typed) {
        Form form = Form.typed(typed);
        URI list = list(form.value("address"));
        Visitor visitor = pages.of(request).visitor();
        boolean shared = visitor.writes() && form.holds("shared", "yes");
        views.keep(visitor.login(), form.value("name"), list.toString(), shared);
        return HttpResponse.seeOther(list);
    }

    @Post("/{id}/remove")
    HttpResponse<?> remove(HttpRequest<?> request, String id, @Body Map<String, Object> typed) {
        views.remove(pages.of(request).visitor().login(), id);
        return HttpResponse.seeOther(list(Form.typed(typed).value("address")));
    }

    /** Where a form came from; the whole list if that is not an address of the list. */
    private static URI list(String address) {
        URI own = OwnAddress.of(address);
        return LIST.equals(own.getPath()) ? own : URI.create(LIST);
    }
}

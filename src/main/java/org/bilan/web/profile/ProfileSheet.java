package org.bilan.web.profile;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.bilan.web.Page;
import org.bilan.web.Pages;
import org.jspecify.annotations.Nullable;

/** Shows a profile's page, from wherever one comes to it. */
@Singleton
class ProfileSheet {
    private final Pages pages;
    private final ProfileRoom room;

    ProfileSheet(Pages pages, ProfileRoom room) {
        this.pages = pages;
        this.room = room;
    }

    /**
     * The page; null, which is a page not found, where there is no such profile.
     *
     * @param notice the key of what was not done, and why
     */
    @Nullable
    HttpResponse<?> show(HttpStatus status, HttpRequest<?> request, String name, @Nullable String notice) {
        Page page = pages.of(request, ProfilePages.AREA);
        return room.find(name)
                .map(text -> {
                    Map<String, Object> details = new HashMap<>();
                    details.put("view", room.view(text, page));
                    details.put("words", room.words(text.profile(), page));
                    details.put("notice", notice);
                    return pages.show(status, request, "profile/show", details);
                })
                .orElse(null);
    }
}

package org.bilan.web.activity;

import jakarta.inject.Singleton;
import java.util.List;
import org.bilan.web.Query;

/** The lists that a person comes back to: the own ones and those that others share. */
@Singleton
public class SavedViews {
    private static final int MOST = 50;
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_ADDRESS = 2000;

    private final SavedViewRepository views;

    SavedViews(SavedViewRepository views) {
        this.views = views;
    }

    /** One of them as the page shows it. */
    public record Line(long id, String name, String address, boolean isOwn, boolean isShared, boolean isHere) {}

    List<Line> of(String login, Query query) {
        String here = query.without().address();
        return views.findFor(login).stream()
                .map(view -> new Line(
                        view.id() == null ? 0 : view.id(),
                        view.name(),
                        view.address(),
                        view.login().equals(login),
                        view.shared(),
                        view.address().equals(here)))
                .toList();
    }

    /** Keeps the list under the name, in the place of an own one of that name; false where the name is none or there are too many. */
    boolean keep(String login, String name, String address, boolean shared) {
        String worded = name.strip();
        boolean known = views.findByLoginAndName(login, worded).isPresent();
        if (worded.isEmpty()
                || worded.length() > LONGEST_NAME
                || address.length() > LONGEST_ADDRESS
                || !known && views.countByLogin(login) >= MOST) {
            return false;
        }
        Long id = views.findByLoginAndName(login, worded).map(SavedView::id).orElse(null);
        SavedView view = new SavedView(id, login, worded, address, shared);
        if (id == null) {
            views.save(view);
        } else {
            views.update(view);
        }
        return true;
    }

    /** Nothing happens where it is not theirs, or is no longer there. */
    void remove(String login, String id) {
        if (id.matches("[0-9]{1,18}")) {
            views.remove(Long.parseLong(id), login);
        }
    }
}

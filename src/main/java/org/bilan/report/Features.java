package org.bilan.report;

import java.util.List;
import org.bilan.activity.Activity;
import org.bilan.activity.Photo;

/**
 * The activities that a report tells about before it lists them: those with a photo that may be shown and a text of
 * their own.
 */
final class Features {
    private final WorkIndex work;
    private final PhotoChoice photos;

    Features(WorkIndex work, PhotoChoice photos) {
        this.work = work;
        this.photos = photos;
    }

    boolean is(Activity activity) {
        String description = activity.description();
        return description != null
                && !description.isBlank()
                && work.photosOf(activity).stream().anyMatch(this::isShown);
    }

    private boolean isShown(Photo photo) {
        return photos.mayShow(photo)
                && photos.isThere(photo)
                && photos.problem(photo).isEmpty();
    }

    List<Activity> among(List<Activity> activities) {
        return activities.stream().filter(this::is).toList();
    }

    List<Activity> without(List<Activity> activities) {
        return activities.stream().filter(activity -> !is(activity)).toList();
    }
}

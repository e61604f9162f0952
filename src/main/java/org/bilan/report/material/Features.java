package org.bilan.report.material;

import java.util.List;
import org.bilan.activity.Activity;
import org.bilan.activity.Photo;
import org.bilan.report.fact.PhotoChoice;
import org.bilan.report.fact.WorkIndex;

/**
 * The activities that a report tells about before it lists them: those with a photo that may be shown and a text of
 * their own.
 */
public final class Features {
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

    public List<Activity> among(List<Activity> activities) {
        return activities.stream().filter(this::is).toList();
    }

    public List<Activity> without(List<Activity> activities) {
        return activities.stream().filter(activity -> !is(activity)).toList();
    }
}

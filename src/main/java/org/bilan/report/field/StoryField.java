package org.bilan.report.field;

import java.util.List;

/**
 * A field that a narrative of a report may hold, with what it stands for: its {@code names} in French, English and
 * Spanish, the {@code label} that people know it by and its {@code value} as printed, both in the report's language. A
 * record has its own fields {@code inside}; a figure has none.
 */
public record StoryField(Group group, List<String> names, String label, String value, List<StoryField> inside) {
    public StoryField {
        names = List.copyOf(names);
        inside = List.copyOf(inside);
    }

    /** What a field belongs to. */
    public enum Group {
        FIGURE,
        ACTIVITY,
        PROJECT,
        INDICATOR
    }
}

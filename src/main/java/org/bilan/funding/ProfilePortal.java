package org.bilan.funding;

import java.util.List;
import org.bilan.value.Translated;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a portal that the report is typed into, in the portal's order.
 *
 * @param lineBreak how many characters the portal counts for the end of a line: 1 as browsers do, 2 as servers that store
 *     it as two, 0 where it does not count
 */
public record ProfilePortal(int lineBreak, List<Field> fields) {
    public ProfilePortal {
        fields = List.copyOf(fields);
    }

    /** One field: what the portal calls it, the text in the language of the templates, and the most characters it takes. */
    public record Field(
            Translated label, String text, @Nullable Integer maxCharacters) {}
}

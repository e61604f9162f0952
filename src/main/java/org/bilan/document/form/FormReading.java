package org.bilan.document.form;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.bilan.document.form.FilledForm.Removed;

/** What a form.pdf is like: its fields in their order, one for each name, and what a filled one does not keep. */
public record FormReading(List<FormField> fields, SortedSet<Removed> removed) {
    public FormReading {
        fields = List.copyOf(fields);
        removed = new TreeSet<>(removed);
    }
}

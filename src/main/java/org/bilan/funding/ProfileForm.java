package org.bilan.funding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A form of the funder's own that lies in the profile's folder, and what goes into each of its fields: their names, or
 * the addresses of cells, with a text in the language of the templates. In a name that holds {@link #RANK} it stands for
 * 1, 2, 3 and so on, for the items of a list.
 *
 * @param file {@code form.pdf}, {@code form.xlsx}; a file of that name with the report's language before its ending,
 *     {@code form.en.pdf}, comes first
 * @param flat whether the fields become a part of their pages
 */
public record ProfileForm(String file, boolean flat, Map<String, String> fields) {
    /** What stands for the number of an item in the name of a field. */
    public static final String RANK = "{n}";

    public ProfileForm {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public boolean isWorkbook() {
        return file.endsWith(".xlsx");
    }

    /** {@code pdf} or {@code xlsx}. */
    public String extension() {
        return file.substring(file.lastIndexOf('.') + 1);
    }
}

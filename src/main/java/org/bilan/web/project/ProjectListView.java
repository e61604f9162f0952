package org.bilan.web.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bilan.web.Slice;

/**
 * A list of projects.
 *
 * @param themes titles by code, of which some project is a part
 * @param countries names by code, in which some project takes place
 * @param known how many projects there are, found or not
 */
public record ProjectListView(
        Slice<ProjectRow> slice, Map<String, String> themes, Map<String, String> countries, int known) {
    public ProjectListView {
        themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
        countries = Collections.unmodifiableMap(new LinkedHashMap<>(countries));
    }
}

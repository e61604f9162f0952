package org.bilan.document.page;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of a page: every look that occurs becomes one class, named by the order in which it was met. */
final class Stylesheet {
    private final Map<String, String> classes = new LinkedHashMap<>();
    private final StringBuilder rules = new StringBuilder();

    /** The class that carries these declarations; empty declarations need none. */
    String classOf(String declarations) {
        return declarations.isEmpty() ? "" : classes.computeIfAbsent(declarations, any -> "c" + (classes.size() + 1));
    }

    /** A rule of its own: {@code @page s1{…}}. */
    void rule(String rule) {
        rules.append(rule).append('\n');
    }

    String css() {
        StringBuilder css = new StringBuilder(rules);
        classes.forEach((declarations, name) ->
                css.append('.').append(name).append('{').append(declarations).append("}\n"));
        return css.toString();
    }
}

package org.bilan.web.record;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.bilan.web.OwnAddress;
import org.bilan.web.Page;

/** Addresses of the form for a record, from a page to which one comes back. */
public final class RecordLink {
    private RecordLink() {}

    /** @param key the columns that name the record, each followed by its value */
    public static String edit(Page from, String table, Object... key) {
        return address("/records/" + table + "/edit", from, "", key);
    }

    /** @param known columns already filled, each followed by its value */
    public static String add(Page from, String table, Object... known) {
        return address("/records/" + table + "/new", from, "", known);
    }

    /** As {@link #add}, for a field of the form on the page from which one comes: it will hold what was added. */
    public static String addFor(Page from, String field, String table) {
        String here = from.here();
        String waiting = here + (here.contains("?") ? "&" : "?") + field + "=";
        return "/records/" + table + "/new?back=" + coded(waiting);
    }

    /** The address to go back to, with the code of what was added where it waits for it. */
    static String filled(String back, String code) {
        return back.startsWith("/records/") && back.endsWith("=") ? back + OwnAddress.part(code) : back;
    }

    /** As {@link #add}, coming back to the part of the page that has this id. */
    public static String addAt(Page from, String part, String table, Object... known) {
        return address("/records/" + table + "/new", from, "#" + part, known);
    }

    /** As {@link #edit}, coming back to the part of the page that has this id. */
    public static String editAt(Page from, String part, String table, Object... key) {
        return address("/records/" + table + "/edit", from, "#" + part, key);
    }

    /** A page whose address ends in a code. */
    public static String page(String path, String code) {
        return path + OwnAddress.part(code);
    }

    private static String address(String path, Page from, String part, Object... cells) {
        StringBuilder address = new StringBuilder(path).append('?');
        for (int at = 0; at + 1 < cells.length; at += 2) {
            address.append(coded(String.valueOf(cells[at])))
                    .append('=')
                    .append(coded(String.valueOf(cells[at + 1])))
                    .append('&');
        }
        return address.append("back=").append(coded(from.here() + part)).toString();
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

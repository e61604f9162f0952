package org.bilan.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** An address inside Bilan that came from outside, in a form or a link. */
public final class OwnAddress {
    private OwnAddress() {}

    /** The address if it is a path of this site, else home: nobody is sent elsewhere by a forged link. */
    public static URI of(String address) {
        boolean path = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        boolean plain = address.chars().noneMatch(sign -> sign < 0x21 || sign == 0x7f);
        try {
            return path && plain ? URI.create(address) : URI.create("/");
        } catch (IllegalArgumentException unreadable) {
            return URI.create("/");
        }
    }

    /** As {@link #of}, for the page that follows a saved form: it says so, and what was typed need not be kept any longer. */
    public static URI afterSaving(String address) {
        String own = of(address).toString();
        int part = own.indexOf('#');
        String page = part < 0 ? own : own.substring(0, part);
        String rest = part < 0 ? "" : own.substring(part);
        return page.contains("saved=1") ? of(own) : of(page + (page.contains("?") ? "&" : "?") + "saved=1" + rest);
    }

    /** A code as one part of a path: {@code /activities/} followed by it. */
    public static String part(String code) {
        return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

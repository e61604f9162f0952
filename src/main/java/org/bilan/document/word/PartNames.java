package org.bilan.document.word;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** How names of parts and targets of relationships belong together (Open Packaging Conventions, clause 6.5.3). */
public final class PartNames {
    private PartNames() {}

    /** {@code word/_rels/document.xml.rels} for {@code word/document.xml}; the package's own for {@code ""}. */
    static String relationshipsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part whose relationships lie in {@code word/_rels/document.xml.rels}. */
    static String ownerOf(String relationshipsPart) {
        String plain = relationshipsPart.replaceFirst("(^|/)_rels/", "$1");
        return plain.substring(0, plain.length() - ".rels".length());
    }

    /** The part that a target written in {@code fromPart}'s relationships names. */
    public static String resolve(String fromPart, String target) {
        String decoded = target.indexOf('%') < 0 ? target : decode(target);
        String folder = fromPart.substring(0, fromPart.lastIndexOf('/') + 1);
        String path = decoded.startsWith("/") ? decoded.substring(1) : folder + decoded;
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The target to write in {@code fromPart}'s relationships: relative, as Word writes it. */
    public static String relative(String fromPart, String toPart) {
        String[] from = fromPart.split("/", -1);
        String[] to = toPart.split("/", -1);
        int common = 0;
        while (common < from.length - 1 && common < to.length - 1 && from[common].equals(to[common])) {
            common++;
        }
        return "../".repeat(from.length - 1 - common)
                + String.join("/", Arrays.asList(to).subList(common, to.length));
    }

    private static String decode(String target) {
        try {
            return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return target;
        }
    }
}

package org.bilan.report.seal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bilan.report.json.CanonicalJson;
import org.bilan.report.json.Json;
import org.bilan.report.trace.RecordRef;
import org.bilan.report.trace.RecordRefs;
import org.bilan.value.Alignment;
import org.jspecify.annotations.Nullable;

/**
 * Where two JSON values differ, by pointer (RFC 6901) into the first, and by the record of a table in which that is, where
 * both were written from records.
 */
final class JsonPlaces {
    /** By the first of these that it has, an item is known again. */
    private static final List<String> NAMES = List.of("code", "id", "name");

    /** Behind the last item of a list (RFC 6901, 4). */
    private static final String NEW = "-";

    private final List<SealPlace> places = new ArrayList<>();

    /** Where we are in both: the steps that lead there, and the innermost record of a table on the way. */
    private record Spot(List<String> steps, @Nullable Object here, String record) {
        static Spot root(@Nullable Record root) {
            return new Spot(List.of(), root, "");
        }

        Spot below(String step) {
            List<String> further = new ArrayList<>(steps);
            further.add(step.replace("~", "~0").replace("/", "~1"));
            Object there = there(step);
            if (there instanceof Record one && RecordRefs.isKept(one)) {
                RecordRef ref = new RecordRefs().of(one);
                return new Spot(further, there, ref.table() + " " + ref.key());
            }
            return new Spot(further, there, record);
        }

        private @Nullable Object there(String step) {
            Object there = null;
            if (here instanceof Record one) {
                there = RecordShape.of(one.getClass()).parts().stream()
                        .filter(part -> part.name().equals(step))
                        .findFirst()
                        .map(part -> part.of(one))
                        .orElse(null);
            } else if (here instanceof List<?> list && !step.equals(NEW)) {
                there = list.get(Integer.parseInt(step));
            }
            return there instanceof Optional<?> perhaps ? perhaps.orElse(null) : there;
        }

        String pointer() {
            return "/" + String.join("/", steps);
        }
    }

    private JsonPlaces() {}

    /**
     * @param foundRecord what {@code found} was written from; null if it is of no records
     * @param meantRecord what {@code meant} was written from
     */
    static List<SealPlace> between(Json found, Json meant, @Nullable Record foundRecord, @Nullable Record meantRecord) {
        JsonPlaces places = new JsonPlaces();
        places.compare(found, meant, Spot.root(foundRecord), Spot.root(meantRecord));
        return places.places;
    }

    private void compare(@Nullable Json found, @Nullable Json meant, Spot at, Spot meantAt) {
        if (found instanceof Json.Members one && meant instanceof Json.Members other) {
            Set<String> names = new TreeSet<>(one.all().keySet());
            names.addAll(other.all().keySet());
            for (String name : names) {
                compare(one.all().get(name), other.all().get(name), at.below(name), meantAt.below(name));
            }
        } else if (found instanceof Json.Items one && meant instanceof Json.Items other) {
            items(one.all(), other.all(), at, meantAt);
        } else if (found == null ? meant != null : !found.equals(meant)) {
            note(found, meant, at, meantAt);
        }
    }

    private void items(List<Json> found, List<Json> meant, Spot at, Spot meantAt) {
        for (Alignment.Pair pair : Alignment.between(found, meant)) {
            Json one = pair.then() < 0 ? null : found.get(pair.then());
            Json other = pair.now() < 0 ? null : meant.get(pair.now());
            Spot where = at.below(one == null ? NEW : Integer.toString(pair.then()));
            Spot meantWhere = meantAt.below(other == null ? NEW : Integer.toString(pair.now()));
            if (one != null && other != null && !isSame(one, other)) {
                note(one, null, where, meantWhere);
                note(null, other, at.below(NEW), meantWhere);
            } else {
                compare(one, other, where, meantWhere);
            }
        }
    }

    private void note(@Nullable Json found, @Nullable Json meant, Spot at, Spot meantAt) {
        String record = found == null ? meantAt.record() : at.record();
        places.add(
                record.isEmpty()
                        ? SealPlace.of("json", List.of(at.pointer()), text(found), text(meant))
                        : SealPlace.of("record", List.of(at.pointer(), record), text(found), text(meant)));
    }

    /** Whether two items are one that was changed: always, unless they have names, and other ones. */
    private static boolean isSame(Json one, Json other) {
        if (!(one instanceof Json.Members found) || !(other instanceof Json.Members meant)) {
            return true;
        }
        return NAMES.stream()
                .filter(found.all()::containsKey)
                .findFirst()
                .map(name -> found.all().get(name).equals(meant.all().get(name)))
                .orElse(true);
    }

    private static String text(@Nullable Json value) {
        if (value instanceof Json.Text text) {
            return text.text();
        }
        return value == null ? "" : new String(CanonicalJson.write(value), StandardCharsets.UTF_8);
    }
}

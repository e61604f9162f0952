package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bilan.value.Missing;

/** The gaps met while filling: one for each tag and reason, with how often it happened. */
final class Gaps {
    private final Map<Gap, Integer> times = new LinkedHashMap<>();

    /** Takes note of a name without a value; {@code value} is empty if the name is not even known. */
    void add(String name, Place place, Optional<Value> value) {
        Missing why = value.orElse(null) instanceof Value.Absent absent ? absent.why() : Missing.NOT_ENTERED;
        times.merge(new Gap(name, place, why, value.isPresent(), 1), 1, Integer::sum);
    }

    List<Gap> list() {
        return times.entrySet().stream()
                .map(entry -> entry.getKey().times(entry.getValue()))
                .toList();
    }
}

package org.bilan.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What occurs many times and is one finding: the place of the first, and how many there are. */
final class Tally<K> {
    private final Map<K, Place> first = new LinkedHashMap<>();
    private final Map<K, Integer> times = new LinkedHashMap<>();

    void add(K what, Place place) {
        first.putIfAbsent(what, place);
        times.merge(what, 1, Integer::sum);
    }

    int times(K what) {
        return times.getOrDefault(what, 0);
    }

    List<TemplateFinding> each(BiFunction<K, Place, TemplateFinding> finding) {
        return first.entrySet().stream()
                .map(one -> finding.apply(one.getKey(), one.getValue()))
                .toList();
    }

    /** One for each, its last detail the number of times. */
    List<TemplateFinding> findings(TemplateFinding.Code code, Function<K, String> detail) {
        return first.entrySet().stream()
                .map(one -> {
                    String count = times.get(one.getKey()).toString();
                    TemplateFinding finding =
                            TemplateFinding.at(one.getValue(), code, detail.apply(one.getKey()), count);
                    return count.equals("1") ? finding.worded("one") : finding;
                })
                .toList();
    }
}

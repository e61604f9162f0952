package org.bilan.template;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bilan.document.word.DocxPackage;

/** The numbered lists of one part while it is filled: those that begin anew in each repetition. */
final class Lists {
    private final DocxPackage into;
    private final Filling filling;
    private final Set<Integer> begun = new HashSet<>();
    private final Map<Integer, Integer> numbers = new HashMap<>();

    Lists(DocxPackage into, Filling filling) {
        this.into = into;
        this.filling = filling;
    }

    /** A repetition begins: the first has the template's own list. */
    void enter(List<Renewal.Item> lists) {
        for (Renewal.Item item : lists) {
            if (!begun.add(item.list())) {
                numbers.put(item.list(), into.listLike(item.list(), item.level()));
            }
        }
    }

    void write(Identity.ListNumber number) {
        filling.out().xml(Integer.toString(numbers.getOrDefault(number.list(), number.list())));
    }
}

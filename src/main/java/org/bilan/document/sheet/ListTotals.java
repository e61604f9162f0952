package org.bilan.document.sheet;

import java.util.List;

/**
 * Which columns of a list are added up below it.
 *
 * @param added columns of numbers and amounts, from 0
 * @param apart columns of words whose rows are never added to those of another word: currencies, money and kind
 */
public record ListTotals(List<Integer> added, List<Integer> apart) {
    public static final ListTotals NONE = new ListTotals(List.of(), List.of());

    public ListTotals {
        added = List.copyOf(added);
        apart = List.copyOf(apart);
    }
}

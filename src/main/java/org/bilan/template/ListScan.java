package org.bilan.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which numbered lists begin anew in each repetition: those of which every item stands in it, if it holds more than one
 * item or a text above the first. Where what repeats is the item itself, the list goes on counting; so it does in rows. Of
 * repetitions in each other it is the innermost to which this applies; around one whose items go on counting, the one
 * that holds a text besides. Titles go on counting.
 */
final class ListScan {
    private static final Pattern PROPERTIES =
            Pattern.compile("<w:pPr(?:\\s[^>/]*)?>.*?</w:pPr>(?:\\s*</w:pPrChange>\\s*</w:pPr>)?", Pattern.DOTALL);
    private static final Pattern EVENTS =
            Pattern.compile("<w:p[ >]|(?<text><w:t[ >])|(?<properties>" + PROPERTIES.pattern() + ")", Pattern.DOTALL);

    private final ListStyles styles;
    private final Map<Integer, List<List<Step>>> around = new HashMap<>();
    private final Map<Integer, Integer> levels = new HashMap<>();
    private final Map<Step, List<Renewal.Item>> renewed = new IdentityHashMap<>();
    private final Set<Integer> all = new HashSet<>();

    private ListScan(ListStyles styles) {
        this.styles = styles;
    }

    static ListScan of(List<Step> steps, ListStyles styles) {
        ListScan scan = new ListScan(styles);
        Blocks.walk(steps, scan::look);
        scan.around.forEach(scan::decide);
        return scan;
    }

    private void look(String xml, Blocks blocks) {
        Matcher paragraphs = PROPERTIES.matcher(xml);
        while (paragraphs.find()) {
            styles.item(paragraphs.group()).ifPresent(item -> {
                around.computeIfAbsent(item.list(), list -> new ArrayList<>()).add(blocks.repeating());
                levels.merge(item.list(), item.level(), Math::min);
            });
        }
    }

    private void decide(int list, List<List<Step>> places) {
        List<Step> common = places.get(0).stream()
                .filter(one -> places.stream().allMatch(place -> place.stream().anyMatch(other -> other == one)))
                .toList();
        Step inside = null;
        for (Step repeating : common) {
            Shape shape = new Shape(new Renewal.Item(list, levels.getOrDefault(list, 0)), inside);
            shape.walk(repeating.inside());
            boolean rows =
                    repeating instanceof Step.Row || repeating.inside().stream().anyMatch(Step.Row.class::isInstance);
            boolean again = inside == null ? shape.items > 1 || shape.textAbove && !rows : shape.text && !rows;
            if (again) {
                renewed.computeIfAbsent(repeating, one -> new ArrayList<>()).add(shape.list);
                all.add(list);
                return;
            }
            inside = repeating;
        }
    }

    /** The lists that begin anew when this repeats. */
    List<Renewal.Item> in(Step repeating) {
        return renewed.getOrDefault(repeating, List.of());
    }

    Set<Integer> all() {
        return all;
    }

    /** XML in which every item of such a list says so itself. */
    String writtenOut(String xml) {
        return all.isEmpty()
                ? xml
                : PROPERTIES.matcher(xml).replaceAll(found -> {
                    Optional<Renewal.Item> item = styles.item(found.group());
                    boolean renewed =
                            item.filter(one -> all.contains(one.list())).isPresent();
                    return Matcher.quoteReplacement(renewed ? styles.writtenOut(found.group()) : found.group());
                });
    }

    /** What a repetition holds: how many items of a list at its highest level, and text outside of it. */
    private final class Shape {
        private final Renewal.Item list;
        private final @org.jspecify.annotations.Nullable Step but;
        private int items;
        private boolean inItem;
        private boolean begun;
        private boolean text;
        private boolean textAbove;

        Shape(Renewal.Item list, @org.jspecify.annotations.Nullable Step but) {
            this.list = list;
            this.but = but;
        }

        void walk(List<Step> steps) {
            for (Step step : steps) {
                if (step == but) {
                    begun = true;
                } else if (step instanceof Step.Raw raw) {
                    xml(raw.xml());
                } else if (step instanceof Step.Choose choose) {
                    int before = items;
                    walk(choose.then());
                    int then = items;
                    items = before;
                    walk(choose.otherwise());
                    items = Math.max(items, then);
                } else if (step instanceof Step.Alone alone) {
                    walk(alone.before());
                    text();
                } else if (step instanceof Step.Fleeting fleeting) {
                    walk(fleeting.start());
                    walk(fleeting.content());
                } else if (step instanceof Step.Print || step instanceof Step.Piece) {
                    text();
                } else {
                    walk(step.inside());
                }
            }
        }

        private void xml(String xml) {
            Matcher events = EVENTS.matcher(xml);
            while (events.find()) {
                if (events.group("text") != null) {
                    text();
                } else if (events.group("properties") == null) {
                    inItem = false;
                } else {
                    Optional<Renewal.Item> item =
                            styles.item(events.group("properties")).filter(one -> one.list() == list.list());
                    inItem = item.isPresent();
                    begun |= inItem;
                    items += item.filter(one -> one.level() == list.level()).isPresent() ? 1 : 0;
                }
            }
        }

        private void text() {
            text |= !inItem;
            textAbove |= !inItem && !begun;
        }
    }
}

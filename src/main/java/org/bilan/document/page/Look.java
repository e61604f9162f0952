package org.bilan.document.page;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * How something looks, trait by trait. A trait is a CSS property, or one of Word's own that CSS has no word for, whose
 * name begins with {@code w:}. Layers are put over each other as Word does it: the later layer wins.
 */
final class Look {
    static final Look NONE = new Look(new TreeMap<>());

    private final SortedMap<String, String> traits;
    private @Nullable String css;

    private Look(SortedMap<String, String> traits) {
        this.traits = traits;
    }

    static Look of(Map<String, String> traits) {
        return traits.isEmpty() ? NONE : new Look(new TreeMap<>(traits));
    }

    /** This look with {@code later} laid over it. */
    Look under(Look later) {
        if (later.traits.isEmpty() || later == this) {
            return this;
        }
        if (traits.isEmpty()) {
            return later;
        }
        SortedMap<String, String> both = new TreeMap<>(traits);
        both.putAll(later.traits);
        return new Look(both);
    }

    Look with(String trait, String value) {
        SortedMap<String, String> more = new TreeMap<>(traits);
        more.put(trait, value);
        return new Look(more);
    }

    Look without(String... names) {
        SortedMap<String, String> fewer = new TreeMap<>(traits);
        for (String name : names) {
            fewer.remove(name);
        }
        return of(fewer);
    }

    /** What of this look differs from {@code around}, which is inherited anyway. */
    Look beyond(Look around) {
        SortedMap<String, String> difference = new TreeMap<>();
        traits.forEach((trait, value) -> {
            if (!value.equals(around.traits.get(trait))) {
                difference.put(trait, value);
            }
        });
        return of(difference);
    }

    @Nullable
    String get(String trait) {
        return traits.get(trait);
    }

    String get(String trait, String otherwise) {
        return traits.getOrDefault(trait, otherwise);
    }

    boolean is(String trait) {
        return "1".equals(traits.get(trait));
    }

    boolean isEmpty() {
        return traits.isEmpty();
    }

    void each(BiConsumer<String, String> visitor) {
        traits.forEach(visitor);
    }

    /** The CSS declarations, in the order of their names; Word's own traits are left out. */
    String css() {
        if (css == null) {
            StringBuilder text = new StringBuilder();
            traits.forEach((trait, value) -> {
                if (!trait.startsWith("w:")) {
                    text.append(trait).append(':').append(value).append(';');
                }
            });
            css = text.toString();
        }
        return css;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Look that && traits.equals(that.traits);
    }

    @Override
    public int hashCode() {
        return traits.hashCode();
    }

    @Override
    public String toString() {
        return traits.toString();
    }
}

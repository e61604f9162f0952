package org.bilan.document.page;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.docx4j.wml.Lvl;
import org.docx4j.wml.NumberFormat;
import org.docx4j.wml.Numbering;
import org.jspecify.annotations.Nullable;

/** The lists of a document: how each level looks, and the label of the next paragraph in it. */
final class ListLabels {
    private static final int LEVELS = 9;

    private final Map<BigInteger, Map<Integer, Lvl>> levelsByList = new HashMap<>();
    private final Map<BigInteger, BigInteger> abstractOf = new HashMap<>();
    private final Map<BigInteger, int[]> counters = new HashMap<>();
    private final Map<BigInteger, Map<Integer, Integer>> restarts = new HashMap<>();

    /** The mark before a paragraph, as printed, with the formatting of its characters. */
    record Label(String text, boolean bullet, Lvl level) {}

    static ListLabels of(@Nullable Numbering numbering) {
        ListLabels labels = new ListLabels();
        if (numbering != null) {
            labels.read(numbering);
        }
        return labels;
    }

    private void read(Numbering numbering) {
        Map<BigInteger, Map<Integer, Lvl>> abstracts = new HashMap<>();
        for (Numbering.AbstractNum one : numbering.getAbstractNum()) {
            Map<Integer, Lvl> levels = new HashMap<>();
            one.getLvl().forEach(level -> levels.put(level.getIlvl().intValue(), level));
            abstracts.put(one.getAbstractNumId(), levels);
        }
        for (Numbering.Num num : numbering.getNum()) {
            BigInteger abstractId = num.getAbstractNumId().getVal();
            Map<Integer, Lvl> levels = new HashMap<>(abstracts.getOrDefault(abstractId, Map.of()));
            for (Numbering.Num.LvlOverride override : num.getLvlOverride()) {
                int level = override.getIlvl().intValue();
                if (override.getLvl() != null) {
                    levels.put(level, override.getLvl());
                }
                if (override.getStartOverride() != null) {
                    int start = override.getStartOverride().getVal().intValue();
                    restarts.computeIfAbsent(num.getNumId(), id -> new HashMap<>())
                            .put(level, start);
                }
            }
            levelsByList.put(num.getNumId(), levels);
            abstractOf.put(num.getNumId(), abstractId);
        }
    }

    /** Null when the list or its level is not defined: the paragraph is then no item. */
    @Nullable
    Lvl level(String list, int level) {
        return levelsByList.getOrDefault(new BigInteger(list), Map.of()).get(level);
    }

    /** The level of a list that stands for a style; the first when none names it. */
    int levelOfStyle(String list, String styleId) {
        for (Map.Entry<Integer, Lvl> one :
                levelsByList.getOrDefault(new BigInteger(list), Map.of()).entrySet()) {
            Lvl.PStyle style = one.getValue().getPStyle();
            if (style != null && styleId.equals(style.getVal())) {
                return one.getKey();
            }
        }
        return 0;
    }

    /** Counts a paragraph in; null when the list or its level is not defined. */
    @Nullable
    Label next(String list, int level) {
        Lvl definition = level(list, level);
        if (definition == null) {
            return null;
        }
        BigInteger id = new BigInteger(list);
        int[] counter = count(id, level);
        String pattern =
                definition.getLvlText() == null ? "" : definition.getLvlText().getVal();
        if (format(definition) == NumberFormat.BULLET) {
            return new Label(bullet(pattern), true, definition);
        }
        StringBuilder text = new StringBuilder(pattern == null ? "" : pattern);
        boolean figures = TextTraits.isOn(definition.getIsLgl());
        for (int i = LEVELS; i >= 1; i--) {
            int place = text.indexOf("%" + i);
            if (place >= 0) {
                Lvl counted = level(list, i - 1);
                NumberStyle style =
                        figures ? NumberStyle.DECIMAL : NumberStyle.of(format(counted == null ? definition : counted));
                text.replace(place, place + 2, style.text(counter[i - 1]));
            }
        }
        return new Label(text.toString(), false, definition);
    }

    private int[] count(BigInteger list, int level) {
        BigInteger key = abstractOf.getOrDefault(list, list);
        int[] counter = counters.computeIfAbsent(key, id -> new int[LEVELS]);
        Integer restart = restarts.getOrDefault(list, Map.of()).get(level);
        if (restart != null) {
            restarts.get(list).remove(level);
            counter[level] = restart;
        } else {
            counter[level] = counter[level] == 0 ? start(list, level) : counter[level] + 1;
        }
        for (int i = 0; i < level; i++) {
            counter[i] = counter[i] == 0 ? start(list, i) : counter[i];
        }
        for (int i = level + 1; i < LEVELS; i++) {
            counter[i] = restarts(list, i, level) ? 0 : counter[i];
        }
        return counter;
    }

    /** Whether a level counts anew after an item of a higher one: after any, unless it names the one (or 0 for none). */
    private boolean restarts(BigInteger list, int level, int after) {
        Lvl definition = levelsByList.getOrDefault(list, Map.of()).get(level);
        if (definition == null || definition.getLvlRestart() == null) {
            return true;
        }
        return after < definition.getLvlRestart().getVal().intValue();
    }

    private int start(BigInteger list, int level) {
        Lvl definition = levelsByList.getOrDefault(list, Map.of()).get(level);
        return definition == null || definition.getStart() == null
                ? 1
                : definition.getStart().getVal().intValue();
    }

    private static NumberFormat format(Lvl level) {
        return level.getNumFmt() == null || level.getNumFmt().getVal() == null
                ? NumberFormat.DECIMAL
                : level.getNumFmt().getVal();
    }

    /** Word's bullets come from symbol fonts whose codes mean nothing elsewhere. */
    static String bullet(@Nullable String pattern) {
        if (pattern == null || pattern.isEmpty()) {
            return "\u2022";
        }
        return switch (pattern.charAt(0)) {
            case '\uf0a7', '\uf06e' -> "\u25aa";
            case '\uf0d8' -> "\u203a";
            case '\uf0fc' -> "\u2022";
            case '\uf02d', '\uf0be' -> "\u2013";
            default -> pattern.charAt(0) >= '\uf000' && pattern.charAt(0) <= '\uf0ff' ? "\u2022" : pattern;
        };
    }
}

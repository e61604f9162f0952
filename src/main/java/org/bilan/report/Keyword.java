package org.bilan.report;

/**
 * What the names of blocks, charts and narratives begin with, as they are typed in each language: {@code budget} is a
 * thing, a block and a chart at once, and only the keyword tells them apart.
 */
public enum Keyword {
    BLOCK("bloc ", "block ", "bloque "),
    CHART("graphique ", "chart ", "gráfico "),
    STORY("récit ", "narrative ", "relato "),
    PHOTOS("photos de ", "photos of ", "fotos de ");

    private final String french;
    private final String english;
    private final String spanish;

    Keyword(String french, String english, String spanish) {
        this.french = french;
        this.english = english;
        this.spanish = spanish;
    }

    public String french(String name) {
        return french + name;
    }

    public String english(String name) {
        return english + name;
    }

    public String spanish(String name) {
        return spanish + name;
    }
}

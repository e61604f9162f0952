package org.bilan.report.field;

import org.bilan.report.material.Material;

/** What only a template of an annual report may ask. */
final class AnnualNames {
    static final Names<Material> ALL = Names.<Material>of("annual")
            .list(
                    "thèmes",
                    "themes",
                    "temas",
                    ThemeNames.ALL,
                    (whole, from) ->
                            from.themes().told(theme -> from.themeStory(theme).isPresent()))
            .list(
                    "subventions",
                    "grants",
                    "subvenciones",
                    GrantNames.ALL,
                    (whole, from) ->
                            from.grantsOfPeriod().stream().map(from::terms).toList())
            .thing(
                    "aide publique",
                    "public aid",
                    "ayuda pública",
                    PublicAidNames.ALL,
                    (whole, from) -> from.publicAid())
            .thing("exercice", "fiscal year", "ejercicio", YearNames.ALL, (whole, from) -> from.years())
            .and(Blocks.OF_YEAR)
            .and(Charts.OF_YEAR);

    private AnnualNames() {}
}

package org.bilan.report.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bilan.document.Table;
import org.bilan.funding.FunderProfile;
import org.bilan.report.Keyword;
import org.bilan.report.ReportKind;
import org.bilan.report.material.Material;
import org.bilan.report.material.Typed;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;

/**
 * Everything that a template of one profile can ask for: the names that people can type, and their values over the
 * facts of a report. Pure: facts in, values out.
 */
public final class Catalogue {
    private final ReportKind kind;
    private final Names<Material> names;

    private Catalogue(ReportKind kind, Names<Material> names) {
        this.kind = kind;
        this.names = names;
    }

    public static Catalogue of(ReportKind kind, FunderProfile profile) {
        return new Catalogue(kind, CommonNames.ALL.and(only(kind)).and(ProfileStories.of(profile)));
    }

    private static Names<Material> only(ReportKind kind) {
        return kind == ReportKind.ANNUAL ? AnnualNames.ALL : FunderNames.ALL;
    }

    /** The names, to check a template by; it is told of those that only the other kind of report has. */
    public Vocabulary vocabulary() {
        ReportKind other = kind == ReportKind.ANNUAL ? ReportKind.FUNDER : ReportKind.ANNUAL;
        return names.vocabulary()
                .besides(other.name().toLowerCase(Locale.ROOT), only(other).vocabulary());
    }

    /** The values of the names; each is computed when it is asked for. */
    public Scope scope(Material material) {
        return names.scope(material, material);
    }

    /** Both, as forms ask for them. */
    public Typed typed(Material material) {
        return new Typed(vocabulary(), scope(material));
    }

    /** Notes the figures of every block, printed or not. */
    public void note(Material material) {
        tables(material);
    }

    /** The tables of every block that has rows, in the order of the catalogue; but not the page to sign. */
    public List<Table> tables(Material material) {
        List<Table> tables = new ArrayList<>();
        for (Names.Name<Material> name : names.all()) {
            boolean table = name.field().type() == Field.Type.BLOCK
                    && !name.field().french().equals(Keyword.BLOCK.french("signature"));
            if (table
                    && name.read().apply(material, material) instanceof Value.Block block
                    && !block.table().isEmpty()) {
                tables.add(block.table());
            }
        }
        return tables;
    }
}

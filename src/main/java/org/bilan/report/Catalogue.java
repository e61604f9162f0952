package org.bilan.report;

import java.util.ArrayList;
import java.util.List;
import org.bilan.document.Table;
import org.bilan.funding.FunderProfile;
import org.bilan.template.Field;
import org.bilan.template.Scope;
import org.bilan.template.Value;
import org.bilan.template.Vocabulary;

/**
 * Everything that a template of one profile can ask for: the names that people can type, and their values over the
 * facts of a report. Pure: facts in, values out.
 */
public final class Catalogue {
    private final Names<Material> names;

    private Catalogue(Names<Material> names) {
        this.names = names;
    }

    public static Catalogue of(ReportKind kind, FunderProfile profile) {
        Names<Material> own = kind == ReportKind.ANNUAL ? AnnualNames.ALL : FunderNames.ALL;
        return new Catalogue(CommonNames.ALL.and(own).and(ProfileStories.of(profile)));
    }

    /** The names, to check a template by. */
    public Vocabulary vocabulary() {
        return names.vocabulary();
    }

    /** The values of the names; each is computed when it is asked for. */
    Scope scope(Material material) {
        return names.scope(material, material);
    }

    /** The tables of every block that has rows, in the order of the catalogue; but not the page to sign. */
    List<Table> tables(Material material) {
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

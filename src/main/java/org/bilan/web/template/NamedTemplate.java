package org.bilan.web.template;

import java.net.URI;
import org.bilan.funding.FunderProfile;
import org.bilan.value.Language;
import org.bilan.web.OwnAddress;

/** The template of a kind of report in a language, as an address names it. */
record NamedTemplate(FunderProfile profile, Language language) {
    /** {@code /templates/annual/fr} with something behind. */
    URI address(String rest) {
        return OwnAddress.of("/templates/" + profile.name() + "/" + language.code() + rest);
    }

    /** {@code annual.template.fr.docx}, as it is called when it is taken. */
    String fileName(String part) {
        return profile.name() + ".template." + language.code() + part + ".docx";
    }
}

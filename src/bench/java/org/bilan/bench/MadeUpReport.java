package org.bilan.bench;

import java.io.IOException;
import java.time.LocalDate;
import org.bilan.template.DocumentProperties;
import org.bilan.template.Scope;

/** A Word template and the data to fill it with. */
interface MadeUpReport {
    DocumentProperties ABOUT = new DocumentProperties("Essai", "Organisme d’essai", LocalDate.of(2022, 11, 1));

    byte[] template() throws IOException;

    Scope data() throws IOException;
}

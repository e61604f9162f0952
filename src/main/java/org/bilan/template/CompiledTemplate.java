package org.bilan.template;

import java.util.List;
import org.bilan.value.Language;

/** A template as a program: fixed XML and instructions. Immutable, to be kept and filled by any thread. */
public final class CompiledTemplate {
    CompiledTemplate() {}

    /** What reading alone has shown: mistakes in tags and in their nesting. */
    public List<TemplateFinding> findings() {
        return List.of();
    }

    /** Every finding, with the names that a report of this kind knows. */
    public List<TemplateFinding> check(Vocabulary vocabulary) {
        return findings();
    }

    /**
     * The document with values in.
     *
     * @throws TemplateRefused if reading has shown an error
     */
    public FilledDocument fill(Scope root, Language language, DocumentProperties properties) {
        throw new UnsupportedOperationException();
    }
}

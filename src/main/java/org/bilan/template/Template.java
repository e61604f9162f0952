package org.bilan.template;

import java.util.List;

/** A Word file with tags, read once into a program: {@code {{ pour chaque activité de activités }}}. */
public final class Template {
    private Template() {}

    /**
     * Reads a template. Mistakes inside tags do not stop it: they are among {@link CompiledTemplate#findings()}.
     *
     * @throws TemplateRefused if the file is no Word document or holds what none of ours may hold
     */
    public static CompiledTemplate compile(byte[] docx) {
        throw new UnsupportedOperationException();
    }

    /** Every finding of a file in one run, whether it can be read or not; empty if there is none. */
    public static List<TemplateFinding> check(byte[] docx, Vocabulary vocabulary) {
        try {
            return compile(docx).check(vocabulary);
        } catch (TemplateRefused refused) {
            return refused.findings();
        }
    }
}

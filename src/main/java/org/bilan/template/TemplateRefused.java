package org.bilan.template;

import java.util.List;
import java.util.stream.Collectors;

/** A Word file that cannot be used as a template, with every reason. */
public final class TemplateRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<TemplateFinding> findings;

    TemplateRefused(List<TemplateFinding> findings) {
        super(findings.stream()
                .map(one -> one.id() + " " + one.details())
                .collect(Collectors.joining("; ", "The template cannot be used: ", "")));
        this.findings = List.copyOf(findings);
    }

    public List<TemplateFinding> findings() {
        return findings;
    }
}

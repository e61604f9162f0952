package org.bilan.report.material;

import org.bilan.template.Scope;
import org.bilan.template.Vocabulary;

/** What can be typed in the texts of a report, its narratives and its funder's forms: the names, and their values. */
public record Typed(Vocabulary vocabulary, Scope scope) {}

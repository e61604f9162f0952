package org.bilan.web.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bilan.template.TemplateFinding;
import org.bilan.value.Language;

/** What programs read of templates; sentences are in the language that they ask for. */
final class TemplateJson {
    private TemplateJson() {}

    static Map<String, Object> of(TemplateLine line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("profile", line.profile());
        json.put("title", line.title());
        json.put("language", line.language().code());
        json.put("origin", !line.isThere() ? "missing" : line.own() ? "own" : "shipped");
        json.put("errors", line.errors());
        json.put("warnings", line.warnings());
        return json;
    }

    static List<Map<String, Object>> findings(List<TemplateFinding> findings, Language spoken) {
        return findings.stream().map(one -> finding(one, spoken)).toList();
    }

    private static Map<String, Object> finding(TemplateFinding finding, Language spoken) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.id());
        json.put("severity", finding.isError() ? "error" : "warning");
        json.put("sentence", finding.sentence(spoken));
        json.put("where", finding.where(spoken));
        json.put("line", finding.place().line());
        json.put("piece", finding.place().piece());
        json.put("nearest", finding.nearest());
        json.put("remedy", finding.remedy(spoken));
        return json;
    }

    static Map<String, Object> of(TemplateVersion version, boolean inUse) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", version.id());
        json.put("kept_at", version.keptAt().toString());
        json.put("by", version.by());
        json.put("note", version.note());
        json.put("errors", version.errors());
        json.put("warnings", version.warnings());
        json.put("sha256", version.sha256());
        json.put("in_use", inUse);
        return json;
    }
}

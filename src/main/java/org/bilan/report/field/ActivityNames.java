package org.bilan.report.field;

import java.math.BigDecimal;
import org.bilan.activity.Activity;
import org.bilan.activity.Project;
import org.bilan.report.material.Material;
import org.bilan.template.Value;
import org.bilan.value.Missing;

/** What a template may ask of an activity. */
final class ActivityNames {
    static final Names<Activity> ALL = Names.<Activity>of("activity")
            .keyed(Activity::code)
            .text("code", "code", "código", (activity, from) -> activity.code())
            .date("date", "date", "fecha", (activity, from) -> activity.date())
            .text("titre", "title", "título", (activity, from) -> activity.title())
            .text("type", "kind", "tipo", (activity, from) -> from.word("kind", activity.kind()))
            .text("rôle", "role", "papel", (activity, from) -> from.word("role", activity.role()))
            .text("statut", "status", "estado", (activity, from) -> from.word("status", activity.status()))
            .words(
                    "partenaires",
                    "partners",
                    "socios",
                    (activity, from) -> from.work().partnersOf(activity).stream()
                            .map(from.parties()::shortNameOf)
                            .toList())
            .text("lieu", "place", "lugar", (activity, from) -> activity.place())
            .optional()
            .text("pays", "country", "país", (activity, from) -> from.country(activity.country()))
            .optional()
            .text(
                    "mode",
                    "mode",
                    "modalidad",
                    (activity, from) -> activity.mode() == null ? null : from.word("mode", activity.mode()))
            .optional()
            .text("média", "media", "medio", (activity, from) -> activity.media())
            .optional()
            .text("description", "description", "descripción", (activity, from) -> activity.description())
            .optional()
            .text("raison", "reason", "motivo", (activity, from) -> activity.gapReason())
            .optional()
            .text("thème", "theme", "tema", ActivityNames::theme)
            .optional()
            .text(
                    "projet",
                    "project",
                    "proyecto",
                    (activity, from) -> activity.project() == null
                            ? null
                            : from.work()
                                    .project(activity.project())
                                    .map(Project::title)
                                    .orElse(activity.project()))
            .optional()
            .figure(
                    "participants",
                    "participants",
                    "participantes",
                    (activity, from) -> from.told()
                            .participants(activity)
                            .number()
                            .<Value>map(number -> new Value.Number(BigDecimal.valueOf(number)))
                            .orElse(new Value.Absent(Missing.NOT_APPLICABLE)))
            .from((activity, from) -> from.sources().reach().participants(activity))
            .optional()
            .text(
                    "participation",
                    "participation",
                    "participación",
                    (activity, from) -> from.told().participants(activity).worded(from))
            .from((activity, from) -> from.sources().reach().participants(activity))
            .optional()
            .pictures(
                    "photos",
                    "photos",
                    "fotos",
                    (activity, from) -> from.photos().pictures(from.work().photosOf(activity)));

    private ActivityNames() {}

    private static @org.jspecify.annotations.Nullable String theme(Activity activity, Material from) {
        return from.facts().parties().themes().stream()
                .filter(theme -> theme.code().equals(activity.theme()))
                .map(org.bilan.organization.Theme::title)
                .findFirst()
                .orElse(null);
    }
}

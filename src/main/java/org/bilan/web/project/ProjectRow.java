package org.bilan.web.project;

import org.bilan.activity.Project;
import org.jspecify.annotations.Nullable;

/** A project in a list, with how many activities it had and how many grants pay for it. */
public record ProjectRow(Project project, @Nullable String theme, String countries, long activities, long grants) {}

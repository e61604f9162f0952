package org.bilan.web.template;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.bilan.value.Language;
import org.bilan.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A template with everything its page shows. {@code shown} is the version that is looked at, null for the one in use;
 * {@code inUse} the versions that hold the same as the template in use.
 */
public record TemplateView(
        TemplateLine line,
        @Nullable TemplateVersion shown,
        List<TemplateVersion> versions,
        List<String> inUse,
        ZoneId zone) {
    public TemplateView {
        versions = List.copyOf(versions);
        inUse = List.copyOf(inUse);
    }

    public String address() {
        return "/templates/" + line.profile() + "/" + line.language().code();
    }

    public String kept(Page page, TemplateVersion version) {
        Instant moment = version.keptAt();
        LocalTime time = LocalTime.ofInstant(moment, zone).truncatedTo(ChronoUnit.MINUTES);
        String hour = page.language() == Language.FR
                ? time.getHour() + "\u00a0h\u00a0" + String.format(Locale.ROOT, "%02d", time.getMinute())
                : time.toString();
        return page.wording().dateLong(LocalDate.ofInstant(moment, zone)) + ", " + hour;
    }
}

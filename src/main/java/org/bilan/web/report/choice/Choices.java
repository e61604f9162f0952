package org.bilan.web.report.choice;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bilan.organization.SettingRepository;
import org.bilan.value.Period;

/** What a report can be asked of. */
@Singleton
public class Choices {
    private static final int MOST = 500;

    private final GrantChoices grants;
    private final SettingRepository settings;
    private final Clock clock;

    Choices(GrantChoices grants, SettingRepository settings, Clock clock) {
        this.grants = grants;
        this.settings = settings;
        this.clock = clock;
    }

    @ReadOnly
    public List<GrantChoice> grants() {
        return grants.findLatest(MOST);
    }

    @ReadOnly
    public Optional<GrantChoice> grant(String code) {
        return grants.findByCode(code);
    }

    /** The fiscal year that something was last done in; this one where nothing was. */
    @ReadOnly
    public Period year() {
        LocalDate last = grants.lastDayOfActivities().lastDay();
        return settings.fiscal().yearOf(last == null ? LocalDate.now(clock) : last);
    }
}

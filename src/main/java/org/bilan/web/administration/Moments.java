package org.bilan.web.administration;

import jakarta.inject.Singleton;
import org.bilan.organization.SettingRepository;

/** Moments in the organisation's time zone, as a page words them. */
@Singleton
class Moments {
    private final SettingRepository settings;

    Moments(SettingRepository settings) {
        this.settings = settings;
    }

    LocalTimes here() {
        return new LocalTimes(settings.zone());
    }
}

package org.bilan.web.administration;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.bilan.organization.SettingRepository;

/** Moments in the organisation's time zone, as a page words them. */
@Singleton
class Moments {
    private final SettingRepository settings;

    Moments(SettingRepository settings) {
        this.settings = settings;
    }

    LocalTimes here() {
        return new LocalTimes(zone());
    }

    /** UTC where no zone is set. */
    private ZoneId zone() {
        try {
            return settings.findById("timezone")
                    .map(set -> ZoneId.of(set.value()))
                    .orElse(ZoneOffset.UTC);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}

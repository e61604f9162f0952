package org.bilan.report.material;

import java.util.Optional;
import org.bilan.funding.ProfileForm;

/** Where the files of a funder's own forms are read from. */
@FunctionalInterface
public interface FormSource {
    /** The form as the funder gives it, in the report's language where there is one for it; empty if there is none. */
    Optional<byte[]> read(ProfileForm form);
}

package org.bilan.web.profile;

import org.bilan.funding.ProfileForm;

/** Addresses of funders' forms, for pages that speak of them. */
public final class FormLink {
    private FormLink() {}

    public static String address(String profile, ProfileForm form) {
        return FormPages.address(profile, form.extension());
    }
}

package org.bilan.report.seal;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which file of the package is which source of the report.
 *
 * @param profile its name, which its file does not hold
 * @param pictures by the path that the photo's record gives
 * @param annexes by the path that the expense's record gives, or by themselves
 * @param forms by the name that the profile gives
 * @param printed those of {@code pictures} that its template took to print; null in packages that do not say
 */
record SourceList(
        String profile,
        Map<String, String> pictures,
        Map<String, String> annexes,
        Map<String, String> forms,
        @Nullable List<String> printed) {
    static final String NAME = "sources.json";
    static final String PROFILE = "profile.yaml";
    static final String TEMPLATE = "template.docx";

    /** Of a picture that was there and not taken. */
    static final String UNUSED = "";

    /** Where there is no file. */
    static final String NOTHING = "annexes/none";

    /** Whether a picture is among those printed; where that is not said, any that was taken may be. */
    boolean isPrinted(String file) {
        return printed == null ? !pictures.getOrDefault(file, UNUSED).equals(UNUSED) : printed.contains(file);
    }
}

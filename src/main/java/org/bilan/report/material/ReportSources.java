package org.bilan.report.material;

import org.bilan.funding.FunderProfile;
import org.bilan.report.fact.PictureSource;

/**
 * What a report is made from besides its facts: wherever they come from, the same facts and sources give the same bytes.
 *
 * @param template the Word file that is filled; not to be changed by anybody
 */
public record ReportSources(
        FunderProfile profile, byte[] template, PictureSource pictures, AnnexSource annexes, FormSource forms) {}

/** From records to a finished report: facts, catalogue of fields, findings, formats. */
@NullMarked
package org.bilan.report;

import org.jspecify.annotations.NullMarked;

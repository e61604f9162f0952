/**
 * Reports that stay as they were: the facts of a report frozen as canonical JSON, packed with everything that it was made
 * from and signed, checked years later with nothing but the package and a public key.
 */
@NullMarked
package org.bilan.report.seal;

import org.jspecify.annotations.NullMarked;

/**
 * What a report is written from: the facts with the words of its language, the views that several of its parts share,
 * and where each figure comes from.
 */
@NullMarked
package org.bilan.report.material;

import org.jspecify.annotations.NullMarked;

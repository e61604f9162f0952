/**
 * Files behind a report: what is in them is looked at in a process of its own, and they follow the report as pages of it,
 * or travel inside it as they are.
 */
@NullMarked
package org.bilan.document.annex;

import org.jspecify.annotations.NullMarked;

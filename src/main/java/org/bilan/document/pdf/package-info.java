/** The page as PDF/UA-1 and PDF/A: layout, fonts, tags, files inside, and what a finished file says of itself. */
@NullMarked
package org.bilan.document.pdf;

import org.jspecify.annotations.NullMarked;

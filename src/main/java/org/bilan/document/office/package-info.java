/** LibreOffice, where somebody asks for it, as another way from a Word file to a PDF: in a process and profile of its own. */
@NullMarked
package org.bilan.document.office;

import org.jspecify.annotations.NullMarked;

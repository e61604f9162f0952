/** Word, PDF, HTML, XLSX, charts and fonts. The only package that knows docx4j, PDFBox, openhtmltopdf, JFreeChart and fastexcel; it has never heard of a grant. */
@NullMarked
package org.bilan.document;

import org.jspecify.annotations.NullMarked;

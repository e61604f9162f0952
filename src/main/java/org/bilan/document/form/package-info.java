/** Forms of somebody else, PDF and XLSX: what fields they have, and the same file with the fields filled. They know texts and figures, not what these mean. */
@NullMarked
package org.bilan.document.form;

import org.jspecify.annotations.NullMarked;

/** The language of report templates: tags, parser, checker and filler. It has never heard of SQL. */
@NullMarked
package org.bilan.template;

import org.jspecify.annotations.NullMarked;

/** The Word templates of reports: checked, tried, put in use. */
@NullMarked
package org.bilan.web.template;

import org.jspecify.annotations.NullMarked;

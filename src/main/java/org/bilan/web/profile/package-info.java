/** The funders' profiles: their rules told in sentences, changed and confirmed by administrators. */
@NullMarked
package org.bilan.web.profile;

import org.jspecify.annotations.NullMarked;

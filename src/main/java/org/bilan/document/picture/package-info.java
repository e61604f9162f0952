/** Pictures: read under limits, turned upright, cleaned of where and by what they were taken, scaled to their place. */
@NullMarked
package org.bilan.document.picture;

import org.jspecify.annotations.NullMarked;

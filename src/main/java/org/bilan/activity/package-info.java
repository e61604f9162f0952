/** Projects, activities, the people they reach, photos and consent. */
@NullMarked
package org.bilan.activity;

import org.jspecify.annotations.NullMarked;

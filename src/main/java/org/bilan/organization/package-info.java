/** Organizations with roles and aliases, people, themes and settings. */
@NullMarked
package org.bilan.organization;

import org.jspecify.annotations.NullMarked;

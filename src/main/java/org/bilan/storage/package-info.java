/** The database behind every repository: where it is, how records are bound to its columns, and storing many at once. */
@NullMarked
package org.bilan.storage;

import org.jspecify.annotations.NullMarked;

/** The commands of Bilan. */
@NullMarked
package org.bilan.cli;

import org.jspecify.annotations.NullMarked;

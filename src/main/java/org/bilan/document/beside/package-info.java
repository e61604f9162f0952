/** Work on foreign files that is done in a process of its own, with little memory and little time. */
@NullMarked
package org.bilan.document.beside;

import org.jspecify.annotations.NullMarked;

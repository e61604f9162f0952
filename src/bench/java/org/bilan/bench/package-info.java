/** What Bilan costs in time and memory, printed as a table: {@code mvn -B -q -DskipTests -Pbench verify}. */
@NullMarked
package org.bilan.bench;

import org.jspecify.annotations.NullMarked;

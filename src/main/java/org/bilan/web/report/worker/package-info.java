/** Makes the files of the queue, and sweeps away those that nobody needs. */
@NullMarked
package org.bilan.web.report.worker;

import org.jspecify.annotations.NullMarked;

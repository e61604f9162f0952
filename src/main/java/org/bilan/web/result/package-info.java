/** Results: indicators with their measurements, people reached, and the people of the organization. */
@NullMarked
package org.bilan.web.result;

import org.jspecify.annotations.NullMarked;

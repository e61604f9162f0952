/** What pages share, and the pages themselves: the frame, forms, languages, errors, sign-in, home, reports. */
@NullMarked
package org.bilan.web;

import org.jspecify.annotations.NullMarked;

/** Pages, forms, errors, languages and the API's shared parts. */
@NullMarked
package org.bilan.web;

import org.jspecify.annotations.NullMarked;

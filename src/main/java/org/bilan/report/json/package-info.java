/** JSON in its one canonical spelling (RFC 8785), written and read strictly: what is signed, hashed or compared is kept in it. */
@NullMarked
package org.bilan.report.json;

import org.jspecify.annotations.NullMarked;

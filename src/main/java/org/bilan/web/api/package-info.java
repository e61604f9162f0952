/** The records and reports for programs: JSON under {@code /api/v1}, described by OpenAPI. */
@org.jspecify.annotations.NullMarked
package org.bilan.web.api;

/** Who changed what, when and from where: a trail that only grows, in which a removed or edited entry is found. */
@org.jspecify.annotations.NullMarked
package org.bilan.audit;

/** Accounts, roles, sessions and the audit trail. */
@NullMarked
package org.bilan.security;

import org.jspecify.annotations.NullMarked;

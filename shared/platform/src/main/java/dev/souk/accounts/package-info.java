/// Accounts, sessions and tokens, as they are kept and signed.
@NullMarked
package dev.souk.accounts;

import org.jspecify.annotations.NullMarked;

/// The double-entry ledger: every cent of every order has an account it is in.
@NullMarked
package dev.souk.ledger;

import org.jspecify.annotations.NullMarked;

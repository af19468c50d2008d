/// Balances and journal entries over HTTP.
@NullMarked
package dev.souk.ledger;

import org.jspecify.annotations.NullMarked;

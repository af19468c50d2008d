/// Payout accounts, as they are kept.
@NullMarked
package dev.souk.payouts;

import org.jspecify.annotations.NullMarked;

/// Stripe as the local cloud has it: simulated, or the real one in test mode.
@NullMarked
package dev.souk.local.pay;

import org.jspecify.annotations.NullMarked;

/// The functions that speak to Stripe, and how they do.
@NullMarked
package dev.souk.payments;

import org.jspecify.annotations.NullMarked;

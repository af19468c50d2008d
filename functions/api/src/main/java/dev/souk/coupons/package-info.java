/// Coupons of sellers and of the market.
@NullMarked
package dev.souk.coupons;

import org.jspecify.annotations.NullMarked;

/// What makes an order cheaper.
@NullMarked
package dev.souk.coupons;

import org.jspecify.annotations.NullMarked;

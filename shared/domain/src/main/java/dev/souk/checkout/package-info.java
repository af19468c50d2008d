/// What a cart comes to: goods, discount, shipping and tax, before and in an order.
@NullMarked
package dev.souk.checkout;

import org.jspecify.annotations.NullMarked;

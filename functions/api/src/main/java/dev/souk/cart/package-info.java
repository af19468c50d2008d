/// A shopper's cart.
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;

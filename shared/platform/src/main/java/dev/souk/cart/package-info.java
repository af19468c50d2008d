/// Carts in the table.
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;

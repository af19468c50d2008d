/// From a cart to an order: what it comes to.
@NullMarked
package dev.souk.checkout;

import org.jspecify.annotations.NullMarked;

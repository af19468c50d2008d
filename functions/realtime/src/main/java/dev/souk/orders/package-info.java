/// Functions that act on what has become of orders.
@NullMarked
package dev.souk.orders;

import org.jspecify.annotations.NullMarked;

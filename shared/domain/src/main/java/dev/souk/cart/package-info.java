/// What shoppers mean to buy.
@NullMarked
package dev.souk.cart;

import org.jspecify.annotations.NullMarked;

/// Stock and its movements.
@NullMarked
package dev.souk.inventory;

import org.jspecify.annotations.NullMarked;

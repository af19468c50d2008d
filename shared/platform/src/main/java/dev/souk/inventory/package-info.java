/// Where stock is kept.
@NullMarked
package dev.souk.inventory;

import org.jspecify.annotations.NullMarked;

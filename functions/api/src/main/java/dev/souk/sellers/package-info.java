/// Sellers, as they show themselves and as the shop judges them.
@NullMarked
package dev.souk.sellers;

import org.jspecify.annotations.NullMarked;

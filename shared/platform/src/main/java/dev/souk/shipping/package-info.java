/// Shipping options, as they are kept.
@NullMarked
package dev.souk.shipping;

import org.jspecify.annotations.NullMarked;
